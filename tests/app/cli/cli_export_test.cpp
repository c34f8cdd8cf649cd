// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace {

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CliExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvGoesToStandardOutput();
    void anotherReaderReadsIt();
    void fileIsWrittenWhole();
    void existingFileStaysWhereWritingFails();
    void stateFileIsNeverWritten();
    void nothingIsExportedWithoutTheBotsOwnValues_data();
    void nothingIsExportedWithoutTheBotsOwnValues();
    void outputIsTheSameInEveryLocale();

private:
    StateFixture m_fixture;
};

void CliExportTest::csvGoesToStandardOutput()
{
    const QString path = m_fixture.write(text("btc_state.json"), StateFixture::good());
    const CliResult result = runCli({text("export"), path});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.err, QByteArray());
    QVERIFY(
        result.out.startsWith("bot,key,title,value,formatted,unit,group,source,status,observed_at,hash\r\n"
                              "btc,long_threshold,LONG entry,0.85,0.85 (85%),ratio,Entry thresholds,"
                              "STATE_FILE,synced,20"));
    QVERIFY(result.out.endsWith("\r\n"));
    QCOMPARE(result.out.count("\r\n"), 19);
    QCOMPARE(result.out.count('\n'), 19);
}

void CliExportTest::anotherReaderReadsIt()
{
    const QString python = qEnvironmentVariable("CONFIGSYNC_PYTHON");
    if (python.isEmpty() || !QFile::exists(python))
        QSKIP("no python3 here");
    const QString path = m_fixture.write(
        text("read_state.json"),
        StateFixture::goodWith(
            "\"COMBINED\"", "\"=1+1\",\n    \"a,\\\"b\\\"\\n\": \"two\\r\\nlines\",\n    \"offset\": -0.5"));
    const QString csv = m_fixture.path(text("out.csv"));
    QCOMPARE(runCli({text("export"), path, text("-o"), csv}).exitStatus, 0);
    QProcess process;
    process.start(
        python,
        {text("-c"),
         text("import csv, json, sys\n"
              "with open(sys.argv[1], newline='', encoding='utf-8') as file:\n"
              "    print(json.dumps({row['key']: row for row in csv.DictReader(file, strict=True)}))\n"),
         csv});
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const QJsonObject rows = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(rows.size(), 20);
    const auto field = [&rows](const QString &key, const char *column) {
        return rows.value(key).toObject().value(text(column)).toString();
    };
    QCOMPARE(field(text("exit_strategy"), "value"), text("'=1+1"));
    QCOMPARE(field(text("a,\"b\"\n"), "value"), text("two\r\nlines"));
    QCOMPARE(field(text("offset"), "value"), text("-0.5"));
    QCOMPARE(field(text("emergency_stop_loss"), "formatted"), text("'-3.0% (balance-based)"));
    QCOMPARE(field(text("leverage"), "unit"), text("multiplier"));
    QCOMPARE(field(text("leverage"), "hash").size(), 64);
    QVERIFY(field(text("leverage"), "observed_at").endsWith(u'Z'));
}

void CliExportTest::fileIsWrittenWhole()
{
    const QString path = m_fixture.write(text("state.json"), StateFixture::good());
    const QString csv = m_fixture.path(text("new.csv"));
    for (const char *option : {"-o", "--output"}) {
        const CliResult result = runCli({text("export"), path, text(option), csv});
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(contentOf(csv).count("\r\n"), 19);
        QVERIFY(QFile::remove(csv));
    }
}

void CliExportTest::existingFileStaysWhereWritingFails()
{
    const QString path = m_fixture.write(text("state.json"), StateFixture::good());
    const QString folder = m_fixture.path(text("no/such/folder.csv"));
    const CliResult result = runCli({text("export"), path, text("-o"), folder});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY(result.err.startsWith(QByteArray("configsync export: cannot write " + folder.toUtf8() + ": ")));

    // A state file that cannot be synced leaves yesterday's table as it is.
    const QString kept = m_fixture.write(text("kept.csv"), "yesterday");
    const QString bad = m_fixture.write(text("bad.json"), "{");
    QCOMPARE(runCli({text("export"), bad, text("-o"), kept}).exitStatus, 1);
    QCOMPARE(contentOf(kept), QByteArray("yesterday"));
}

void CliExportTest::stateFileIsNeverWritten()
{
    const QString path = m_fixture.write(text("state.json"), StateFixture::good());
    const QString link = m_fixture.path(text("link.csv"));
    QVERIFY(QFile::link(path, link));
    for (const QString &target : {path, link}) {
        const CliResult result = runCli({text("export"), path, text("-o"), target});
        QCOMPARE(result.exitStatus, 2);
        QVERIFY(result.err.contains("it is the state file itself"));
        QCOMPARE(contentOf(path), StateFixture::good());
    }
}

void CliExportTest::nothingIsExportedWithoutTheBotsOwnValues_data()
{
    QTest::addColumn<QByteArray>("content"); // null: no file
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("absent") << QByteArray() << QByteArray("State file not found");
    QTest::newRow("no section") << QByteArray("{}") << QByteArray("State file has no configuration section");
    QTest::newRow("invalid") << StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 7")
                             << QByteArray("Invalid leverage: 7");
}

void CliExportTest::nothingIsExportedWithoutTheBotsOwnValues()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, message);
    const QString path = m_fixture.path(text("none.json"));
    if (!content.isNull())
        m_fixture.write(text("none.json"), content);
    const QString csv = m_fixture.path(text("none.csv"));
    const CliResult result = runCli({text("export"), path, text("-o"), csv});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY(result.err.startsWith("❌ Configuration sync failed: "));
    QVERIFY(result.err.contains(message));
    QVERIFY(!QFile::exists(csv));
    QCOMPARE(runCli({text("export"), path}).out, QByteArray());
}

void CliExportTest::outputIsTheSameInEveryLocale()
{
    const QString path = m_fixture.write(text("state.json"), StateFixture::good());
    const auto withoutTime = [](const QByteArray &csv) {
        QByteArrayList lines = csv.split('\n');
        for (QByteArray &line : lines)
            line = line.left(line.lastIndexOf(",20"));
        return lines;
    };
    const QByteArrayList expected = withoutTime(runCli({text("export"), path}).out);
    QVERIFY(expected.at(1).endsWith(",STATE_FILE,synced"));
    QCOMPARE(
        withoutTime(runCli({text("export"), path}, {text("LC_ALL=de_DE.UTF-8"), text("TZ=Asia/Seoul")}).out),
        expected);
}

QTEST_GUILESS_MAIN(CliExportTest)
#include "cli_export_test.moc"
