// SPDX-License-Identifier: GPL-3.0-or-later
// A bot whose file is gone after a restart: what the history knows of it makes it missing, and no fallback.
#include "sync/fleet/fleethistory.h"
#include "sync/history/historystore.h"
#include "sync/statefile/statefilereader.h"
#include "sync/values/clock.h"
#include "tests/support/faultstage.h"
#include "tests/support/fleetrecorder.h"
#include "tests/support/statetext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class FleetHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLastConfiguration_data();
    void knowsTheLastConfiguration();
};

void FleetHistoryTest::knowsTheLastConfiguration_data()
{
    QTest::addColumn<bool>("recorded");
    QTest::addColumn<bool>("later");
    QTest::newRow("told with the bot") << true << false;
    QTest::newRow("told later, as the window does") << true << true;
    QTest::newRow("never recorded") << false << false;
    QTest::newRow("never recorded, asked later") << false << true;
}

void FleetHistoryTest::knowsTheLastConfiguration()
{
    QFETCH(const bool, recorded);
    QFETCH(const bool, later);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bot_state.json"));
    const QString history = folder.filePath(QStringLiteral("history.sqlite"));
    const FleetBot bot = fleetBotAt(path);
    constexpr int number = StateText::lowest + 7;
    if (recorded) {
        FaultStage::write(path, number);
        HistoryStore store(history, SystemClock::instance());
        BotFleet fleet(StateFileReader::defaultMaximumSize, SystemClock::instance());
        FleetHistory recording(fleet, store);
        FleetRecorder recorder(fleet);
        int written = 0;
        connect(&recording, &FleetHistory::snapshotAccepted, this, [&written] { ++written; });
        recording.add({bot});
        QTRY_COMPARE(written, 1);
        QCOMPARE(recorder.number(path), number);
    }
    QFile::remove(path);

    HistoryStore store(history, SystemClock::instance());
    BotFleet fleet(StateFileReader::defaultMaximumSize, SystemClock::instance());
    FleetHistory recording(fleet, store);
    FleetRecorder recorder(fleet);
    if (later) {
        fleet.add(bot);
        recording.lookUp({bot});
    } else {
        recording.add({bot});
    }
    const HealthStatus expected = recorded ? HealthStatus::Missing : HealthStatus::Fallback;
    QTRY_COMPARE_WITH_TIMEOUT(recorder.status(path), expected, 20'000);
    QCOMPARE(recorder.number(path) == number, recorded);
    // When it comes again with the same, nothing has changed.
    FaultStage::write(path, number);
    QTRY_COMPARE_WITH_TIMEOUT(recorder.status(path), HealthStatus::Synced, 20'000);
    QVERIFY(recorder.record(path).changes.isEmpty());
}

QTEST_GUILESS_MAIN(FleetHistoryTest)
#include "fleethistory_test.moc"
