// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that take a fleet file: effective, drift, status, and show, validate and watch with --fleet.
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/fleetfixture.h"
#include "tests/app/cli/watchprocess.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

namespace {

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class CliFleetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void effectiveIsMerged();
    void effectiveOrigins();
    void effectiveInvalid();
    void effectiveOfWhichBot();
    void driftOfEachKind();
    void driftAsJson();
    void noDrift();
    void driftOfDefaults();
    void driftOfTheSource();
    void driftThatCannotBeTold();
    void statusWorstFirst();
    void statusAsJson();
    void statusOfPaths();
    void statusLate();
    void showAndValidateAll();
    void patternsAreFollowed();
    void wrongFleetFiles();
    void watchFollowsTheFleetFile();
    void wrongUsage();

private:
    std::unique_ptr<FleetFixture> m_fixture;
};

void CliFleetTest::init()
{
    m_fixture = std::make_unique<FleetFixture>();
}

void CliFleetTest::effectiveIsMerged()
{
    const QString fleet = m_fixture->writeFleet(R"({"shared": {"leverage": 4, "long_threshold": 0.65},
        "bots": [{"name": "btc", "state": "btc.json", "overrides": {"leverage": 5, "exit_strategy": null}}]})");
    const CliResult result = runCli({text("effective"), text("--fleet"), fleet, text("--bot"), text("btc")});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.err, QByteArray());
    const QJsonObject section = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(section.value(u"leverage").toInt(), 5);
    QCOMPARE(section.value(u"long_threshold").toDouble(), 0.65);
    QCOMPARE(section.value(u"short_threshold").toDouble(), 0.8);
    QVERIFY(!section.contains(u"exit_strategy"));
    QCOMPARE(section.size(), 17);
    // The only bot need not be named; its state file need not be there.
    QCOMPARE(runCli({text("effective"), text("--fleet"), fleet}).out, result.out);
}

void CliFleetTest::effectiveOrigins()
{
    const QString fleet = m_fixture->writeFleet(
        R"({"shared": {"leverage": 4}, "bots": [{"name": "btc", "state": "btc.json", "overrides": {"long_threshold": 0.7}}]})");
    const CliResult result = runCli({text("effective"), text("--fleet"), fleet, text("--origins")});
    QCOMPARE(result.exitStatus, 0);
    const QJsonObject values = QJsonDocument::fromJson(result.out).object();
    const auto origin = [&values](const char *key) {
        return values.value(QLatin1String(key)).toObject().value(u"origin").toString();
    };
    QCOMPARE(origin("leverage"), text("shared"));
    QCOMPARE(origin("long_threshold"), text("override"));
    QCOMPARE(origin("short_threshold"), text("default"));
}

void CliFleetTest::effectiveInvalid()
{
    const QString fleet = m_fixture->writeFleet(
        R"({"shared": {"leverage": 7}, "bots": [{"name": "btc", "state": "btc.json", "overrides": {"long_threshold": 2}}]})");
    const CliResult result = runCli({text("effective"), text("--fleet"), fleet});
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains("btc: Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)"),
             result.err.constData());
    QVERIFY2(result.err.contains("Invalid long_threshold: 2 (must be 0.0-1.0)"), result.err.constData());
}

void CliFleetTest::effectiveOfWhichBot()
{
    const QString fleet = m_fixture->writeFleet(
        R"({"bots": [{"name": "btc", "state": "btc.json"}, {"name": "eth", "state": "eth.json"}, {"name": "eth", "state": "e2.json"}]})");
    const CliResult unsaid = runCli({text("effective"), text("--fleet"), fleet});
    QCOMPARE(unsaid.exitStatus, 2);
    QVERIFY2(unsaid.err.contains("btc, eth"), unsaid.err.constData());
    QCOMPARE(runCli({text("effective"), text("--fleet"), fleet, text("--bot"), text("sol")}).exitStatus, 2);
    const CliResult twice = runCli({text("effective"), text("--fleet"), fleet, text("--bot"), text("eth")});
    QCOMPARE(twice.exitStatus, 2);
    QVERIFY2(twice.err.contains("several bots"), twice.err.constData());
    QCOMPARE(
        runCli({text("effective"), text("--fleet"), fleet, text("--bot"), m_fixture->path(text("e2.json"))})
            .exitStatus,
        0);
}

