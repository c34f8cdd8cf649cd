// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolls the fleet's matrix:
//
//     bench-matrixscroller ROWS COLUMNS FRAMES
//
// Prints `frame NANOSECONDS` for each painting of a step, down and to the side by turns, and `news
// NANOSECONDS` for taking in what many bots have just told.
#include "sync/values/clock.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleetpage/fleetmatrixview.h"
#include "widgets/fleetpage/fleetpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <cstdio>

namespace {

void fill(BotBoard &board, int rows, int columns)
{
    const Profile profile = Profile::opportunityGating();
    for (int row = 0; row < rows; ++row) {
        const QString id = QStringLiteral("bot%1").arg(row);
        const BotIdentity identity{id, id, u'/' + id};
        board.addBot({identity, profile});
        ConfigSnapshot::Parts parts;
        parts.bot = identity;
        parts.source = ConfigSource::StateFile;
        parts.profileName = profile.name();
        parts.section = profile.emergencyValues();
        for (int column = static_cast<int>(parts.section.size()); column < columns; ++column)
            parts.section.insert(QStringLiteral("own_%1").arg(column), (row * column) % 7 == 0 ? 1.5 : 0.25);
        parts.parameters = parts.section;
        parts.revision = 1;
        SyncHealth health;
        health.bot = identity;
        health.status = HealthStatus::Synced;
        board.setHealth(health);
        board.acceptSnapshot(ConfigSnapshot(parts));
    }
}

} // namespace

int main(int count, char **arguments)
{
    const QApplication application(count, arguments);
    const QStringList words = QApplication::arguments();
    if (words.size() != 4)
        return 2;
    BotBoard board;
    fill(board, words.at(1).toInt(), words.at(2).toInt());
    FleetPage page(board, SystemClock::instance());
    page.resize(1280, 800);
    page.show();
    QApplication::processEvents();
    auto *matrix = page.findChild<FleetMatrixView *>();
    QElapsedTimer timer;
    for (int frame = 0; frame < words.at(3).toInt(); ++frame) {
        QScrollBar *const bar = frame % 2 == 0 ? matrix->verticalScrollBar() : matrix->horizontalScrollBar();
        timer.start();
        bar->setValue(bar->value() + 37 > bar->maximum() ? 0 : bar->value() + 37);
        matrix->viewport()->repaint();
        QApplication::processEvents();
        std::printf("frame %lld\n", static_cast<long long>(timer.nsecsElapsed()));
    }
    for (int i = 0; i < 20; ++i) {
        timer.start();
        page.model().setSort(i % 2 == 0 ? BotSort::Attention : BotSort::File);
        std::printf("news %lld\n", static_cast<long long>(timer.nsecsElapsed()));
    }
    return 0;
}
