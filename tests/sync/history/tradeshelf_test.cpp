// SPDX-License-Identifier: GPL-3.0-or-later
// The closed trades in the history, and the migration of a history that knows of none.
#include "historyfixture.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historyschema.h"
#include "sync/history/historyverify.h"
#include "sync/history/tradeshelf.h"
#include "sync/values/clock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace {

constexpr qint64 start = 1'760'000'000'000;

TradePointer closedTrade(int number, double net, int reconciled = 0)
{
    TradeRecord trade;
    trade.key = QStringLiteral("order:%1").arg(number);
    trade.orderId = QString::number(number);
    trade.closed = true;
    trade.side = number % 2 == 0 ? PositionSide::Long : PositionSide::Short;
    trade.entryAt = start + number * 1000;
    trade.exitAt = trade.entryAt + 500;
    trade.entryPrice = 100.25 + number;
    trade.net = net;
    trade.reconciled = reconciled;
    trade.adopted = number == 3;
    trade.reason = QStringLiteral("because \"%1\"").arg(number);
    return std::make_shared<const TradeRecord>(trade);
}

} // namespace

class TradeShelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTradesOnceAndExactly();
    void takesTheConfirmedRowLater();
    void migratesAHistoryOfVersionOne();
    void namesTheTradeThatWasAltered_data();
    void namesTheTradeThatWasAltered();
    void knowsTheErasOfABot();
    void takesBackWhatFailed();
    void forgetsTheTradesOfABot();
    void leavesDamageAsEvidence();

private:
    void execute(const char *sql);
    HistoryVerdict verdict();
    RecordedTrading trading(HistoryStore &store);

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

void TradeShelfTest::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(QStringLiteral("h.sqlite"));
}

void TradeShelfTest::execute(const char *sql)
{
    SqliteConnection connection;
    QVERIFY(connection.open(m_path, SqliteConnection::Access::ReadWrite));
    QVERIFY2(connection.execute(sql), qPrintable(connection.errorText()));
}

HistoryVerdict TradeShelfTest::verdict()
{
    SqliteConnection connection;
    HistoryFile::openReadOnly(connection, m_path);
    return verifyHistory(connection);
}

RecordedTrading TradeShelfTest::trading(HistoryStore &store)
{
    std::optional<RecordedTrading> answer;
    // Behind everything that was to be written.
    store.recordSnapshot({}, [this, &store, &answer](bool) {
        store.trading(historyBot().id, this, [&answer](const RecordedTrading &value) { answer = value; });
    });
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000); }();
    return answer.value_or(RecordedTrading());
}

void TradeShelfTest::keepsTradesOnceAndExactly()
{
    {
        HistoryStore store(m_path, SystemClock::instance());
        const TradeList trades = {closedTrade(3, 0.1 + 0.2), closedTrade(1, -1e-9),
                                  closedTrade(2, unknownNumber)};
        for (int i = 0; i < 3; ++i)
            store.recordTrades(historyBot(), trades);
        const TradeList read = trading(store).trades;
        QCOMPARE(read.size(), 3);
        QCOMPARE(*read.at(0), *closedTrade(1, -1e-9));
        QCOMPARE(*read.at(1), *closedTrade(2, unknownNumber));
        QCOMPARE(*read.at(2), *closedTrade(3, 0.1 + 0.2));
    }
    // Another run adds nothing either.
    {
        HistoryStore store(m_path, SystemClock::instance());
        store.recordTrades(historyBot(), {closedTrade(3, 0.1 + 0.2)});
        QCOMPARE(trading(store).trades.size(), 3);
    }
    const HistoryVerdict found = verdict();
    QVERIFY2(found.ok(), qPrintable(found.problem));
    QCOMPARE(found.trades, 3);
}

void TradeShelfTest::takesTheConfirmedRowLater()
{
    HistoryStore store(m_path, SystemClock::instance());
    store.recordTrades(historyBot(), {closedTrade(1, 5)});
    store.recordTrades(historyBot(), {closedTrade(1, 4, 2)});
    store.recordTrades(historyBot(), {closedTrade(1, 5)});
    const TradeList read = trading(store).trades;
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.constFirst()->net, 4.0);
    QCOMPARE(verdict().trades, 2);
}

void TradeShelfTest::migratesAHistoryOfVersionOne()
{
    QVERIFY(makeHistoryOfVersionTwo(m_path));
    // As version 1 left it behind.
    execute("DROP TABLE trade; DELETE FROM chain WHERE name = 'trades'; PRAGMA user_version = 1");
    // Who only reads does not alter it, and finds no trades.
    {
        SqliteConnection connection;
        QVERIFY(HistoryFile::openReadOnly(connection, m_path).isWritten());
        QVERIFY(TradeShelf(connection).trades(1).isEmpty());
        QVERIFY(verifyHistory(connection).ok());
        QCOMPARE(connection.number("PRAGMA user_version"), 1);
        QCOMPARE(connection.number("SELECT count(*) FROM event"), 12);
    }
    {
        HistoryStore store(m_path, SystemClock::instance());
        store.recordTrades(historyBot(), {closedTrade(1, 5)});
        QCOMPARE(trading(store).trades.size(), 1);
    }
    const HistoryVerdict found = verdict();
    QVERIFY2(found.ok(), qPrintable(found.problem));
    QCOMPARE(found.events, 12);
    QCOMPARE(found.trades, 1);
    SqliteConnection connection;
    QVERIFY(HistoryFile::openReadOnly(connection, m_path).isWritten());
    QCOMPARE(connection.number("PRAGMA user_version"), historySchemaVersion);
}

