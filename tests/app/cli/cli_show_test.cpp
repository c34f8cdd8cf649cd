// SPDX-License-Identifier: GPL-3.0-or-later
// `configsync show`: the printed shape, JSON, hostile text.
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"

#include <QDateTime>
#include <QDir>
#include <QTest>

namespace {

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class CliShowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFileHasTheContractsShape();
    void optionalKeysAreToldAsNotWritten();
    void unknownKeysComeLast();
    void genericProfileShowsAnything();
    void warningsGoToStandardError();
    void hostileTextIsMadeVisible();
    void jsonSnapshotHasItsFields();
    void jsonFallbackHasStatusAndValues();
    void jsonFailureIsAStatus();
    void numbersAreTheSameInEveryLocale();

private:
    CliResult show(const QString &path, const QStringList &options = {}) const
    {
        return runCli(QStringList({text("show"), path}) + options);
    }

    StateFixture m_fixture;
};

void CliShowTest::goodFileHasTheContractsShape()
{
    const QString path = m_fixture.write(text("state.json"), StateFixture::good());
    const CliResult result = show(path);
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(text(result.out), text("✅ Configuration Source: State File (Production Bot)\n"
                                    "\n"
                                    "Entry Thresholds:\n"
                                    "  LONG Entry:  0.85 (85%)\n"
                                    "  SHORT Entry: 0.80 (80%)\n"
                                    "  Gate:        0.0010 (0.10%)\n"
                                    "Exit Thresholds:\n"
                                    "  LONG Exit:  0.75 (75%)\n"
                                    "  SHORT Exit: 0.70 (70%)\n"
                                    "  Strategy:   COMBINED\n"
                                    "Risk Parameters:\n"
                                    "  Stop Loss: -3.0% (balance-based)\n"
                                    "  Max Hold:  10.0 hours\n"
                                    "  Leverage:  4x\n"
                                    "Expected Returns (for gating):\n"
                                    "  LONG:  0.41%\n"
                                    "  SHORT: 0.47%\n"
                                    "Take Profit:\n"
                                    "  Fixed Target:        3.0%\n"
                                    "  Trailing Activation: 2.0%\n"
                                    "  Trailing Drawdown:   10.0%\n"
                                    "Volatility:\n"
                                    "  High Volatility:       2.0%\n"
                                    "  Low Volatility:        1.0%\n"
                                    "  Exit, High Volatility: 0.65 (65%)\n"
                                    "  Exit, Low Volatility:  0.75 (75%)\n"
                                    "✅ Configuration loaded successfully!\n"
                                    "   Source: STATE_FILE\n"
                                    "   Keys: 18\n"));
}

void CliShowTest::optionalKeysAreToldAsNotWritten()
{
    const QString path =
        m_fixture.write(text("short.json"), StateFixture::goodWith("    \"fixed_take_profit\": 0.03,\n", ""));
    const CliResult result = show(path);
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.out.contains("\n  Fixed Target:        not written\n"));
    QVERIFY(result.out.endsWith("   Keys: 17\n"));
}

void CliShowTest::unknownKeysComeLast()
{
    const QString path = m_fixture.write(
        text("more.json"),
        StateFixture::goodWith("\"COMBINED\"",
                               "\"COMBINED\",\n    \"zone\": \"b\",\n    \"limits\": {\"daily\": 5}"));
    const CliResult result = show(path);
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.out.endsWith("Other Parameters:\n"
                                 "  limits: {\"daily\":5}\n"
                                 "  zone:   b\n"
                                 "✅ Configuration loaded successfully!\n"
                                 "   Source: STATE_FILE\n"
                                 "   Keys: 20\n"),
             result.out.constData());
}

void CliShowTest::genericProfileShowsAnything()
{
    const QString path =
        m_fixture.write(text("grid.json"), R"({"grid": {"levels": 5, "step": 0.25}, "on": true})");
    const CliResult result = show(path, {text("--profile"), text("generic")});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.out.contains("Parameters:\n"
                                 "  /grid/levels: 5\n"
                                 "  /grid/step:   0.25\n"
                                 "  /on:          true\n"),
             result.out.constData());
    QVERIFY(result.out.endsWith("   Keys: 3\n"));
}

void CliShowTest::warningsGoToStandardError()
{
    const QString path = m_fixture.write(
        text("twice.json"), StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 3,\n    \"leverage\": 4")
                                .replace("-3.25", "NaN"));
    const CliResult result = show(path, {text("--json")});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.err.contains(
                 "⚠️ WARNING: Duplicate key: leverage (the last one counts) (line 11, column "),
             result.err.constData());
    QVERIFY2(result.err.contains("/trades/0/pnl_usd"), result.err.constData());
    const QJsonObject object = result.object();
    QCOMPARE(object.value(u"type").toString(), text("snapshot"));
    QCOMPARE(object.value(u"status").toString(), text("synced"));
    QCOMPARE(object.value(u"config").toObject().value(u"leverage").toInt(), 4);
    QStringList codes;
    for (const QJsonValue &problem : object.value(u"problems").toArray())
        codes.append(problem.toObject().value(u"code").toString());
    codes.sort();
    QCOMPARE(codes, QStringList({text("duplicate_key"), text("nan")}));
}

