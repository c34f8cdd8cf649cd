// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profile.h"
#include "sync/trading/tradingstate.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace {

/// Long after all times of these documents.
const qint64 now = QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();

QJsonObject trade(const char *id, double net, const QJsonObject &more = {})
{
    QJsonObject row{{QStringLiteral("status"), QStringLiteral("CLOSED")},
                    {QStringLiteral("side"), QStringLiteral("LONG")},
                    {QStringLiteral("order_id"), QString::fromLatin1(id)},
                    {QStringLiteral("entry_time"), QStringLiteral("2025-01-02T10:00:00")},
                    {QStringLiteral("exit_time"), QStringLiteral("2025-01-02T12:00:00")},
                    {QStringLiteral("entry_price"), 100.0},
                    {QStringLiteral("quantity"), 2.0},
                    {QStringLiteral("pnl_usd_net"), net}};
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        row.insert(it.key(), it.value());
    return row;
}

QJsonObject with(const char *key, const QJsonValue &value)
{
    return {{QString::fromLatin1(key), value}};
}

TradingState read(const QJsonArray &trades, const QJsonArray &history = {}, const char *zone = "UTC")
{
    const QJsonObject document{{QStringLiteral("trades"), trades},
                               {QStringLiteral("trading_history"), history}};
    return readTradingState(document, Profile::opportunityGating().trading(), QTimeZone(QByteArray(zone)),
                            now);
}

QStringList codes(const TradingState &state)
{
    QStringList list;
    for (const Finding &finding : state.findings)
        list.append(finding.severityWord() + u' ' + finding.code);
    return list;
}

} // namespace

/// What is made of a state file.
class TradingStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheAccount();
    void countsATradeInTwoListsOnce();
    void takesTheConfirmedRow();
    void keepsABotsTradeFromBeingManual();
    void tellsRoundingFromConflict();
    void readsBothWordsOfASide();
    void knowsTradesWithoutAnOrderId();
    void neverTakesPercentForAFraction();
    void readsACandlesTimeAsUtc();
    void leavesAnExitBeforeItsEntryWithoutAHold();
    void tellsTimesOfTheFuture();
    void tellsTheGapOfTheClocks();
    void tellsDoublesAndMergesThemNot();
    void tellsWhatIsNoTrade();
    void keepsDepositsApart();
    void showsWhatIsThereInAnUnknownShape();
    void readsAnotherShapeByItsMapping();
};

void TradingStateTest::readsTheAccount()
{
    const QJsonObject document = QJsonDocument::fromJson(R"({
        "session_start": "2025-01-02T09:00:00", "timestamp": "2025-01-02T13:00:00",
        "initial_balance": 1000, "current_balance": "1010.5", "realized_balance": 1009, "unrealized_pnl": null,
        "position": {"status": "OPEN", "side": "SELL", "entry_price": 200, "quantity": 3, "stop_loss_price": 210,
                     "position_value": 150, "leveraged_value": 600, "entry_short_prob": 0.8, "entry_long_prob": 0.1},
        "latest_signals": {"entry": {"long_prob": 0.5}}, "stats": {"total_trades": 4}
    })")
                                     .object();
    const TradingState state =
        readTradingState(document, Profile::opportunityGating().trading(), QTimeZone("Asia/Seoul"), now);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(state.sessionStart, Qt::UTC).toString(Qt::ISODate),
             QStringLiteral("2025-01-02T00:00:00Z"));
    QCOMPARE(state.startBalance, 1000.0);
    QCOMPARE(state.balance, 1010.5);
    QVERIFY(!isKnown(state.unrealized));
    QVERIFY(state.position);
    QCOMPARE(state.position->side, PositionSide::Short);
    QCOMPARE(state.position->leverage(), 4.0);
    QCOMPARE(state.position->lossAtStop(), 30.0);
    QCOMPARE(state.position->entryProbability(), 0.8);
    QCOMPARE(state.statistics.trades, 4.0);
    QCOMPARE(state.latestSignals.size(), 1);
    QCOMPARE(state.latestSignals.constFirst().name, QStringLiteral("entry/long_prob"));
}

void TradingStateTest::countsATradeInTwoListsOnce()
{
    const TradingState state = read({trade("1", 5), trade("2", -3)}, {trade("1", 5), trade("3", 1)});
    QCOMPARE(state.trades.size(), 3);
    QCOMPARE(codes(state), QStringList({QStringLiteral("warning double"), QStringLiteral("warning double")}));
}

