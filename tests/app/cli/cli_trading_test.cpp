// SPDX-License-Identifier: GPL-3.0-or-later
// `configsync trades`, `performance` and `check`.
#include "clirunner.h"
#include "statefixture.h"

#include <QJsonDocument>
#include <QTest>

namespace {

/// Trades and a position around the configuration of the fixture (leverage 4, stop loss 3%).
QByteArray state(const char *timestamp, const char *longThreshold, const char *positionValue = "125")
{
    return QByteArray(R"({"session_start": "2025-01-01T00:00:00", "timestamp": ")") + timestamp +
           R"(", "initial_balance": 970, "current_balance": 1000,
      "position": {"status": "OPEN", "side": "LONG", "entry_time": "2025-01-05T10:00:00", "entry_price": 500,
                   "quantity": 1, "position_value": )" +
           positionValue + R"(, "leveraged_value": 500,
                   "stop_loss_price": 470, "entry_long_prob": 0.9},
      "trades": [
        {"status": "CLOSED", "side": "LONG", "order_id": "1", "entry_time": "2025-01-01T10:00:00",
         "exit_time": "2025-01-01T12:00:00", "entry_price": 100, "quantity": 1, "pnl_usd": 21, "total_fee": 1,
         "pnl_usd_net": 20, "entry_long_prob": 0.95, "exit_reason": "=ML \u001b[31m exit"},
        {"status": "CLOSED", "side": "SELL", "order_id": "2", "entry_time": "2025-01-03T10:00:00",
         "exit_time": "2025-01-03T11:00:00", "entry_price": 101, "quantity": 1, "pnl_usd": 11, "total_fee": 1,
         "pnl_usd_net": 10, "entry_short_prob": 0.85},
        {"status": "CLOSED", "side": "BUY", "order_id": "3", "entry_time": "2025-01-03T12:00:00",
         "exit_time": "2025-01-03T13:00:00", "entry_price": 102, "quantity": 1, "pnl_usd_net": -50,
         "manual_trade": true}],
      "configuration": {"long_threshold": )" +
           longThreshold + R"(, "short_threshold": 0.8, "gate_threshold": 0.001,
        "ml_exit_threshold_base_long": 0.8, "ml_exit_threshold_base_short": 0.8, "emergency_stop_loss": 0.03,
        "emergency_max_hold_hours": 10, "leverage": 4}})";
}

QList<QJsonObject> objects(const QByteArray &lines)
{
    QList<QJsonObject> list;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            list.append(QJsonDocument::fromJson(line).object());
    }
    return list;
}

double figure(const QJsonObject &performance, const char *name)
{
    return performance.value(QLatin1String("figures"))
        .toObject()
        .value(QLatin1String(name))
        .toObject()
        .value(QLatin1String("value"))
        .toDouble();
}

QStringList words(const char *command, const QString &path, const QStringList &more = {})
{
    return QStringList{QString::fromLatin1(command), path, QStringLiteral("--time-zone"),
                       QStringLiteral("Asia/Seoul")} +
           more;
}

} // namespace

class CliTradingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEachTradeOnce();
    void writesCsvThatNoSpreadsheetExecutes();
    void printsFiguresAndTheirNumbers();
    void countsByEra();
    void tellsWhatAHigherThresholdLeavesOut();
    void checksAndExits();
    void checksAnInvalidConfiguration();
    void refusesWhatItCannotRead();
    void showsAnUnknownShape();
};

void CliTradingTest::printsEachTradeOnce()
{
    const StateFixture fixture;
    const QString path = fixture.write(QStringLiteral("a_state.json"), state("2025-01-05T12:00:00", "0.8"));
    const CliResult json = runCli(words("trades", path, {QStringLiteral("--json")}));
    QCOMPARE(json.exitStatus, 0);
    const QList<QJsonObject> trades = objects(json.out);
    QCOMPARE(trades.size(), 3);
    const QJsonObject &first = trades.constFirst();
    QCOMPARE(first.value(QLatin1String("type")).toString(), QStringLiteral("trade"));
    QCOMPARE(first.value(QLatin1String("entry_time")).toString(), QStringLiteral("2025-01-01T01:00:00.000Z"));
    QCOMPARE(first.value(QLatin1String("hold_hours")).toDouble(), 2.0);
    QCOMPARE(first.value(QLatin1String("net")).toDouble(), 20.0);
    QVERIFY(first.value(QLatin1String("era")).isNull());
    QCOMPARE(trades.at(1).value(QLatin1String("side")).toString(), QStringLiteral("SHORT"));
    QCOMPARE(trades.at(2).value(QLatin1String("class")).toString(), QStringLiteral("manual"));
    const CliResult text = runCli(words("trades", path, {QStringLiteral("--utc")}));
    QVERIFY(text.out.contains("2025-01-01 03:00:00Z"));
    QVERIFY(text.out.contains("2 of the bot, 1 manual"));
    QVERIFY(!text.out.contains('\x1b'));
}