void CliShowTest::hostileTextIsMadeVisible()
{
    const QString path = m_fixture.write(
        text("hostile\n\x1b[31m.json"),
        StateFixture::goodWith("\"COMBINED\"", "\"\\u001b[2Jred\\nLeverage: 99x\\u202e<b>\",\n"
                                               "    \"k\\n\\u001b]0;t\\u0007\": \"\\u009bm\""));
    const CliResult result = show(path);
    QCOMPARE(result.exitStatus, 0);
    const QString out = text(result.out);
    for (const QChar c : out) {
        QVERIFY2((c.unicode() >= 0x20 || c == u'\n') && !(c.unicode() >= 0x7f && c.unicode() < 0xa0) &&
                     c.unicode() != 0x202e,
                 result.out.constData());
    }
    QVERIFY(out.contains(text("\\x1b[2Jred\\nLeverage: 99x\\u202e<b>")));

    const CliResult bad = show(m_fixture.write(text("hostile\n\x1b[31m.json"), "{"));
    QCOMPARE(bad.exitStatus, 1);
    QVERIFY(!bad.err.contains('\x1b'));
    const CliResult json = show(m_fixture.path(text("hostile\n\x1b[31m.json")), {text("--json")});
    QVERIFY(!json.out.contains('\x1b'));
    QCOMPARE(json.object().value(u"path").toString(), m_fixture.path(text("hostile\n\x1b[31m.json")));
}

void CliShowTest::jsonSnapshotHasItsFields()
{
    QVERIFY(QDir(m_fixture.folder()).mkpath(text("btc")));
    const QString path = m_fixture.write(text("btc/bot_state.json"), StateFixture::good());
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const CliResult result = show(path, {text("--json")});
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.out.startsWith("{\"type\":\"snapshot\",\"bot\":\"btc\",\"path\":\"/"));
    const QJsonObject object = result.object();
    QStringList keys = object.keys();
    QCOMPARE(keys, QStringList({text("bot"), text("config"), text("hash"), text("path"), text("problems"),
                                text("source"), text("status"), text("time"), text("type")}));
    QCOMPARE(object.value(u"path").toString(), path);
    QCOMPARE(object.value(u"source").toString(), text("STATE_FILE"));
    QCOMPARE(object.value(u"status").toString(), text("synced"));
    QCOMPARE(object.value(u"problems").toArray(), QJsonArray());
    QCOMPARE(object.value(u"config").toObject().size(), 18);
    QCOMPARE(object.value(u"config").toObject().value(u"long_threshold").toDouble(), 0.85);
    const QString time = object.value(u"time").toString();
    QVERIFY(time.endsWith(u'Z'));
    QCOMPARE(time.size(), 24);
    const qint64 told = QDateTime::fromString(time, Qt::ISODateWithMs).toMSecsSinceEpoch();
    QVERIFY(told >= before && told <= after);

    // The hash is of the section in canonical form, so the order of keys and the way of writing do not
    // matter.
    const QString same =
        m_fixture.write(text("same_state.json"),
                        StateFixture::goodWith("    \"leverage\": 4,\n", "")
                            .replace("\"configuration\": {", "\"configuration\": {\"leverage\":4.0,"));
    QCOMPARE(show(same, {text("--json")}).object().value(u"hash"), object.value(u"hash"));
    QCOMPARE(object.value(u"hash").toString().size(), 64);
}

void CliShowTest::jsonFallbackHasStatusAndValues()
{
    const CliResult result =
        show(m_fixture.path(text("absent_state.json")), {text("--json"), text("--strict")});
    QCOMPARE(result.exitStatus, 3);
    QVERIFY(result.err.startsWith("⚠️ WARNING: "));
    const QJsonObject object = result.object();
    QCOMPARE(object.value(u"type").toString(), text("snapshot"));
    QCOMPARE(object.value(u"bot").toString(), text("absent"));
    QCOMPARE(object.value(u"source").toString(), text("EMERGENCY_FALLBACK"));
    QCOMPARE(object.value(u"status").toString(), text("fallback"));
    QCOMPARE(object.value(u"config").toObject().value(u"leverage").toInt(), 4);
}

void CliShowTest::jsonFailureIsAStatus()
{
    const QString path =
        m_fixture.write(text("bad_state.json"), StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 7"));
    const CliResult result = show(path, {text("--json")});
    QCOMPARE(result.exitStatus, 1);
    const QJsonObject object = result.object();
    QCOMPARE(object.keys(), QStringList({text("bot"), text("message"), text("path"), text("problems"),
                                         text("status"), text("time"), text("type")}));
    QCOMPARE(object.value(u"type").toString(), text("status"));
    QCOMPARE(object.value(u"status").toString(), text("invalid"));
    QVERIFY(object.value(u"message").toString().contains(text("Invalid leverage: 7")));
    const QJsonObject problem = object.value(u"problems").toArray().at(0).toObject();
    QCOMPARE(problem.keys(),
             QStringList({text("code"), text("column"), text("key"), text("line"), text("message")}));
    QCOMPARE(problem.value(u"code").toString(), text("enum"));
    QCOMPARE(problem.value(u"key").toString(), text("leverage"));
    QCOMPARE(problem.value(u"line").toInt(), 10);
    QVERIFY(problem.value(u"column").toInt() > 0);
}

void CliShowTest::numbersAreTheSameInEveryLocale()
{
    const QString path = m_fixture.write(text("state.json"), StateFixture::good());
    const QByteArray expected = show(path).out;
    for (const char *locale : {"C", "en_US.UTF-8", "de_DE.UTF-8", "POSIX"}) {
        const CliResult result = runCli({text("show"), path}, {text("LC_ALL=") + text(locale)});
        QCOMPARE(result.out, expected);
        QCOMPARE(result.err, QByteArray());
    }
}

QTEST_GUILESS_MAIN(CliShowTest)
#include "cli_show_test.moc"
