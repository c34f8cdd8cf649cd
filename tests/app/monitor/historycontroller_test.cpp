// SPDX-License-Identifier: GPL-3.0-or-later
// What connects the history with the window: the banner of its condition, its pages, exports, the demo bot's
// end.
#include "app/monitor/botpages.h"
#include "app/monitor/demobot.h"
#include "app/monitor/fleetcontroller.h"
#include "app/monitor/historycontroller.h"
#include "app/monitor/historynotice.h"
#include "app/monitor/log/logkeeper.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/messagearea.h"
#include "app/monitor/settings/settingsstore.h"
#include "app/monitor/windowactions.h"
#include "app/monitor/windowsettings.h"
#include "sync/fleet/fleethistory.h"
#include "tests/sync/history/historyfixture.h"
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/changes/changelistmodel.h"
#include "widgets/changes/changespage.h"
#include "widgets/changes/configurationdiffdialog.h"
#include "widgets/fleet/botsidebar.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int writingIsTriedAgain = 20'000; // milliseconds, with room for a slow machine

/// Everything that the controller is given, as Monitor makes it, over a history of its own.
struct Stage
{
    Stage(const QString &folder, const QString &historyFile)
        : log(folder + QStringLiteral("/monitor.log"))
        , preferences(folder + QStringLiteral("/settings.ini"))
        , history(historyFile, board.clock)
        , fleet(1024 * 1024, board.clock)
        , recording(fleet, history)
        , bots(folder + QStringLiteral("/fleet.json"), fleet)
        , demo(QString())
        , window(board.board, board.clock)
        , actions(window)
    {
        history.beginWatching(board.bot.identity, board.bot.profile);
    }

    HistoryController &control()
    {
        controller = std::make_unique<HistoryController>(
            WindowParts{window, actions, board.board, fleet, bots, recording, history, demo, preferences,
                        settings, log, board.clock});
        window.setEmpty(false);
        window.sidebar().setCurrentBot(board.id());
        window.show();
        return *controller;
    }

