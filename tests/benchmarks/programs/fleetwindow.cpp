// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window over a fleet file, and what it costs:
//
//     bench-fleetwindow FLEETFILE HISTORY
//
// Prints the nanoseconds from the start of main() until every bot is synced, and shown on the Fleet page.
// Then obeys lines on its input, each with a line: `add PATH` and `remove` (the nanoseconds until the last
// one is in the file, in the list and painted), `ask` (from now on an event is sent to the GUI thread each
// millisecond), `busy` (ends that; how many events were sent, the 99.9th percentile of the time that they
// waited, and the longest, in nanoseconds), `cpu` (nanoseconds of processor time so far, of all threads).
// Ends with its input.
#include "app/monitor/fleetcontroller.h"
#include "app/monitor/mainwindow.h"
#include "sync/fleet/fleethistory.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/fleetpage/fleetpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

/// How long the GUI thread lets an event wait, asked each millisecond from another thread: as a user's click
/// would.
///
/// An event dispatcher's own awake() and aboutToBlock() do not tell: GLib's dispatcher handles its events
/// between them.
class Waits
{
public:
    explicit Waits(QObject &gui)
        : m_gui(gui)
        , m_thread([this](const std::stop_token &stop) { ask(stop); })
    {
    }

    void tell()
    {
        std::vector<qint64> waits;
        {
            const std::lock_guard lock(m_mutex);
            waits.swap(m_waits);
        }
        std::sort(waits.begin(), waits.end());
        const size_t count = waits.size();
        const auto at = [&](size_t place) { return count == 0 ? 0LL : static_cast<long long>(waits[place]); };
        std::printf("%zu %lld %lld\n", count, at(std::min(count - 1, count * 999 / 1000)), at(count - 1));
    }

private:
    void ask(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            const auto asked = std::chrono::steady_clock::now();
            QMetaObject::invokeMethod(
                &m_gui,
                [this, asked] {
                    const std::lock_guard lock(m_mutex);
                    m_waits.push_back(
                        std::chrono::nanoseconds(std::chrono::steady_clock::now() - asked).count());
                },
                Qt::QueuedConnection);
        }
    }

    QObject &m_gui;
    std::mutex m_mutex;
    std::vector<qint64> m_waits;
    std::jthread m_thread;
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
    bots.follow();
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

    QObject gui;
    std::optional<Waits> waits; // it costs processor time itself
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
        if (order == u"ask") {
            waits.emplace(gui);
            std::puts("0");
        } else if (order == u"busy") {
            waits->tell();
            waits.reset();
        } else if (order == u"cpu") {
            timespec used{};
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
            std::printf("%lld\n", static_cast<long long>(used.tv_sec) * 1'000'000'000 + used.tv_nsec);
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
