// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window over a fleet file, and what it costs:
//
//     bench-fleetwindow FLEETFILE HISTORY
//
// Prints the nanoseconds from the start of main() until every bot is synced, and shown on the Fleet page.
// Then obeys lines on its input, each with a line: `add PATH` and `remove` (the nanoseconds until the last
// one is in the file, in the list and painted), `busy` (how many spans the GUI thread was busy for since the
// last `busy`, the 99.9th percentile of them, and the longest, in nanoseconds). Ends with its input.
#include "app/monitor/fleetcontroller.h"
#include "app/monitor/mainwindow.h"
#include "sync/fleet/fleethistory.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/fleetpage/fleetpage.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

/// The spans between two waits of the event loop.
class BusySpans
{
public:
    BusySpans()
    {
        m_timer.start();
        const QAbstractEventDispatcher *const loop = QAbstractEventDispatcher::instance();
        QObject::connect(loop, &QAbstractEventDispatcher::awake, loop,
                         [this] { m_awake = m_timer.nsecsElapsed(); });
        QObject::connect(loop, &QAbstractEventDispatcher::aboutToBlock, loop, [this] {
            if (m_awake > 0)
                m_spans.push_back(m_timer.nsecsElapsed() - m_awake);
        });
    }

    void tell()
    {
        std::sort(m_spans.begin(), m_spans.end());
        const size_t count = m_spans.size();
        std::printf("%zu %lld %lld\n", count,
                    count == 0 ? 0LL
                               : static_cast<long long>(m_spans[std::min(count - 1, count * 999 / 1000)]),
                    count == 0 ? 0LL : static_cast<long long>(m_spans.back()));
        m_spans.clear();
    }

private:
    QElapsedTimer m_timer;
    qint64 m_awake = 0;
    std::vector<qint64> m_spans;
};

} // namespace

int main(int count, char **arguments)
{
    QElapsedTimer timer;
    timer.start();
    const QApplication application(count, arguments);
    const QStringList words = QApplication::arguments();
    if (words.size() != 3)
        return 2;
    const Clock &clock = SystemClock::instance();
    HistoryStore history(words.at(2), clock);
    BotFleet fleet(64LL * 1024 * 1024, clock);
    FleetHistory recording(fleet, history);
    FleetController bots(words.at(1), fleet);
    BotBoard board;
    board.follow(fleet);
    QObject::connect(&bots, &FleetController::botChanged, &board, [&](const QString &id) {
        if (const ListedBot *const bot = bots.roll().bot(id))
            board.setListed(*bot);
    });
    QObject::connect(&bots, &FleetController::orderChanged, &board,
                     [&] { board.setOrder(bots.roll().botIds()); });
    bots.load();
    MainWindow window(board, clock);
    window.resize(1280, 800);
    window.setEmpty(false);
    window.sidebar().setFleetCurrent(true);
    window.showFleet(true);
    window.show();
    while (FleetSummary::of(board).synced < board.botIds().size())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    window.repaint();
    std::printf("%lld\n", static_cast<long long>(timer.nsecsElapsed()));
    std::fflush(stdout);

    BusySpans busy;
    QString last;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        std::string line;
        if (!std::getline(std::cin, line)) {
            QApplication::quit();
            return;
        }
        const QString order = QString::fromStdString(line);
        timer.start();
        if (order == u"busy") {
            busy.tell();
        } else if (order == u"remove") {
            bots.remove(bots.definition(last));
            window.sidebar().repaint();
            std::printf("%lld\n", static_cast<long long>(timer.nsecsElapsed()));
        } else {
            last = bots.addStateFile(order.section(u' ', 1));
            window.sidebar().repaint();
            std::printf("%lld\n", static_cast<long long>(timer.nsecsElapsed()));
        }
        std::fflush(stdout);
    });
    return QApplication::exec();
}
