// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobotrun.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// For sums of thousands of dollars, written with all their digits.
constexpr double tolerance = 1e-6;

bool near(double left, double right)
{
    return std::abs(left - right) < tolerance;
}

/// The session's closed trades; what fills the file up is older.
QList<QJsonObject> sessionTrades(const QJsonObject &state)
{
    QList<QJsonObject> trades;
    const QString start = state.value("session_start"_L1).toString();
    for (const QJsonValue &trade : state.value("trading_history"_L1).toArray()) {
        if (trade["entry_time"_L1].toString() >= start)
            trades.append(trade.toObject());
    }
    return trades;
}

double hoursHeld(const QJsonObject &trade)
{
    const auto time = [&trade](QLatin1StringView key) {
        return QDateTime::fromString(trade.value(key).toString().left(23), Qt::ISODateWithMs);
    };
    return static_cast<double>(time("entry_time"_L1).msecsTo(time("exit_time"_L1))) / 3.6e6;
}

} // namespace

/// That the invented trading is plausible: the sums add up, and the configuration is what it trades by.
class DemoBotTradingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyConfigurationIsInRange();
    void changesAreAsOftenAsWanted();
    void configurationStaysWithoutChanges();
    void sumsAddUp_data();
    void sumsAddUp();
    void tradesAreConsistent();
    void exitsFollowTheConfiguration();
    void accountSurvivesALongRun();
    void machinesClockIsUsedWithoutASeed();
    void simulatedClockIsWellDefined();
};

void DemoBotTradingTest::everyConfigurationIsInRange()
{
    // Every change is printed: replaying them from the first file must lead to the last one, through
    // configurations that are all in range.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    constexpr int writes = 400;
    QJsonObject configuration = parsed(textAfter(1)).value("configuration"_L1).toObject();
    QCOMPARE(configurationOffences(configuration), QStringList());
    const DemoBotRun run = runDemoBot({u"--seed"_s, u"7"_s, u"--rate"_s, u"0"_s, u"--change-every"_s, u"1"_s,
                                       u"--count"_s, QString::number(writes), path});
    QCOMPARE(run.exitCode, 0);
    const QStringList lines = run.output.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() > writes / 2, qPrintable(QString::number(lines.size())));
    QSet<QString> keys;
    for (const QString &line : lines) {
        // 2025-01-06T09:01:00 long_threshold: 0.75 -> 0.8
        const QString key = line.section(u' ', 1, 1).chopped(1);
        const auto value = [](const QString &text) {
            return parsed("{\"value\": " + text.toUtf8() + "}").value("value"_L1);
        };
        QCOMPARE(configuration.value(key), value(line.section(u' ', 2, 2)));
        QVERIFY2(value(line.section(u' ', 2, 2)) != value(line.section(u' ', 4, 4)), qPrintable(line));
        configuration.insert(key, value(line.section(u' ', 4, 4)));
        QVERIFY2(configurationOffences(configuration).isEmpty(), qPrintable(line));
        keys.insert(key);
    }
    QVERIFY(keys.size() > 12);
    QVERIFY(keys.contains(u"leverage"_s) && keys.contains(u"exit_strategy"_s));
    QCOMPARE(parsed(contentOf(path)).value("configuration"_L1).toObject(), configuration);
}

void DemoBotTradingTest::changesAreAsOftenAsWanted()
{
    const QTemporaryDir folder;
    const DemoBotRun run = runDemoBot({u"--seed"_s, u"3"_s, u"--rate"_s, u"0"_s, u"--change-every"_s, u"10"_s,
                                       u"--count"_s, u"300"_s, folder.filePath(u"state.json"_s)});
    // From half to one and a half times ten writes lie between two.
    const qsizetype changes = run.output.count(" -> "_L1);
    QVERIFY2(changes >= 300 / 15 - 1 && changes <= 300 / 5, qPrintable(QString::number(changes)));
}

void DemoBotTradingTest::configurationStaysWithoutChanges()
{
    const QStringList never{u"--change-every"_s, u"0"_s};
    const QJsonObject first = parsed(textAfter(1, never));
    const QJsonObject last = parsed(textAfter(200, never));
    QVERIFY(!first.isEmpty());
    QCOMPARE(last.value("configuration"_L1), first.value("configuration"_L1));
    QVERIFY(last.value("current_balance"_L1) != first.value("current_balance"_L1));
}

void DemoBotTradingTest::sumsAddUp_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("count");
    for (const int seed : {1, 2, 3, 4}) {
        for (const int count : {1, 30, 400})
            QTest::addRow("seed %d, %d writes", seed, count) << seed << count;
    }
}

