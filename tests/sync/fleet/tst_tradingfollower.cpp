// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/tradingfollower.h"
#include "sync/history/historystore.h"
#include "sync/statefile/statefilereader.h"
#include "sync/values/clock.h"
#include "tests/sync/gatingstate.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>

/// Closed trades go from the files of a fleet to the history, and reports to whoever looks.
class TradingFollowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsTradesOfABotThatNobodyLooksAt();
    void reportsTheBotThatSomebodyLooksAt();
    void beginsLaterWithWhatWasAskedFor_data();
    void beginsLaterWithWhatWasAskedFor();
    void readsTimesInTheZoneOfTheBot();
    void followsAnotherZoneWhileItRuns();

private:
    /// The bot's file with so many closed trades, the last one closed at 12:00 of its day.
    bool write(int trades) const
    {
        QByteArray rows;
        for (int i = 0; i < trades; ++i) {
            const QByteArray day = QByteArray::number(i + 1);
            QByteArray row = "{'status': 'CLOSED', 'side': 'LONG', 'order_id': '" + QByteArray::number(i) +
                             "', 'entry_time': '2025-01-0" + day + "T10:00:00', 'exit_time': '2025-01-0" +
                             day + "T12:00:00', 'pnl_usd_net': 1.5}";
            rows += (i > 0 ? "," : "") + row.replace('\'', '"');
        }
        GatingState state;
        state.setSurroundings("\"trades\": [" + rows + "]", "\"timestamp\": \"2025-02-01T00:00:00\"");
        return replaceFile(m_bot.identity.path, state.text());
    }
    TradeList recorded(HistoryStore &store)
    {
        std::optional<RecordedTrading> answer;
        store.trading(m_bot.identity.id, this, [&answer](const RecordedTrading &value) { answer = value; });
        [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000); }();
        return answer.value_or(RecordedTrading()).trades;
    }

    std::optional<QTemporaryDir> m_folder;
    FleetBot m_bot;
};

void TradingFollowerTest::init()
{
    m_folder.emplace();
    const QString path = m_folder->filePath(QStringLiteral("btc_state.json"));
    m_bot = {{QStringLiteral("btc"), QStringLiteral("btc"), path}, Profile::opportunityGating()};
}

void TradingFollowerTest::recordsTradesOfABotThatNobodyLooksAt()
{
    QVERIFY(write(2));
    HistoryStore store(m_folder->filePath(QStringLiteral("h.sqlite")), SystemClock::instance());
    BotFleet fleet(StateFileReader::defaultMaximumSize, SystemClock::instance());
    const TradingFollower follower(fleet, store, SystemClock::instance());
    fleet.add(m_bot);
    QTRY_COMPARE_WITH_TIMEOUT(recorded(store).size(), 2, 20000);
}

void TradingFollowerTest::reportsTheBotThatSomebodyLooksAt()
{
    QVERIFY(write(1));
    HistoryStore store(m_folder->filePath(QStringLiteral("h.sqlite")), SystemClock::instance());
    BotFleet fleet(StateFileReader::defaultMaximumSize, SystemClock::instance());
    TradingFollower follower(fleet, store, SystemClock::instance());
    TradingReportPointer last;
    connect(&follower, &TradingFollower::reported, this,
            [&last](const BotIdentity &, const TradingReportPointer &report) { last = report; });
    fleet.add(m_bot);
    follower.watch(m_bot.identity.id);
    QTRY_VERIFY_WITH_TIMEOUT(last && last->trades.size() == 1, 20000);
    QVERIFY(write(3));
    QTRY_VERIFY_WITH_TIMEOUT(last->trades.size() == 3, 20000);
    QCOMPARE(last->total.at(FigureId::NetProfit).value, 4.5);
    // The bot drops them; the history does not, and neither does the page.
    QTRY_COMPARE_WITH_TIMEOUT(recorded(store).size(), 3, 20000);
    QVERIFY(write(0));
    QTRY_VERIFY_WITH_TIMEOUT(last->state.trades.isEmpty(), 20000);
    QCOMPARE(last->trades.size(), 3);
}