void CliFleetTest::driftOfEachKind()
{
    m_fixture->write(text("btc.json"), StateFixture::good());
    m_fixture->write(text("eth.json"), StateFixture::good());
    const QString fleet = m_fixture->writeFleet(
        R"({"shared": {"leverage": 4.0, "long_threshold": 0.65}, "bots": [
            {"name": "btc", "state": "btc.json", "overrides": {"exit_strategy": null, "volatility_low": 0.01}},
            {"name": "eth", "state": "eth.json", "overrides": {"long_threshold": 0.85, "mine": 1}}]})");
    const CliResult result = runCli({text("drift"), text("--fleet"), fleet});
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.out, QByteArray("btc: long_threshold: runs 0.85, should run 0.65 (shared)\n"
                                    "btc: exit_strategy: runs COMBINED, should not have it (override)\n"
                                    "eth: mine: does not have it, should run 1 (override)\n"
                                    "eth: unknown to the profile: mine\n"));
    QCOMPARE(result.err, QByteArray());
    const CliResult one = runCli({text("drift"), text("--fleet"), fleet, text("--bot"), text("eth")});
    QVERIFY(!one.out.contains("btc"));
}

void CliFleetTest::driftAsJson()
{
    m_fixture->write(text("btc.json"), StateFixture::good());
    const QString fleet = m_fixture->writeFleet(
        R"({"shared": {"long_threshold": 0.65}, "bots": [{"name": "btc", "state": "btc.json", "overrides": {"exit_strategy": null}}]})");
    const CliResult result = runCli({text("drift"), text("--fleet"), fleet, text("--json")});
    QCOMPARE(result.exitStatus, 1);
    const QList<QJsonObject> lines = jsonLines(result.out);
    QCOMPARE(lines.size(), 2);
    const QJsonObject &first = lines.at(0);
    QCOMPARE(first.value(u"type").toString(), text("drift"));
    QCOMPARE(first.value(u"bot").toString(), text("btc"));
    QCOMPARE(first.value(u"path").toString(), m_fixture->path(text("btc.json")));
    QCOMPARE(first.value(u"key").toString(), text("long_threshold"));
    QCOMPARE(first.value(u"kind").toString(), text("differs"));
    QCOMPARE(first.value(u"expected").toDouble(), 0.65);
    QCOMPARE(first.value(u"live").toDouble(), 0.85);
    QCOMPARE(first.value(u"origin").toString(), text("shared"));
    QVERIFY(first.value(u"time").toString().endsWith(u'Z'));
    QCOMPARE(lines.at(1).value(u"kind").toString(), text("unwanted"));
    QVERIFY(lines.at(1).value(u"expected").isNull());
}

void CliFleetTest::noDrift()
{
    m_fixture->write(text("btc.json"), StateFixture::good());
    const QString fleet = m_fixture->writeFleet(
        R"({"shared": {"leverage": 4.0, "emergency_max_hold_hours": 10}, "bots": [{"state": "btc.json"}]})");
    const CliResult result = runCli({text("drift"), text("--fleet"), fleet});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err, QByteArray());
}

void CliFleetTest::driftOfDefaults()
{
    m_fixture->write(text("btc.json"), StateFixture::good());
    const QString fleet = m_fixture->writeFleet(R"({"bots": [{"name": "btc", "state": "btc.json"}]})");
    QCOMPARE(runCli({text("drift"), text("--fleet"), fleet}).exitStatus, 0);
    const CliResult result = runCli({text("drift"), text("--fleet"), fleet, text("--defaults")});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY2(result.out.contains("btc: long_threshold: runs 0.85, should run 0.80 (default)\n"),
             result.out.constData());
}