void DemoBotTradingTest::sumsAddUp()
{
    QFETCH(int, seed);
    QFETCH(int, count);
    const QJsonObject state =
        parsed(textAfterSilence(count, {u"--seed"_s, QString::number(seed), u"--size"_s, u"200000"_s}));
    double net = 0.0;
    double fraction = 0.0;
    int longTrades = 0;
    int wins = 0;
    const QList<QJsonObject> trades = sessionTrades(state);
    for (const QJsonObject &trade : trades) {
        net += trade.value("pnl_usd_net"_L1).toDouble();
        fraction += trade.value("leveraged_pnl_pct"_L1).toDouble();
        longTrades += trade.value("side"_L1) == "LONG"_L1 ? 1 : 0;
        wins += trade.value("pnl_usd_net"_L1).toDouble() > 0.0 ? 1 : 0;
    }
    QVERIFY(!trades.isEmpty());
    const int closed = static_cast<int>(trades.size());
    const double initial = state.value("initial_balance"_L1).toDouble();
    const double realized = state.value("realized_balance"_L1).toDouble();
    const double unrealized = state.value("unrealized_pnl"_L1).toDouble();
    QVERIFY(near(realized - initial, net));
    QVERIFY(near(state.value("current_balance"_L1).toDouble(), realized + unrealized));
    QCOMPARE(state.value("closed_trades"_L1).toInt(), closed);
    const QJsonObject stats = state.value("stats"_L1).toObject();
    QCOMPARE(stats.value("total_trades"_L1).toInt(), closed);
    QCOMPARE(stats.value("long_trades"_L1).toInt(), longTrades);
    QCOMPARE(stats.value("short_trades"_L1).toInt(), closed - longTrades);
    QCOMPARE(stats.value("wins"_L1).toInt(), wins);
    QCOMPARE(stats.value("losses"_L1).toInt(), closed - wins);
    QVERIFY(near(stats.value("total_pnl_usd"_L1).toDouble(), net));
    QVERIFY(near(stats.value("total_pnl_pct"_L1).toDouble(), fraction));

    const QJsonValue position = state.value("position"_L1);
    const QJsonArray newest = state.value("trades"_L1).toArray();
    if (position.isNull()) {
        QCOMPARE(unrealized, 0.0);
        QCOMPARE(newest.last()["status"_L1].toString(), u"CLOSED"_s);
    } else {
        QCOMPARE(position["status"_L1].toString(), u"OPEN"_s);
        QCOMPARE(newest.last(), position);
    }
    const QJsonArray ledger = state.value("ledger"_L1).toArray();
    QVERIFY(near(ledger.last()["balance"_L1].toDouble(), realized));
}

void DemoBotTradingTest::tradesAreConsistent()
{
    const QJsonObject state = parsed(
        textAfter(300, {u"--size"_s, u"100000"_s, u"--step"_s, u"300"_s, u"--change-every"_s, u"4"_s}));
    const QList<QJsonObject> trades = sessionTrades(state);
    QVERIFY(trades.size() > 5);
    QSet<QString> orders;
    for (const QJsonObject &trade : trades) {
        const auto number = [&trade](QLatin1StringView key) { return trade.value(key).toDouble(); };
        const double direction = trade.value("side"_L1) == "LONG"_L1 ? 1.0 : -1.0;
        const double move = direction * (number("exit_price"_L1) - number("entry_price"_L1));
        QVERIFY(near(number("pnl_usd"_L1), move * number("quantity"_L1)));
        QVERIFY(near(number("total_fee"_L1), number("entry_fee"_L1) + number("exit_fee"_L1)));
        QVERIFY(number("entry_fee"_L1) > 0.0 && number("exit_fee"_L1) > 0.0);
        QVERIFY(near(number("pnl_usd_net"_L1), number("pnl_usd"_L1) - number("total_fee"_L1)));
        QVERIFY(near(number("leveraged_value"_L1), number("quantity"_L1) * number("entry_price"_L1)));
        const double leverage = number("leveraged_value"_L1) / number("position_value"_L1);
        QVERIFY(near(leverage, std::round(leverage)));
        QVERIFY(near(number("price_change_pct"_L1), move / number("entry_price"_L1)));
        QVERIFY(near(number("leveraged_pnl_pct"_L1), leverage * number("price_change_pct"_L1)));
        QVERIFY(near(number("roi"_L1), 100.0 * number("pnl_usd_net"_L1) / number("position_value"_L1)));
        QVERIFY(number("position_size_pct"_L1) > 0.0 && number("position_size_pct"_L1) < 1.0);
        QVERIFY(hoursHeld(trade) > 0.0);
        QVERIFY(!orders.contains(trade.value("order_id"_L1).toString()));
        orders.insert(trade.value("order_id"_L1).toString());
    }
}