void TradingFollowerTest::beginsLaterWithWhatWasAskedFor_data()
{
    QTest::addColumn<bool>("documentCame");
    QTest::newRow("asks for the document itself") << false;
    QTest::newRow("has the document already") << true;
}

void TradingFollowerTest::beginsLaterWithWhatWasAskedFor()
{
    QFETCH(const bool, documentCame);
    QVERIFY(write(1));
    HistoryStore store(m_folder->filePath(QStringLiteral("h.sqlite")), SystemClock::instance());
    BotFleet fleet(StateFileReader::defaultMaximumSize, SystemClock::instance());
    TradingFollower follower(fleet, store, SystemClock::instance(), nullptr, TradingFollower::Start::Later);
    QSignalSpy reported(&follower, &TradingFollower::reported);
    QSignalSpy accepted(&fleet, &BotFleet::snapshotAccepted);
    QSignalSpy updated(&fleet, &BotFleet::stateUpdated);
    fleet.add(m_bot);
    follower.watch(m_bot.identity.id);
    QTRY_COMPARE_WITH_TIMEOUT(accepted.size(), 1, 20000);
    if (documentCame) {
        fleet.setDocumentWanted(m_bot.identity.id, true);
        QTRY_VERIFY_WITH_TIMEOUT(
            !updated.isEmpty() && updated.constLast().constFirst().value<StateDocument>().parsed, 20000);
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(reported.size(), 0);
    follower.start();
    QTRY_VERIFY_WITH_TIMEOUT(!reported.isEmpty(), 20000);
    QCOMPARE(reported.constLast().at(1).value<TradingReportPointer>()->trades.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(recorded(store).size(), 1, 20000);
}

void TradingFollowerTest::readsTimesInTheZoneOfTheBot()
{
    QVERIFY(write(1));
    HistoryStore store(m_folder->filePath(QStringLiteral("h.sqlite")), SystemClock::instance());
    BotFleet fleet(StateFileReader::defaultMaximumSize, SystemClock::instance());
    TradingFollower follower(fleet, store, SystemClock::instance());
    fleet.add(m_bot);
    follower.setTimeZone(m_bot.identity.id, QTimeZone("Asia/Seoul"));
    QTRY_COMPARE_WITH_TIMEOUT(recorded(store).size(), 1, 20000);
    QCOMPARE(recorded(store).constFirst()->exitAt,
             QDateTime(QDate(2025, 1, 1), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch());
}

void TradingFollowerTest::followsAnotherZoneWhileItRuns()
{
    QVERIFY(write(2));
    HistoryStore store(m_folder->filePath(QStringLiteral("h.sqlite")), SystemClock::instance());
    BotFleet fleet(StateFileReader::defaultMaximumSize, SystemClock::instance());
    TradingFollower follower(fleet, store, SystemClock::instance());
    TradingReportPointer last;
    connect(&follower, &TradingFollower::reported, this,
            [&last](const BotIdentity &, const TradingReportPointer &report) { last = report; });
    fleet.add(m_bot);
    follower.setTimeZone(m_bot.identity.id, QTimeZone("Asia/Seoul"));
    follower.watch(m_bot.identity.id);
    const auto closedAt = [&last](int hourUtc) {
        return last && last->trades.size() == 2 &&
               last->trades.constFirst()->exitAt ==
                   QDateTime(QDate(2025, 1, 1), QTime(hourUtc, 0), Qt::UTC).toMSecsSinceEpoch();
    };
    QTRY_VERIFY_WITH_TIMEOUT(closedAt(3), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(recorded(store).size(), 2, 20000);
    // The file is not written again; only the fleet file says otherwise.
    follower.setTimeZone(m_bot.identity.id, QTimeZone("America/New_York"));
    QTRY_VERIFY_WITH_TIMEOUT(closedAt(17), 20000);
    const auto isRecordedAnew = [this, &store] {
        const TradeList trades = recorded(store);
        return trades.size() == 2 &&
               trades.constFirst()->exitAt ==
                   QDateTime(QDate(2025, 1, 1), QTime(17, 0), Qt::UTC).toMSecsSinceEpoch();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRecordedAnew(), 20000);
    QVERIFY(closedAt(17));
}

QTEST_GUILESS_MAIN(TradingFollowerTest)
#include "tst_tradingfollower.moc"