void CliFleetTest::driftOfTheSource()
{
    m_fixture->write(text("btc.json"), StateFixture::good());
    m_fixture->write(text("bot.py"),
                     "LONG_THRESHOLD: float = 0.90  # was 0.85\nSHORT_THRESHOLD = 0.8\nLEVERAGE = 2 * 2\n",
                     QDateTime::currentDateTime().addSecs(-12 * 60 - 5));
    const QString fleet =
        m_fixture->writeFleet(R"({"bots": [{"name": "btc", "state": "btc.json", "source": "bot.py"}]})");
    const CliResult result = runCli({text("drift"), text("--fleet"), fleet});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY2(result.out.contains(
                 "btc: long_threshold: the source says 0.90 (LONG_THRESHOLD, line 1, edited 12 min "
                 "ago), the bot still runs 0.85\n"),
             result.out.constData());
    QVERIFY2(result.out.contains("btc: leverage: LEVERAGE in the source is not a literal (line 3: 2 * 2)\n"),
             result.out.constData());
    const QList<QJsonObject> lines =
        jsonLines(runCli({text("drift"), text("--fleet"), fleet, text("--json")}).out);
    QCOMPARE(lines.at(0).value(u"type").toString(), text("source_drift"));
    QCOMPARE(lines.at(0).value(u"constant").toString(), text("LONG_THRESHOLD"));
    QCOMPARE(lines.at(0).value(u"expected").toDouble(), 0.9);
    QCOMPARE(lines.at(0).value(u"line").toInt(), 1);
    // A constant that cannot be compared is no drift.
    m_fixture->write(text("bot.py"), "LEVERAGE = 2 * 2\n");
    QCOMPARE(runCli({text("drift"), text("--fleet"), fleet}).exitStatus, 0);
}

void CliFleetTest::driftThatCannotBeTold()
{
    m_fixture->write(text("btc.json"), "{\"configuration\": ");
    const QString fleet = m_fixture->writeFleet(
        R"({"shared": {"leverage": 7}, "bots": [{"name": "btc", "state": "btc.json"}]})");
    const CliResult result = runCli({text("drift"), text("--fleet"), fleet});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.err.contains("btc: cannot be compared: "), result.err.constData());
    QVERIFY2(result.err.contains("Invalid leverage: 7"), result.err.constData());
}

void CliFleetTest::statusWorstFirst()
{
    m_fixture->write(text("a.json"), StateFixture::good());
    m_fixture->write(text("b.json"), StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 7"));
    m_fixture->write(text("d.json"), "{\"configuration\": nonsense}");
    const QString fleet = m_fixture->writeFleet(
        R"({"bots": [{"name": "a", "state": "a.json", "muted": true}, {"name": "b", "state": "b.json"},
                     {"name": "c", "state": "c.json"}, {"name": "d", "state": "d.json"}]})");
    const CliResult result = runCli({text("status"), text("--fleet"), fleet});
    QCOMPARE(result.exitStatus, 1);
    const QByteArrayList lines = result.out.split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines.at(0).startsWith("❌ corrupted   d  "), lines.at(0).constData());
    QVERIFY2(lines.at(1).startsWith("❌ invalid     b  Invalid leverage: 7"), lines.at(1).constData());
    QVERIFY2(lines.at(2).startsWith("⚠️ fallback    c  "), lines.at(2).constData());
    QVERIFY2(lines.at(3).startsWith("✅ synced      a  wrote "), lines.at(3).constData());
    QVERIFY2(lines.at(3).endsWith(" s ago (muted)"), lines.at(3).constData());
    const CliResult good = runCli({text("status"), text("--fleet"), fleet, text("--bot"), text("a")});
    QCOMPARE(good.exitStatus, 0);
    QCOMPARE(good.out.count('\n'), 1);
}