void DemoBotTradingTest::exitsFollowTheConfiguration()
{
    // An unchanging configuration: threshold 0.75 for exits, a stop at 3 % of the balance, ten hours.
    QSet<QString> reasons;
    for (int seed = 1; seed <= 4; ++seed) {
        const QJsonObject state =
            parsed(textAfterSilence(1500, {u"--seed"_s, QString::number(seed), u"--size"_s, u"400000"_s,
                                           u"--step"_s, u"300"_s, u"--change-every"_s, u"0"_s}));
        for (const QJsonObject &trade : sessionTrades(state)) {
            const auto number = [&trade](QLatin1StringView key) { return trade.value(key).toDouble(); };
            const QString reason = trade.value("exit_reason"_L1).toString();
            reasons.insert(reason.section(u" ("_s, 0, 0));
            QVERIFY(hoursHeld(trade) < 10.0 + 2.0 / 12.0);
            const bool isLong = trade.value("side"_L1) == "LONG"_L1;
            QVERIFY(isLong ? number("entry_long_prob"_L1) >= 0.75 : number("entry_short_prob"_L1) >= 0.8);
            const double balanceLoss = -number("leveraged_pnl_pct"_L1) * number("position_size_pct"_L1);
            if (reason.startsWith("Emergency Stop Loss"_L1)) {
                QCOMPARE(number("exit_price"_L1), number("stop_loss_price"_L1));
                QVERIFY(std::abs(balanceLoss - 0.03) < 1e-4);
            } else {
                QVERIFY(balanceLoss < 0.03);
            }
            if (reason.startsWith("Emergency Max Hold"_L1))
                QVERIFY(hoursHeld(trade) > 9.99);
            if (reason.startsWith("Fixed Take Profit"_L1))
                QVERIFY(number("leveraged_pnl_pct"_L1) >= 0.03);
            if (reason.startsWith("ML Exit"_L1))
                QVERIFY(reason.section(u'(', 1).chopped(1).toDouble() >= 0.75);
        }
    }
    const QSet<QString> all{u"ML Exit"_s, u"Emergency Stop Loss"_s, u"Emergency Max Hold"_s,
                            u"Fixed Take Profit"_s, u"Trailing Take Profit"_s};
    QCOMPARE(reasons, all);
}

void DemoBotTradingTest::accountSurvivesALongRun()
{
    for (const int seed : {1, 2, 3}) {
        const QJsonObject state = parsed(textAfterSilence(5000, {u"--seed"_s, QString::number(seed)}));
        const double ratio =
            state.value("current_balance"_L1).toDouble() / state.value("initial_balance"_L1).toDouble();
        QVERIFY2(ratio > 0.4 && ratio < 2.5, qPrintable(QString::number(ratio)));
        const double price = state.value("trades"_L1)[0]["entry_price"_L1].toDouble();
        QVERIFY2(price > 60'000 && price < 160'000, qPrintable(QString::number(price)));
    }
}

void DemoBotTradingTest::machinesClockIsUsedWithoutASeed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    const QDateTime before = QDateTime::currentDateTime();
    QCOMPARE(runDemoBot({u"--count"_s, u"1"_s, path}).exitCode, 0);
    const QDateTime after = QDateTime::currentDateTime();
    const QJsonObject state = parsed(contentOf(path));
    const QString stamp = state.value("timestamp"_L1).toString();
    const QDateTime time = QDateTime::fromString(stamp.left(23), Qt::ISODateWithMs);
    QVERIFY(time.isValid() && time.timeSpec() == Qt::LocalTime);
    QVERIFY(time >= before.addMSecs(-1) && time <= after);
    const QString start = state.value("session_start"_L1).toString();
    const QDateTime sessionStart = QDateTime::fromString(start.left(23), Qt::ISODateWithMs);
    QVERIFY(sessionStart < before);
    QVERIFY(!sessionTrades(state).isEmpty());
}

void DemoBotTradingTest::simulatedClockIsWellDefined()
{
    const auto time = [](int count, const QStringList &more) {
        return parsed(textAfter(count, more)).value("timestamp"_L1).toString().left(19);
    };
    QCOMPARE(time(1, {}), u"2025-01-06T09:00:00"_s);
    QCOMPARE(time(4, {}), u"2025-01-06T09:03:00"_s);
    QCOMPARE(time(4, {u"--step"_s, u"1"_s}), u"2025-01-06T09:00:03"_s);
    QCOMPARE(time(4, {u"--rate"_s, u"100"_s}), u"2025-01-06T09:00:00"_s);
    QCOMPARE(time(3, {u"--start-time"_s, u"2024-02-29T12:00:00+09:00"_s}), u"2024-02-29T03:02:00"_s);
    QCOMPARE(time(1, {u"--start-time"_s, u"2024-02-29T12:00:00"_s}), u"2024-02-29T12:00:00"_s);
    // Candles are told in UTC, with a space.
    const QJsonObject state = parsed(textAfter(1));
    const QString candle = state.value("trades"_L1)[0]["entry_candle_time"_L1].toString();
    QVERIFY(QDateTime::fromString(candle, u"yyyy-MM-dd HH:mm:ss"_s).isValid());
}

QTEST_GUILESS_MAIN(DemoBotTradingTest)
#include "demobottrading_test.moc"
