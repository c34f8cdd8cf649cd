// SPDX-License-Identifier: GPL-3.0-or-later
// A program that records without a pause, and says which configuration is safely on the disk: what it has
// said must be there whenever it is killed.
#include "historyfixture.h"
#include "sync/values/clock.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    HistoryStore store(QString::fromLocal8Bit(argv[1]), SystemClock::instance());
    const Clock &clock = SystemClock::instance();
    store.beginWatching(historyBot(), Profile::opportunityGating());
    int number = QByteArray(argv[2]).toInt();
    const auto say = [&number](bool written) {
        if (!written)
            return;
        std::printf("%d\n", number);
        std::fflush(stdout);
    };
    std::function<void()> next = [&] {
        const int before = number++;
        store.recordChange(historyChange(before, number, clock.utcMilliseconds()), [&](bool written) {
            say(written);
            next();
        });
    };
    store.recordSnapshot(historySnapshot(number, clock.utcMilliseconds()), [&](bool written) {
        say(written);
        next();
    });
    return QCoreApplication::exec();
}