void CliTradingTest::writesCsvThatNoSpreadsheetExecutes()
{
    const StateFixture fixture;
    const QString path = fixture.write(QStringLiteral("a_state.json"), state("2025-01-05T12:00:00", "0.8"));
    const QList<QByteArray> lines = runCli(words("trades", path, {QStringLiteral("--csv")})).out.split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.constFirst().startsWith("bot,key,order_id,class,side,entry_time,exit_time,hold_hours,"));
    QVERIFY(lines.at(1).contains("'=ML"));
    QVERIFY(lines.at(3).contains(",-50,"));
    QVERIFY(runCli(words("performance", path, {QStringLiteral("--csv")}))
                .out.startsWith("bot,scope,from,to,hash,figure,value,unit,n,needs,enough\r\n"));
    QVERIFY(runCli(words("check", path, {QStringLiteral("--csv")}))
                .out.startsWith("bot,severity,code,message,how,declared,found,trade\r\n"));
}

void CliTradingTest::printsFiguresAndTheirNumbers()
{
    const StateFixture fixture;
    const QString path = fixture.write(QStringLiteral("a_state.json"), state("2025-01-05T12:00:00", "0.8"));
    const CliResult json = runCli(words("performance", path, {QStringLiteral("--json")}));
    QCOMPARE(json.exitStatus, 0);
    const QList<QJsonObject> scopes = objects(json.out);
    QCOMPARE(scopes.size(), 2);
    QCOMPARE(scopes.at(0).value(QLatin1String("scope")).toString(), QStringLiteral("total"));
    QCOMPARE(figure(scopes.at(0), "net_profit"), 30.0);
    QCOMPARE(figure(scopes.at(0), "return"), 30.0 / 970);
    QCOMPARE(figure(scopes.at(1), "net_profit"), -50.0);
    const QByteArray text = runCli(words("performance", path)).out;
    QVERIFY2(text.contains("too few trades (n = 2, 30 needed)"), text.constData());
    QVERIFY2(text.contains("100.00% (34.24% to 100.00%), 2 of 2, too few trades"), text.constData());
    const QList<QJsonObject> all = objects(
        runCli(words("performance", path, {QStringLiteral("--json"), QStringLiteral("--manual")})).out);
    QCOMPARE(figure(all.at(0), "net_profit"), -20.0);
}

void CliTradingTest::countsByEra()
{
    const StateFixture fixture;
    const QString history = fixture.path(QStringLiteral("h.sqlite"));
    fixture.write(QStringLiteral("one.json"), state("2025-01-02T00:00:00", "0.7"));
    const QString path = fixture.write(QStringLiteral("two.json"), state("2025-01-03T00:00:00", "0.8"));
    const CliResult imported =
        runCli({QStringLiteral("import"), QStringLiteral("--history"), history, QStringLiteral("--bot"),
                QStringLiteral("btc"), QStringLiteral("--time-zone"), QStringLiteral("Asia/Seoul"),
                fixture.path(QStringLiteral("one.json")), path});
    QCOMPARE(imported.exitStatus, 0);
    QVERIFY2(imported.out.contains("btc: 3 closed trades, 3 of them new"), imported.out.constData());
    const QStringList more = {QStringLiteral("--json"),    QStringLiteral("--by-era"),
                              QStringLiteral("--history"), history,
                              QStringLiteral("--bot"),     QStringLiteral("btc")};
    const QList<QJsonObject> scopes = objects(runCli(words("performance", path, more)).out);
    QStringList names;
    for (const QJsonObject &scope : scopes)
        names.append(scope.value(QLatin1String("scope")).toString());
    QCOMPARE(names,
             QStringList({QStringLiteral("total"), QStringLiteral("manual"), QStringLiteral("before_history"),
                          QStringLiteral("era"), QStringLiteral("era")}));
    QCOMPARE(figure(scopes.at(2), "net_profit"), 20.0);
    QCOMPARE(scopes.at(3).value(QLatin1String("trades")).toInt(), 0);
    QCOMPARE(figure(scopes.at(4), "net_profit"), 10.0);
    QCOMPARE(scopes.at(4).value(QLatin1String("changed")).toArray().at(0).toString(),
             QStringLiteral("long_threshold: 0.7 -> 0.8"));
    // The bot drops its trades; the history does not.
    QByteArray empty = state("2025-01-06T00:00:00", "0.8");
    const qsizetype begin = empty.indexOf("\"trades\": [") + 11;
    empty.remove(begin, empty.indexOf("],", begin) - begin);
    fixture.write(QStringLiteral("two.json"), empty);
    QCOMPARE(objects(runCli(words("trades", path,
                                  {QStringLiteral("--json"), QStringLiteral("--history"), history,
                                   QStringLiteral("--bot"), QStringLiteral("btc")}))
                         .out)
                 .size(),
             3);
    QCOMPARE(objects(runCli(words("trades", path, {QStringLiteral("--json")})).out).size(), 0);
    const CliResult verified =
        runCli({QStringLiteral("history"), QStringLiteral("--verify"), QStringLiteral("--history"), history});
    QVERIFY2(verified.out.contains(", 3 trades"), verified.out.constData());
}

