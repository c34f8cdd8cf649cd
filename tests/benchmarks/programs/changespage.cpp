// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the Changes page over a history of N changes and scrolls through it:
//
//     bench-changespage FOLDER N OPENINGS FRAMES
//
// Prints `open NANOSECONDS` from the making of the page until its first rows are painted, and `frame
// NANOSECONDS` for each painting of a step of scrolling.
#include "widgets/changes/changespage.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "widgets/changes/changelistmodel.h"
#include "widgets/changes/changetable.h"
#include "widgets/fleet/botboard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <cstdio>

namespace {

QList<Observation> observations(int changes)
{
    const QJsonObject pattern = Profile::opportunityGating().emergencyValues();
    QList<Observation> all;
    all.reserve(changes + 1);
    for (int i = 0; i <= changes; ++i) {
        Observation observation;
        observation.section = pattern;
        observation.section.insert(QStringLiteral("long_threshold"), (i % 1000) / 1000.0);
        observation.time = 1'700'000'000'000 + qint64(i) * 1'000;
        observation.writtenAt = observation.time;
        ConfigSnapshot::Parts parts;
        parts.section = observation.section;
        observation.parameters = observation.section;
        observation.hash = ConfigSnapshot(parts).hash();
        all.append(observation);
    }
    return all;
}

} // namespace

int main(int count, char **arguments)
{
    const QApplication application(count, arguments);
    const QStringList words = QApplication::arguments();
    if (words.size() != 5)
        return 2;
    HistoryStore store(words.at(1) + QStringLiteral("/history.sqlite"), SystemClock::instance());
    BotBoard board;
    const FleetBot bot{{QStringLiteral("bot"), QStringLiteral("bot"), QStringLiteral("/bot_state.json")},
                       Profile::opportunityGating()};
    board.addBot(bot);
    bool imported = false;
    store.import(
        bot.identity, bot.profile, {observations(words.at(2).toInt()), {}, 0}, [](qint64) { return true; },
        &board, [&imported](const std::optional<ImportCount> &) { imported = true; });
    while (!imported)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);

    for (int i = 0; i < words.at(3).toInt(); ++i) {
        // What the last round still had to ask is none of this one's.
        bool idle = false;
        store.notes(1, &board, [&idle](const QList<ChangeNote> &) { idle = true; });
        while (!idle)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QElapsedTimer timer;
        timer.start();
        ChangesPage page(store, board, SystemClock::instance());
        page.showBot(bot.identity.id);
        page.resize(1024, 700);
        page.show();
        while (page.model().rowCount() == 0)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        page.repaint();
        std::printf("open %lld\n", static_cast<long long>(timer.nsecsElapsed()));
        while (page.model().isCounting())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        std::printf("counted %lld\n", static_cast<long long>(timer.nsecsElapsed()));
        if (i > 0)
            continue;
        auto *table = page.findChild<ChangeTable *>();
        for (int frame = 0; frame < words.at(4).toInt(); ++frame) {
            timer.start();
            table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + 97);
            table->viewport()->repaint();
            QApplication::processEvents();
            std::printf("frame %lld\n", static_cast<long long>(timer.nsecsElapsed()));
        }
    }
    return 0;
}