void CliFleetTest::statusAsJson()
{
    m_fixture->write(text("a.json"), StateFixture::good());
    const QString fleet = m_fixture->writeFleet(
        R"({"bots": [{"name": "a", "state": "a.json"}, {"name": "c", "state": "c.json", "profile": "generic"}]})");
    const CliResult result = runCli({text("status"), text("--fleet"), fleet, text("--json")});
    QCOMPARE(result.exitStatus, 1);
    const QList<QJsonObject> lines = jsonLines(result.out);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).value(u"type").toString(), text("status"));
    QCOMPARE(lines.at(0).value(u"bot").toString(), text("c"));
    QCOMPARE(lines.at(0).value(u"status").toString(), text("missing"));
    QCOMPARE(lines.at(1).value(u"status").toString(), text("synced"));
}

void CliFleetTest::statusOfPaths()
{
    const QString good = m_fixture->write(text("a.json"), StateFixture::good());
    QCOMPARE(runCli({text("status"), good}).exitStatus, 0);
    QCOMPARE(runCli({text("status"), good, m_fixture->path(text("none.json"))}).exitStatus, 1);
    // Without anything it is the monitor's own fleet file; here there is none.
    const CliResult none = runCli({text("status")}, {text("XDG_CONFIG_HOME=") + m_fixture->folder()});
    QCOMPARE(none.exitStatus, 2);
    QVERIFY2(none.err.contains("configsync-monitor/fleet.json"), none.err.constData());
    QVERIFY(QDir().mkpath(m_fixture->path(text("configsync-monitor"))));
    m_fixture->write(text("configsync-monitor/fleet.json"),
                     R"({"bots": [{"name": "own", "state": "../a.json"}]})");
    const CliResult own = runCli({text("status")}, {text("XDG_CONFIG_HOME=") + m_fixture->folder()});
    QCOMPARE(own.exitStatus, 0);
    QVERIFY2(own.out.contains("own"), own.out.constData());
}

void CliFleetTest::statusLate()
{
    m_fixture->write(text("a.json"), StateFixture::good(), QDateTime::currentDateTime().addSecs(-600));
    const QString fleet =
        m_fixture->writeFleet(R"({"bots": [{"name": "a", "state": "a.json", "late_after": 300}]})");
    const CliResult result = runCli({text("status"), text("--fleet"), fleet});
    QCOMPARE(result.exitStatus, 0); // it is late, and what it runs is known
    QVERIFY2(result.out.startsWith("⚠️ late        a  "), result.out.constData());
}

void CliFleetTest::showAndValidateAll()
{
    const QString a = m_fixture->write(text("a.json"), StateFixture::good());
    const QString b =
        m_fixture->write(text("b.json"), StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 7"));
    const QString fleet = m_fixture->writeFleet(
        R"({"bots": [{"name": "a", "state": "a.json"}, {"name": "b", "state": "b.json", "profile": "generic"}]})");
    const CliResult valid = runCli({text("validate"), text("--fleet"), fleet});
    QCOMPARE(valid.exitStatus, 0); // each with its own profile
    QCOMPARE(valid.out, QByteArray(a.toUtf8() + ": OK\n" + b.toUtf8() + ": OK\n"));
    const CliResult shown = runCli({text("show"), text("--fleet"), fleet});
    QCOMPARE(shown.exitStatus, 0);
    QVERIFY(shown.out.startsWith("== a ==\n"));
    QVERIFY(shown.out.contains("\n== b ==\n"));
    const QList<QJsonObject> lines =
        jsonLines(runCli({text("show"), text("--fleet"), fleet, text("--json")}).out);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1).value(u"bot").toString(), text("b"));
    // What the fleet file asks for is to be right as well.
    m_fixture->writeFleet(R"({"shared": {"leverage": 7}, "bots": [{"name": "a", "state": "a.json"}]})");
    const CliResult wrong = runCli({text("validate"), text("--fleet"), fleet});
    QCOMPARE(wrong.exitStatus, 1);
    QVERIFY2(wrong.out.contains("bot a: Invalid leverage: 7"), wrong.out.constData());
}