void TradingStateTest::takesTheConfirmedRow()
{
    const QJsonObject confirmed = trade("7", -16,
                                        {{QStringLiteral("exchange_reconciled"), true},
                                         {QStringLiteral("exit_price"), 92.0},
                                         {QStringLiteral("quantity"), QJsonValue()}});
    const QJsonObject estimate = trade("7", -14,
                                       {{QStringLiteral("exit_price"), 93.0},
                                        {QStringLiteral("entry_long_prob"), 0.75},
                                        {QStringLiteral("position_value"), 50.0},
                                        {QStringLiteral("leveraged_pnl_pct"), -0.28}});
    for (const QJsonArray &rows : {QJsonArray{confirmed, estimate, trade("7", -20)},
                                   QJsonArray{trade("7", -20), estimate, confirmed}}) {
        const TradingState state = read(rows);
        QCOMPARE(state.trades.size(), 1);
        const TradeRecord &counted = *state.trades.constFirst();
        QCOMPARE(counted.net, -16.0);
        QCOMPARE(counted.exitPrice, 92.0);
        // Facts of the entry come from the others, results do not.
        QCOMPARE(counted.entryProbability(), 0.75);
        QCOMPARE(counted.positionValue, 50.0);
        QCOMPARE(counted.quantity, 2.0);
        QVERIFY(!isKnown(counted.returnFraction));
        QCOMPARE(codes(state), QStringList(QStringLiteral("warning conflict")));
        const QString text = state.findings.constFirst().text(state.currency);
        QVERIFY2(text.contains(u"3 times") && text.contains(u"-$16.00") && text.contains(u"-$20.00") &&
                     text.contains(u"-$14.00"),
                 qPrintable(text));
    }
}

void TradingStateTest::keepsABotsTradeFromBeingManual()
{
    const QJsonObject manual = trade(
        "7", -16, {{QStringLiteral("exchange_reconciled"), true}, {QStringLiteral("manual_trade"), true}});
    QVERIFY(read({manual}).trades.constFirst()->manual);
    const TradingState both = read({trade("7", -14), manual});
    QVERIFY(!both.trades.constFirst()->manual);
    QCOMPARE(both.trades.constFirst()->net, -16.0);
}

void TradingStateTest::tellsRoundingFromConflict()
{
    QCOMPARE(codes(read({trade("1", 5.004)}, {trade("1", 5.0)})),
             QStringList(QStringLiteral("info rounding")));
    QCOMPARE(codes(read({trade("1", 5.5)}, {trade("1", 5.0)})),
             QStringList(QStringLiteral("warning conflict")));
    // Of equals the list that is trusted most.
    QCOMPARE(read({trade("1", 5.5)}, {trade("1", 5.0)}).trades.constFirst()->net, 5.5);
}

void TradingStateTest::readsBothWordsOfASide()
{
    QCOMPARE(read({trade("1", 1, with("side", QStringLiteral("BUY")))}).trades.constFirst()->side,
             PositionSide::Long);
    QCOMPARE(read({trade("1", 1, with("side", QStringLiteral("sell")))}).trades.constFirst()->side,
             PositionSide::Short);
    QCOMPARE(read({trade("1", 1, with("side", QStringLiteral("FLAT")))}).trades.constFirst()->side,
             PositionSide::Unknown);
}

void TradingStateTest::knowsTradesWithoutAnOrderId()
{
    const auto adopted = [](const char *position, const char *time, double net) {
        return trade("EXISTING_FROM_EXCHANGE", net,
                     {{QStringLiteral("position_id_exchange"), QString::fromLatin1(position)},
                      {QStringLiteral("entry_time"), QString::fromLatin1(time)}});
    };
    const TradingState state =
        read({adopted("11", "2025-01-01T01:00:00", 1), adopted("12", "2025-01-02T01:00:00", 2),
              adopted("N/A", "2025-01-03T01:00:00", 3), adopted("N/A", "2025-01-04T01:00:00", 4)},
             {adopted("11", "2025-01-01T01:00:00", 1), adopted("N/A", "2025-01-03T01:00:00", 3)});
    QCOMPARE(state.trades.size(), 4);
}

void TradingStateTest::neverTakesPercentForAFraction()
{
    const TradingState state =
        read({trade("1", 1, {{QStringLiteral("leveraged_pnl_pct"), 0.115}, {QStringLiteral("roi"), 11.08}})});
    QCOMPARE(state.trades.constFirst()->returnFraction, 0.115);
    QCOMPARE(state.trades.constFirst()->roiFraction, 0.1108);
    QCOMPARE(tradingText(state.trades.constFirst()->roiFraction, TradingUnit::Fraction, QString()),
             QStringLiteral("11.08%"));
}

void TradingStateTest::readsACandlesTimeAsUtc()
{
    // In Seoul ten o'clock is one o'clock in UTC; the exit's candle is of two o'clock.
    const TradingState state =
        read({trade("1", 1, with("exit_time", QStringLiteral("2025-01-02 02:00:00")))}, {}, "Asia/Seoul");
    QCOMPARE(state.trades.constFirst()->holdHours(), 1.0);
    QCOMPARE(codes(state), QStringList(QStringLiteral("info time_utc")));
}

void TradingStateTest::leavesAnExitBeforeItsEntryWithoutAHold()
{
    const TradingState state =
        read({trade("1", 1, with("exit_time", QStringLiteral("2025-01-01T02:00:00")))});
    QVERIFY(!isKnown(state.trades.constFirst()->holdHours()));
    QCOMPARE(codes(state), QStringList(QStringLiteral("warning time_order")));
}

void TradingStateTest::tellsTimesOfTheFuture()
{
    QCOMPARE(codes(read({trade("1", 1, with("exit_time", QStringLiteral("2031-01-01T02:00:00")))})),
             QStringList(QStringLiteral("warning time_future")));
}