void CliTradingTest::tellsWhatAHigherThresholdLeavesOut()
{
    const StateFixture fixture;
    const QString path = fixture.write(QStringLiteral("a_state.json"), state("2025-01-05T12:00:00", "0.8"));
    const QList<QJsonObject> scopes =
        objects(runCli(words("performance", path,
                             {QStringLiteral("--json"), QStringLiteral("--what-if"), QStringLiteral("0.9")}))
                    .out);
    QCOMPARE(scopes.size(), 4);
    QCOMPARE(figure(scopes.at(2), "net_profit"), 20.0);
    QCOMPARE(figure(scopes.at(3), "net_profit"), 10.0);
    QVERIFY(runCli(words("performance", path, {QStringLiteral("--what-if"), QStringLiteral("0.9,0.8")}))
                .out.contains("can only remove trades, never add any"));
    QCOMPARE(
        runCli(words("performance", path, {QStringLiteral("--what-if"), QStringLiteral("high")})).exitStatus,
        2);
}

void CliTradingTest::checksAndExits()
{
    const StateFixture fixture;
    const QString good =
        fixture.write(QStringLiteral("good_state.json"), state("2025-01-05T12:00:00", "0.8"));
    const CliResult fine = runCli(words("check", good));
    QVERIFY2(fine.exitStatus == 0, QByteArray(fine.out + fine.err).constData());
    QVERIFY(fine.out.contains("as declared: 3.00% ($30.00)"));
    const QString bad =
        fixture.write(QStringLiteral("bad_state.json"), state("2025-01-05T22:30:00", "0.8", "50"));
    const CliResult wrong = runCli(words("check", bad, {QStringLiteral("--json")}));
    QCOMPARE(wrong.exitStatus, 1);
    QStringList errors;
    const QList<QJsonObject> findings = objects(wrong.out);
    for (const QJsonObject &finding : findings) {
        if (finding.value(QLatin1String("severity")).toString() == u"error")
            errors.append(finding.value(QLatin1String("code")).toString());
    }
    QCOMPARE(errors, QStringList({QStringLiteral("leverage"), QStringLiteral("hold")}));
    QCOMPARE(findings.constFirst().value(QLatin1String("declared")).toDouble(), 4.0);
    QCOMPARE(findings.constFirst().value(QLatin1String("found")).toDouble(), 10.0);
}

void CliTradingTest::checksAnInvalidConfiguration()
{
    const StateFixture fixture;
    QByteArray text = state("2025-01-05T12:00:00", "0.8", "50");
    text.replace("\"emergency_stop_loss\": 0.03", "\"emergency_stop_loss\": -0.03");
    const QString path = fixture.write(QStringLiteral("old_state.json"), text);
    const CliResult result = runCli(words("check", path));
    QCOMPARE(result.exitStatus, 1);
    QVERIFY(result.out.contains("Invalid emergency_stop_loss: -0.03"));
    QVERIFY(result.out.contains("the open position runs at 10x"));
    QVERIFY(!result.out.contains("stop at"));
    QCOMPARE(runCli(words("trades", path)).exitStatus, 0);
}

void CliTradingTest::refusesWhatItCannotRead()
{
    const StateFixture fixture;
    for (const char *command : {"trades", "performance", "check"}) {
        QCOMPARE(runCli(words(command, fixture.path(QStringLiteral("none.json")))).exitStatus, 1);
        const QString torn = fixture.write(QStringLiteral("torn.json"), "{\"trades\": [");
        const CliResult result = runCli(words(command, torn));
        QCOMPARE(result.exitStatus, 1);
        QVERIFY(result.out.isEmpty());
        QVERIFY(!result.err.isEmpty());
        QCOMPARE(runCli({QString::fromLatin1(command), torn, QStringLiteral("--time-zone"),
                         QStringLiteral("Moon")})
                     .exitStatus,
                 2);
    }
    const QString path = fixture.write(QStringLiteral("a_state.json"), state("2025-01-05T12:00:00", "0.8"));
    QCOMPARE(runCli(words("trades", path,
                          {QStringLiteral("--history"), fixture.path(QStringLiteral("no.sqlite"))}))
                 .exitStatus,
             2);
    QCOMPARE(runCli(words("trades", path, {QStringLiteral("--json"), QStringLiteral("--csv")})).exitStatus,
             2);
}

void CliTradingTest::showsAnUnknownShape()
{
    const StateFixture fixture;
    const QString path = fixture.write(QStringLiteral("x.json"), R"({"speed": 5, "orders": [1, 2]})");
    const CliResult result =
        runCli({QStringLiteral("trades"), path, QStringLiteral("--profile"), QStringLiteral("generic")});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.out.contains("orders: array of 2") && result.out.contains("speed: number 5"),
             result.out.constData());
}

QTEST_GUILESS_MAIN(CliTradingTest)
#include "cli_trading_test.moc"
