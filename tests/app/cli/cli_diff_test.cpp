// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"

#include <QJsonDocument>
#include <QTest>

namespace {

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class CliDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void equalFilesPrintNothing();
    void differencesStandInTwoColumns();
    void jsonPrintsTheChanges();
    void jsonOfEqualFilesIsAnEmptyList();
    void terminalGetsBlueAndOrange();
    void coloursCanBeRefused_data();
    void coloursCanBeRefused();
    void sideThatCannotBeSyncedIsTrouble_data();
    void sideThatCannotBeSyncedIsTrouble();
    void genericProfileComparesPlaces();

private:
    CliResult diff(const QStringList &options = {}) const
    {
        return runCli(QStringList({text("diff"), m_before, m_after}) + options);
    }

    StateFixture m_fixture;
    QString m_before;
    QString m_after;
};

void CliDiffTest::init()
{
    m_before = m_fixture.write(text("before.json"), StateFixture::good());
    m_after = m_fixture.write(text("after.json"),
                              StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 5")
                                  .replace("    \"volatility_low\": 0.01,\n", "")
                                  .replace("\"COMBINED\"", "\"COMBINED\",\n    \"zone\": \"b\"")
                                  .replace("\"short_threshold\": 0.8", "\"short_threshold\": 0.800"));
}

void CliDiffTest::equalFilesPrintNothing()
{
    // Another order, another way of writing, other trades: the same configuration.
    m_after = m_fixture.write(text("same.json"),
                              StateFixture::goodWith("    \"leverage\": 4,\n", "")
                                  .replace("\"configuration\": {", "\"configuration\": {\"leverage\":4.0,")
                                  .replace("-3.25", "12"));
    const CliResult result = diff();
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err, QByteArray());
}

void CliDiffTest::differencesStandInTwoColumns()
{
    const CliResult result = diff();
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(text(result.out), text("--- ") + m_before + text("\n+++ ") + m_after +
                                   text("\n  key             before       after\n"
                                        "~ leverage        4            5\n"
                                        "- volatility_low  0.01         not written\n"
                                        "+ zone            not written  \"b\"\n"));
}

void CliDiffTest::jsonPrintsTheChanges()
{
    const CliResult result = diff({text("--json")});
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.out.count('\n'), 1);
    const QJsonArray changes = QJsonDocument::fromJson(result.out).array();
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0).toObject(), (QJsonObject{{text("key"), text("leverage")},
                                                    {text("kind"), text("changed")},
                                                    {text("before"), 4},
                                                    {text("after"), 5},
                                                    {text("delta"), 1},
                                                    {text("significant"), true}}));
    QCOMPARE(changes.at(1).toObject().value(u"kind").toString(), text("removed"));
    QVERIFY(changes.at(1).toObject().value(u"after").isNull());
    QCOMPARE(changes.at(2).toObject().value(u"kind").toString(), text("added"));
}

void CliDiffTest::jsonOfEqualFilesIsAnEmptyList()
{
    const CliResult result = runCli({text("diff"), text("--json"), m_before, m_before});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.out, QByteArray("[]\n"));
}

void CliDiffTest::terminalGetsBlueAndOrange()
{
    const CliResult result = runCliOnTerminal({text("diff"), m_before, m_after});
    QCOMPARE(result.exitStatus, 1);
    const QByteArray blue = "\x1b[38;5;33m";
    const QByteArray orange = "\x1b[38;5;208m";
    QVERIFY2(result.out.contains(QByteArray(blue + "--- ")), result.out.constData());
    QVERIFY(result.out.contains(QByteArray(orange + "+++ ")));
    QVERIFY(result.out.contains(QByteArray(orange + "5\x1b[0m")));
    // What the colours say is there without them, and in the same columns.
    QByteArray plain = result.out;
    plain.replace("\r\n", "\n");
    for (const char *code : {"\x1b[38;5;33m", "\x1b[38;5;208m", "\x1b[1m", "\x1b[0m"})
        plain.replace(code, "");
    QCOMPARE(plain, diff().out);
}

void CliDiffTest::coloursCanBeRefused_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("coloured");
    QTest::newRow("NO_COLOR") << text("NO_COLOR=1") << false;
    QTest::newRow("NO_COLOR empty") << text("NO_COLOR=") << true;
    QTest::newRow("dumb terminal") << text("TERM=dumb") << false;
}

void CliDiffTest::coloursCanBeRefused()
{
    QFETCH(QString, variable);
    QFETCH(bool, coloured);
    const CliResult result = runCliOnTerminal({text("diff"), m_before, m_after}, {variable});
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.out.contains('\x1b'), coloured);
    QVERIFY(!diff().out.contains('\x1b'));
}

void CliDiffTest::sideThatCannotBeSyncedIsTrouble_data()
{
    QTest::addColumn<QByteArray>("content"); // null: no file
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("absent") << QByteArray() << QByteArray("State file not found");
    QTest::newRow("no section") << QByteArray("{}") << QByteArray("State file has no configuration section");
    QTest::newRow("corrupted") << QByteArray("{\"configuration\": {")
                               << QByteArray("State file corrupted (invalid JSON)");
    QTest::newRow("incomplete") << QByteArray(R"({"configuration": {"leverage": 4}})")
                                << QByteArray("Configuration incomplete");
}

void CliDiffTest::sideThatCannotBeSyncedIsTrouble()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, message);
    const QString bad = m_fixture.path(text("bad.json"));
    if (!content.isNull())
        m_fixture.write(text("bad.json"), content);
    const QStringList sides[] = {{m_before, bad}, {bad, m_before}};
    for (const QStringList &side : sides) {
        const CliResult result = runCli(QStringList(text("diff")) + side);
        QCOMPARE(result.exitStatus, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY(result.err.contains(bad.toUtf8()));
        QVERIFY(!result.err.contains(m_before.toUtf8()));
        QVERIFY2(result.err.contains(message), result.err.constData());
        QVERIFY(!result.err.contains("FALLBACK"));
    }
}

void CliDiffTest::genericProfileComparesPlaces()
{
    const QString before = m_fixture.write(text("g1.json"), R"({"grid": {"levels": [1, 2]}})");
    const QString after = m_fixture.write(text("g2.json"), R"({"grid": {"levels": [1, 3]}})");
    const CliResult result = runCli({text("diff"), before, after, text("--profile"), text("generic")});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY2(result.out.endsWith("~ /grid/levels/1  2       3\n"), result.out.constData());
}

QTEST_GUILESS_MAIN(CliDiffTest)
#include "cli_diff_test.moc"