void TradeShelfTest::namesTheTradeThatWasAltered_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<qint64>("number");
    QTest::newRow("result") << QByteArray("UPDATE trade SET net = 6 WHERE number = 2") << qint64(2);
    QTest::newRow("gone") << QByteArray("DELETE FROM trade WHERE number = 1") << qint64(2);
    QTest::newRow("the last one gone") << QByteArray("DELETE FROM trade WHERE number = 3") << qint64(2);
    QTest::newRow("another bot's") << QByteArray("UPDATE trade SET bot = 7 WHERE number = 3") << qint64(3);
}

void TradeShelfTest::namesTheTradeThatWasAltered()
{
    QFETCH(QByteArray, sql);
    QFETCH(qint64, number);
    {
        HistoryStore store(m_path, SystemClock::instance());
        store.recordTrades(historyBot(), {closedTrade(1, 5), closedTrade(2, 5), closedTrade(3, 5)});
        QCOMPARE(trading(store).trades.size(), 3);
    }
    QVERIFY(verdict().ok());
    execute(sql.constData());
    QVERIFY(!verdict().ok());
    QCOMPARE(verdict().seq, number);
}

void TradeShelfTest::knowsTheErasOfABot()
{
    HistoryStore store(m_path, SystemClock::instance());
    store.beginWatching(historyBot(), Profile::opportunityGating());
    store.recordSnapshot(historySnapshot(600, start));
    store.recordChange(historyChange(600, 650, start + 5000));
    store.recordChange(historyChange(650, 600, start + 9000));
    const ConfigurationEras eras = trading(store).eras;
    QCOMPARE(eras.size(), 3);
    QCOMPARE(eras.at(0).from, start);
    QCOMPARE(eras.at(0).until, start + 5000);
    QVERIFY(eras.at(0).changed.isEmpty());
    QCOMPARE(eras.at(1).changed, QStringList(QStringLiteral("long_threshold: 0.6 -> 0.65")));
    QCOMPARE(eras.at(2).hash, eras.at(0).hash);
    QCOMPARE(eras.at(2).until, 0);
    QCOMPARE(eras.at(2).section, historySnapshot(600, start).section());
}

void TradeShelfTest::takesBackWhatFailed()
{
    HistoryFile file(m_path);
    QVERIFY(file.open(start).isWritten());
    HistoryWriter writer(file.connection());
    QVERIFY(writer.begin());
    QCOMPARE(writer.addTrades(historyBot(), {closedTrade(1, 5)}, start), 1);
    writer.rollback();
    QVERIFY(writer.begin());
    QCOMPARE(writer.addTrades(historyBot(), {closedTrade(1, 5), closedTrade(2, 5)}, start), 2);
    QVERIFY(writer.commit());
    const HistoryVerdict found = verifyHistory(file.connection());
    QVERIFY2(found.ok(), qPrintable(found.problem));
    QCOMPARE(found.trades, 2);
}

void TradeShelfTest::forgetsTheTradesOfABot()
{
    const BotIdentity demo = historyBot(QStringLiteral("demo"));
    {
        HistoryStore store(m_path, SystemClock::instance());
        store.beginWatching(demo, Profile::opportunityGating());
        store.recordTrades(historyBot(), {closedTrade(1, 5)});
        store.recordSnapshot(historySnapshot(600, start, 1, demo));
        store.recordTrades(demo, {closedTrade(1, 7), closedTrade(2, 8)});
        store.recordTrades(historyBot(), {closedTrade(2, 6), closedTrade(3, 4)});
        store.recordTrades(demo, {closedTrade(4, 9)});
        QSignalSpy content(&store, &HistoryStore::contentChanged);
        store.forgetBot(demo.id);
        QTRY_COMPARE(content.size(), 1);
        QCOMPARE(trading(store).trades.size(), 3);
        QCOMPARE(verdict().trades, 3);
        QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
        // The chain goes on, also with the same trades.
        store.recordTrades(demo, {closedTrade(1, 7)});
        store.recordTrades(historyBot(), {closedTrade(5, 1)});
        QCOMPARE(trading(store).trades.size(), 4);
    }
    const HistoryVerdict found = verdict();
    QVERIFY2(found.ok(), qPrintable(found.problem));
    QCOMPARE(found.trades, 5);
}

void TradeShelfTest::leavesDamageAsEvidence()
{
    HistoryFile file(m_path);
    QVERIFY(file.open(start).isWritten());
    HistoryWriter writer(file.connection());
    QVERIFY(writer.begin());
    QCOMPARE(writer.addTrades(historyBot(), {closedTrade(1, 5), closedTrade(2, 6)}, start), 2);
    QVERIFY(writer.commit());
    QVERIFY(file.connection().execute("UPDATE trade SET net = 9 WHERE number = 2"));
    QVERIFY(writer.begin());
    QCOMPARE(writer.removeTrades(1), 0);
    QVERIFY(writer.commit());
    QCOMPARE(file.connection().number("SELECT count(*) FROM trade"), 2);
}

QTEST_GUILESS_MAIN(TradeShelfTest)
#include "tradeshelf_test.moc"