    /// Its configuration number `number` after `before`; 0 for the first.
    void record(int before, int number)
    {
        board.clock.advance(60'000);
        const qint64 now = board.clock.utcMilliseconds();
        if (before == 0)
            history.recordSnapshot(historySnapshot(number, now, 1, board.bot.identity));
        else
            history.recordChange(historyChange(before, number, now, board.bot.identity));
    }

    BoardFixture board;
    LogKeeper log;
    SettingsStore preferences;
    WindowSettings settings;
    HistoryStore history;
    BotFleet fleet;
    FleetHistory recording;
    FleetController bots;
    DemoBot demo;
    MainWindow window;
    WindowActions actions;
    std::unique_ptr<HistoryController> controller;
};

QString bannerOf(const MainWindow &window)
{
    for (const Notice &notice : window.messages().notices()) {
        if (notice.subject == historyNoticeSubject())
            return notice.text;
    }
    return {};
}

/// The rows that the history holds of a bot, the newest first.
QList<ChangeRow> rowsOf(HistoryStore &history, const QString &botId)
{
    constexpr int enough = 100;
    QList<ChangeRow> rows;
    bool complete = false;
    QObject context;
    ChangeFilter filter;
    filter.botIds = {botId};
    filter.withBaselines = true;
    history.changes(filter, {}, enough, &context, [&](const ChangePage &page) {
        rows = page.rows;
        complete = page.complete;
    });
    if (!QTest::qWaitFor([&complete] { return complete; }, 10'000))
        qWarning("The history does not answer");
    return rows;
}

} // namespace

class HistoryControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void closedBannerStaysClosedUntilThereIsNews();
    void changeIsOpenedWhereverTheWindowIs();
    void pagesFollowTheChosenBot();
    void changesAreExportedWhereTheUserSays();
    void exportThatFailsIsTold();
    void demoBotLeavesNoHistory();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HistoryControllerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
}

void HistoryControllerTest::closedBannerStaysClosedUntilThereIsNews()
{
    // A file where the folder should be: nothing can be written, whoever runs this test.
    QFile obstacle(path(QStringLiteral("place")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    Stage stage(m_folder->path(), path(QStringLiteral("place/history.sqlite")));
    stage.control();
    QTRY_VERIFY(!bannerOf(stage.window).isEmpty());
    stage.record(0, 1);
    QTRY_VERIFY2(bannerOf(stage.window).contains(QStringLiteral("1 event(s) wait")),
                 qPrintable(bannerOf(stage.window)));

    stage.window.messages().withdraw(historyNoticeSubject());
    stage.record(1, 2);
    QTRY_COMPARE(stage.history.condition().waiting, 2);
    QCOMPARE(bannerOf(stage.window), QString());

    QVERIFY(obstacle.remove());
    QTRY_VERIFY_WITH_TIMEOUT(stage.history.condition().isWritten(), writingIsTriedAgain);
    QCOMPARE(bannerOf(stage.window), QString());
    QTRY_COMPARE(rowsOf(stage.history, stage.board.id()).size(), 2);
    // Another trouble is news.
    QVERIFY(QDir(path(QStringLiteral("place"))).removeRecursively());
    stage.record(2, 3);
    QTRY_VERIFY_WITH_TIMEOUT(!bannerOf(stage.window).isEmpty(), writingIsTriedAgain);
}

void HistoryControllerTest::changeIsOpenedWhereverTheWindowIs()
{
    Stage stage(m_folder->path(), path(QStringLiteral("history.sqlite")));
    HistoryController &controller = stage.control();
    stage.record(0, 1);
    stage.record(1, 2);
    QTRY_COMPARE(rowsOf(stage.history, stage.board.id()).size(), 2);
    QCOMPARE(stage.window.pages().currentTab(), BotPages::Tab::Dashboard);
    QVERIFY(!stage.window.findChild<ChangesPage *>());
    const qint64 change = rowsOf(stage.history, stage.board.id()).constFirst().seq;
    controller.openChange(change);
    QCOMPARE(stage.window.pages().currentTab(), BotPages::Tab::Changes);
    const auto *dialog = stage.window.findChild<ConfigurationDiffDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    // Both configurations of this change, and of no other.
    QTRY_VERIFY2(dialog->text().contains(QStringLiteral("0.001")) &&
                     dialog->text().contains(QStringLiteral("0.002")),
                 qPrintable(dialog->text()));
}

void HistoryControllerTest::pagesFollowTheChosenBot()
{
    Stage stage(m_folder->path(), path(QStringLiteral("history.sqlite")));
    stage.control();
    stage.record(0, 1);
    stage.record(1, 2);
    FleetBot other = stage.board.bot;
    other.identity = {QStringLiteral("other"), QStringLiteral("other"), path(QStringLiteral("other.json"))};
    stage.board.board.addBot(other);
    QTRY_COMPARE(rowsOf(stage.history, stage.board.id()).size(), 2);
    stage.actions.changesPage->trigger();
    const auto *page = stage.window.findChild<ChangesPage *>();
    QVERIFY(page);
    QTRY_COMPARE(page->model().rowCount(), 1);
    stage.window.sidebar().setCurrentBot(other.identity.id);
    QTRY_COMPARE(page->model().rowCount(), 0);
    stage.window.sidebar().setCurrentBot(stage.board.id());
    QTRY_COMPARE(page->model().rowCount(), 1);
}

void HistoryControllerTest::changesAreExportedWhereTheUserSays()
{
    Stage stage(m_folder->path(), path(QStringLiteral("history.sqlite")));
    stage.control();
    stage.record(0, 1);
    stage.record(1, 2);
    stage.actions.changesPage->trigger();
    auto *page = stage.window.findChild<ChangesPage *>();
    QTRY_COMPARE(page->model().rowCount(), 1);
    Q_EMIT page->exportRequested();
    auto *dialog = stage.window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY2(dialog->selectedFiles().value(0).endsWith(QStringLiteral(".csv")),
             qPrintable(dialog->selectedFiles().join(u' ')));
    const QString target = path(QStringLiteral("changes.csv"));
    Q_EMIT dialog->fileSelected(target);
    QTRY_VERIFY(stage.window.messages().shows(MessageArea::exportSubject()));
    QCOMPARE(stage.window.messages().notices().constLast().title,
             QStringLiteral("The changes were exported."));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    // The heading and the change.
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QVERIFY2(lines.size() == 2, lines.join('\n').constData());
}

void HistoryControllerTest::exportThatFailsIsTold()
{
    Stage stage(m_folder->path(), path(QStringLiteral("history.sqlite")));
    stage.control();
    stage.actions.changesPage->trigger();
    Q_EMIT stage.window.findChild<ChangesPage *>()->exportRequested();
    const QString target = path(QStringLiteral("none/changes.csv"));
    Q_EMIT stage.window.findChild<QFileDialog *>()->fileSelected(target);
    QTRY_VERIFY(stage.window.messages().shows(MessageArea::exportSubject()));
    const Notice told = stage.window.messages().notices().constLast();
    QCOMPARE(told.title, QStringLiteral("The changes could not be exported."));
    QVERIFY2(told.text.contains(target), qPrintable(told.text));
}

void HistoryControllerTest::demoBotLeavesNoHistory()
{
    const QString file = path(QStringLiteral("history.sqlite"));
    const BotIdentity demo = {DemoBot::botId(), QStringLiteral("demo"), path(QStringLiteral("demo.json"))};
    Stage stage(m_folder->path(), file);
    stage.history.beginWatching(demo, stage.board.bot.profile);
    stage.history.recordSnapshot(historySnapshot(1, stage.board.clock.utcMilliseconds(), 1, demo));
    stage.record(0, 1);
    QTRY_COMPARE(rowsOf(stage.history, demo.id).size(), 1);
    // What an earlier run left.
    stage.control();
    QTRY_COMPARE(rowsOf(stage.history, demo.id).size(), 0);
    QTRY_COMPARE(rowsOf(stage.history, stage.board.id()).size(), 1);
    // What this run would leave.
    stage.fleet.add({demo, stage.board.bot.profile});
    stage.history.beginWatching(demo, stage.board.bot.profile);
    stage.history.recordSnapshot(historySnapshot(2, stage.board.clock.utcMilliseconds(), 1, demo));
    QTRY_COMPARE(rowsOf(stage.history, demo.id).size(), 1);
    stage.fleet.remove(demo.id);
    QTRY_COMPARE(rowsOf(stage.history, demo.id).size(), 0);
}

QTEST_MAIN(HistoryControllerTest)
#include "historycontroller_test.moc"