void TradingStateTest::tellsTheGapOfTheClocks()
{
    const TradingState gap =
        read({trade("1", 1,
                    {{QStringLiteral("entry_time"), QStringLiteral("2025-03-09T02:30:00")},
                     {QStringLiteral("exit_time"), QStringLiteral("2025-03-09T04:30:00")}})},
             {}, "America/New_York");
    QCOMPARE(codes(gap), QStringList(QStringLiteral("warning time_gap")));
    // Half past one in summer time, until a quarter past one in winter time: 45 minutes.
    const TradingState overlap =
        read({trade("1", 1,
                    {{QStringLiteral("entry_time"), QStringLiteral("2025-11-02T01:30:00")},
                     {QStringLiteral("exit_time"), QStringLiteral("2025-11-02T01:15:00")}})},
             {}, "America/New_York");
    QCOMPARE(codes(overlap), QStringList(QStringLiteral("info time_overlap")));
    QCOMPARE(overlap.trades.constFirst()->holdHours(), 0.75);
}

void TradingStateTest::tellsDoublesAndMergesThemNot()
{
    const TradingState state = read({trade("1", 1), trade("2", 1, with("manual_trade", true))});
    QCOMPARE(state.trades.size(), 2);
    QCOMPARE(codes(state), QStringList(QStringLiteral("warning double")));
}

void TradingStateTest::tellsWhatIsNoTrade()
{
    const TradingState state =
        read({trade("1", 1), 17, QJsonObject{{QStringLiteral("note"), QStringLiteral("x")}}});
    QCOMPARE(state.trades.size(), 1);
    QCOMPARE(codes(state), QStringList(QStringLiteral("warning unreadable_row")));
}

void TradingStateTest::keepsDepositsApart()
{
    const QJsonObject document = QJsonDocument::fromJson(R"({
        "session_start": "2025-01-01T00:00:00", "initial_balance": 100, "current_balance": 160,
        "ledger": [{"type": "DEPOSIT", "amount": 70, "timestamp": "2025-01-02T00:00:00"},
                   {"type": "withdrawal", "amount": 20, "timestamp": "2025-01-03T00:00:00"},
                   {"type": "TRADE_CLOSED", "amount": 5, "timestamp": "2025-01-03T00:00:00"}],
        "reconciliation_log": [{"timestamp": "2025-01-04T00:00:00", "event": "sync", "balance": 160,
                                "previous_balance": 150}]
    })")
                                     .object();
    const TradingState state =
        readTradingState(document, Profile::opportunityGating().trading(), QTimeZone::utc(), now);
    QList<double> amounts;
    for (const AccountTransfer &transfer : state.transfers)
        amounts.append(transfer.amount);
    QCOMPARE(amounts, QList<double>({70, -20, 10}));
    QCOMPARE(state.reconciliation.size(), 1);
}

void TradingStateTest::showsWhatIsThereInAnUnknownShape()
{
    const QJsonObject document =
        QJsonDocument::fromJson(
            R"({"configuration": {"a": 1}, "orders": [1, 2, 3], "equity": 12.5, "wallet": {"x": 1}})")
            .object();
    const TradingState state = readTradingState(document, Profile::generic().trading(), QTimeZone::utc(), now,
                                                JsonPointer({QStringLiteral("configuration")}));
    QVERIFY(!state.mapped);
    QVERIFY(state.isEmpty());
    QStringList members;
    for (const StateMember &member : state.members)
        members.append(member.name + u' ' + member.kind + u' ' + QString::number(member.size) + member.value);
    QCOMPARE(members, QStringList({QStringLiteral("equity number 012.5"), QStringLiteral("orders array 3"),
                                   QStringLiteral("wallet object 1")}));
}

void TradingStateTest::readsAnotherShapeByItsMapping()
{
    const TradingMapping mapping(QJsonDocument::fromJson(R"({
        "currency": "€", "places": {"balance": "/wallet/total"}, "trades": "/fills/done",
        "fields": {"id": "ref", "side": "dir", "net": "/result/after", "entry-time": "opened", "exit-time": "at"},
        "words": {"long": "up", "short": "down"}
    })")
                                     .object());
    const QJsonObject document = QJsonDocument::fromJson(R"({
        "wallet": {"total": 50}, "fills": {"done": [{"ref": 17, "dir": "down", "result": {"after": 2.5},
        "opened": 1735783200, "at": 1735786800000}]}
    })")
                                     .object();
    const TradingState state = readTradingState(document, mapping, QTimeZone::utc(), now);
    QCOMPARE(state.balance, 50.0);
    QCOMPARE(state.trades.size(), 1);
    const TradeRecord &counted = *state.trades.constFirst();
    QCOMPARE(counted.key, QStringLiteral("order:17"));
    QCOMPARE(counted.side, PositionSide::Short);
    QCOMPARE(counted.net, 2.5);
    QCOMPARE(counted.holdHours(), 1.0);
}

QTEST_GUILESS_MAIN(TradingStateTest)
#include "tst_tradingstate.moc"