void CliFleetTest::patternsAreFollowed()
{
    QVERIFY(QDir().mkpath(m_fixture->path(text("bots/btc"))));
    QVERIFY(QDir().mkpath(m_fixture->path(text("bots/eth"))));
    m_fixture->write(text("bots/btc/state.json"), StateFixture::good());
    m_fixture->write(text("bots/eth/state.json"), StateFixture::good());
    const QString fleet = m_fixture->writeFleet(R"({"include": ["bots/*/state.json"]})");
    const CliResult result = runCli({text("status"), text("--fleet"), fleet});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.out.contains("btc  wrote"), result.out.constData());
    QVERIFY2(result.out.contains("eth  wrote"), result.out.constData());
}

void CliFleetTest::wrongFleetFiles()
{
    QCOMPARE(runCli({text("status"), text("--fleet"), m_fixture->path(text("none.json"))}).exitStatus, 2);
    const QString broken = m_fixture->writeFleet("{\"bots\": [\n}");
    const CliResult unreadable = runCli({text("status"), text("--fleet"), broken});
    QCOMPARE(unreadable.exitStatus, 2);
    QVERIFY2(unreadable.err.contains("line 2, column 1"), unreadable.err.constData());
    // One wrong entry does not hide the others, and is told.
    m_fixture->write(text("a.json"), StateFixture::good());
    m_fixture->writeFleet(
        "{\"bots\": [{\"name\": \"a\", \"state\": \"a.json\"},\n{\"name\": \"b\", \"state\": 5}]}");
    const CliResult partly = runCli({text("status"), text("--fleet"), broken});
    QCOMPARE(partly.exitStatus, 2);
    QVERIFY2(partly.out.contains("synced      a"), partly.out.constData());
    QVERIFY2(partly.err.contains("line 2, column 24, bot b: "), partly.err.constData());
}

void CliFleetTest::watchFollowsTheFleetFile()
{
    m_fixture->write(text("a.json"), StateFixture::good());
    m_fixture->write(text("b.json"), StateFixture::good());
    const QString fleet = m_fixture->writeFleet(R"({"bots": [{"name": "a", "state": "a.json"}]})");
    WatchProcess watch({text("--json"), text("--fleet"), fleet});
    QCOMPARE(watch.next().value(u"bot").toString(), text("a"));
    // A bot that is added to the file is followed at once; the one that is there says nothing new.
    m_fixture->writeFleet(
        R"({"bots": [{"name": "a", "state": "a.json"}, {"name": "b", "state": "b.json"}]})");
    const QJsonObject added = watch.next();
    QCOMPARE(added.value(u"bot").toString(), text("b"));
    QCOMPARE(added.value(u"type").toString(), text("snapshot"));
    m_fixture->writeFleet(R"({"bots": [{"name": "bee", "state": "b.json"}]})");
    m_fixture->write(text("b.json"), StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 5"));
    const QJsonObject change = watch.next();
    QCOMPARE(change.value(u"type").toString(), text("change"));
    // The other news may come before the new name does.
    QVERIFY(change.value(u"bot").toString().startsWith(u'b'));
    m_fixture->write(text("b.json"), StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 10"));
    QCOMPARE(watch.next().value(u"type").toString(), text("change"));
    QCOMPARE(watch.end(SIGINT), 0);
}

void CliFleetTest::wrongUsage()
{
    const QString fleet = m_fixture->writeFleet("{}");
    for (const QStringList &words :
         {QStringList{text("status"), text("--fleet"), fleet, text("a.json")},
          QStringList{text("status"), text("--fleet"), QString()},
          QStringList{text("show"), text("--fleet"), fleet, text("--profile"), text("generic")},
          QStringList{text("effective"), text("a.json")}, QStringList{text("diff"), text("--fleet"), fleet}})
        QCOMPARE(runCli(words).exitStatus, 2);
}

QTEST_GUILESS_MAIN(CliFleetTest)
#include "cli_fleet_test.moc"
