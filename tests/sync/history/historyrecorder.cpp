// SPDX-License-Identifier: GPL-3.0-or-later
// A program that records without a pause, and says which configuration is safely on the disk: what it has
// said must be there whenever it is killed. With a third argument it deletes the past all the time, too.
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
    std::function<void()> prune = [&] {
        store.prune(clock.utcMilliseconds() - 20, &application, [&](const PruneReport &) { prune(); });
    };
    if (argc > 3)
        prune();
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
