// SPDX-License-Identifier: GPL-3.0-or-later
// `configsync show` where something is wrong: each health, each exit status, both streams, and files that are
// being written at the same time.
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"

#include <QFile>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <sys/stat.h>

namespace {

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class CliFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absentFileIsFallback();
    void absentSectionIsFallback_data();
    void absentSectionIsFallback();
    void absentFileWithoutEmergencyValuesIsMissing();
    void badFilesAreToldInTheContractsWords_data();
    void badFilesAreToldInTheContractsWords();
    void incompleteAndInvalidTellsAll();
    void otherKindOfBotIsProposed();
    void unreadableFiles_data();
    void unreadableFiles();
    void fileWithoutPermission();
    void fileThatIsBeingRewrittenIsWaitedFor();
    void writerWithoutPauseCausesNoFalseAlarm();

private:
    CliResult show(const QString &path, const QStringList &options = {}) const
    {
        return runCli(QStringList({text("show"), path}) + options);
    }

    StateFixture m_fixture;
};

void CliFailuresTest::absentFileIsFallback()
{
    const QString path = m_fixture.path(text("absent.json"));
    const CliResult result = show(path);
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(text(result.err),
             text("⚠️ WARNING: State file not found - Using EMERGENCY FALLBACK configuration\n"
                  "   Expected path: ") +
                 path +
                 text("\n   This should only happen if the production bot has never run\n"
                      "   Values may be outdated\n"));
    QVERIFY(
        result.out.startsWith("⚠️ Configuration Source: EMERGENCY FALLBACK (not what the bot runs)\n\n"
                              "Entry Thresholds:\n"
                              "  LONG Entry:  0.80 (80%)\n"));
    QVERIFY(result.out.endsWith("   Source: EMERGENCY_FALLBACK\n   Keys: 18\n"));
    QVERIFY(!result.out.contains("✅"));
    const CliResult strict = show(path, {text("--strict")});
    QCOMPARE(strict.exitStatus, 3);
    QCOMPARE(strict.out, result.out);
}

void CliFailuresTest::absentSectionIsFallback_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no section") << QByteArray(R"({"current_balance": 5})");
    QTest::newRow("null") << QByteArray(R"({"configuration": null})");
}

void CliFailuresTest::absentSectionIsFallback()
{
    QFETCH(QByteArray, content);
    const QString path = m_fixture.write(text("nosection.json"), content);
    const CliResult result = show(path);
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.err.startsWith(
        "⚠️ WARNING: State file has no configuration section - Using EMERGENCY FALLBACK"));
    QVERIFY(result.out.endsWith("   Source: EMERGENCY_FALLBACK\n   Keys: 18\n"));
    QCOMPARE(show(path, {text("--strict")}).exitStatus, 3);
}

void CliFailuresTest::absentFileWithoutEmergencyValuesIsMissing()
{
    const QString path = m_fixture.path(text("absent.json"));
    const CliResult result = show(path, {text("--profile"), text("generic"), text("--json")});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY(result.err.startsWith("❌ Configuration sync failed: State file not found\n"));
    QVERIFY(result.err.contains(path.toUtf8()));
    QCOMPARE(result.object().value(u"type").toString(), text("status"));
    QCOMPARE(result.object().value(u"status").toString(), text("missing"));
}

void CliFailuresTest::badFilesAreToldInTheContractsWords_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArrayList>("lines"); // must occur in this order

    const QByteArray failed = "❌ Configuration sync failed: ";
    const auto row = [](const char *name, const QByteArray &content, const char *status,
                        const QByteArrayList &lines) {
        QTest::newRow(name) << content << QByteArray(status) << lines;
    };
    row("not json", "{\n  \"configuration\": {\n    \"leverage\" 4\n  }\n}\n", "corrupted",
        {failed + "State file corrupted (invalid JSON)", "(line 3, column ",
         "Cannot auto-sync configuration. Please check production bot status."});
    row("torn", StateFixture::good().left(400), "corrupted",
        {failed + "State file corrupted (invalid JSON)", "Invalid JSON: ", "(line ",
         "Cannot auto-sync configuration. Please check production bot status."});
    row("list", "[1, 2]", "corrupted",
        {failed + "State file corrupted (invalid JSON)", "State file is not a JSON object",
         "Cannot auto-sync configuration. Please check production bot status."});
    row("missing keys",
        StateFixture::goodWith("    \"leverage\": 4,\n", "").replace("    \"gate_threshold\": 0.001,\n", ""),
        "incomplete",
        {failed + "Configuration incomplete\n", "Missing required keys: [gate_threshold, leverage]\n",
         "State file: /", "This indicates state file corruption or version mismatch.\n", "long_threshold"});
    row("out of range", StateFixture::goodWith("\"long_threshold\": 0.85", "\"long_threshold\": 1.5"),
        "invalid", {failed + "Invalid long_threshold: 1.5 (must be 0.0-1.0) (line 3, column "});
    row("two out of range",
        StateFixture::goodWith("\"long_threshold\": 0.85", "\"long_threshold\": 1.5")
            .replace("\"leverage\": 4", "\"leverage\": 7"),
        "invalid", {failed, "Invalid long_threshold: 1.5 (must be 0.0-1.0)", "\nState file: /"});
    row("enumeration", StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 7"), "invalid",
        {failed + "Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)"});
    row("number as text", StateFixture::goodWith("\"leverage\": 4", "\"leverage\": \"4\""), "invalid",
        {failed + "Invalid leverage: \"4\" (must be "});
    row("null", StateFixture::goodWith("\"long_threshold\": 0.85", "\"long_threshold\": null"), "invalid",
        {failed + "Invalid long_threshold: null (must be a number"});
    row("old sign", StateFixture::goodWith("\"emergency_stop_loss\": 0.03", "\"emergency_stop_loss\": -0.03"),
        "invalid",
        {failed +
         "Invalid emergency_stop_loss: -0.03 (must be 0.0-0.2, stored as positive): old sign convention"});
    row("NaN", StateFixture::goodWith("\"long_threshold\": 0.85", "\"long_threshold\": NaN"), "invalid",
        {failed + "Invalid long_threshold: NaN (must be 0.0-1.0) (line 3, column "});
    row("section is a list", R"({"configuration": [1]})", "invalid",
        {failed + "Invalid configuration: [1] (must be an object)"});
    row("empty", "", "unreadable", {failed + "State file is empty\n", "State file: /"});
}

void CliFailuresTest::badFilesAreToldInTheContractsWords()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, status);
    QFETCH(QByteArrayList, lines);
    const QString path = m_fixture.write(text("bad.json"), content);
    const CliResult result = show(path);
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.out, QByteArray());
    qsizetype from = 0;
    for (const QByteArray &line : lines) {
        const qsizetype at = result.err.indexOf(line, from);
        QVERIFY2(at >= 0, QByteArray("missing: " + line + "\nin: " + result.err).constData());
        from = at + line.size();
    }
    QCOMPARE(show(path, {text("--json")}).object().value(u"status").toString(), text(status));
}

void CliFailuresTest::incompleteAndInvalidTellsAll()
{
    const QString path = m_fixture.write(text("both.json"),
                                         StateFixture::goodWith("    \"leverage\": 4,\n", "")
                                             .replace("\"long_threshold\": 0.85", "\"long_threshold\": 1.5"));
    const CliResult result = show(path, {text("--json")});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY(result.err.startsWith("❌ Configuration sync failed: Configuration incomplete\n"
                                  "Missing required keys: [leverage]\n"
                                  "Invalid long_threshold: 1.5 (must be 0.0-1.0)"));
    const QJsonObject object = result.object();
    QCOMPARE(object.value(u"status").toString(), text("incomplete"));
    const QJsonArray problems = object.value(u"problems").toArray();
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.at(0).toObject().value(u"code").toString(), text("missing_key"));
    QCOMPARE(problems.at(0).toObject().value(u"key").toString(), text("leverage"));
    QCOMPARE(problems.at(1).toObject().value(u"code").toString(), text("range"));
}

void CliFailuresTest::otherKindOfBotIsProposed()
{
    const QString path = m_fixture.write(text("grid.json"), R"({"configuration": {"levels": 5}})");
    QVERIFY(show(path).err.contains("--profile generic"));
    const QString near = m_fixture.write(text("near.json"), R"({"configuration": {"leverage": 5}})");
    QVERIFY(!show(near).err.contains("--profile generic"));
}

void CliFailuresTest::unreadableFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("code");
    const QString fifo = m_fixture.path(text("fifo"));
    if (!QFile::exists(fifo))
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    const QString loop = m_fixture.path(text("loop"));
    QFile::link(loop, loop);
    QTest::newRow("folder") << m_fixture.folder() << QByteArray("not_regular");
    QTest::newRow("fifo") << fifo << QByteArray("not_regular");
    QTest::newRow("device") << text("/dev/zero") << QByteArray("not_regular");
    QTest::newRow("loop of links") << loop << QByteArray("io");
}

void CliFailuresTest::unreadableFiles()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, code);
    const CliResult result = show(path, {text("--json")});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY(result.err.startsWith("❌ Configuration sync failed: "));
    QVERIFY(result.err.contains(QByteArray("\nState file: " + path.toUtf8() + '\n')));
    const QJsonObject object = result.object();
    QCOMPARE(object.value(u"status").toString(), text("unreadable"));
    const QJsonObject problem = object.value(u"problems").toArray().at(0).toObject();
    QCOMPARE(problem.value(u"code").toString(), text(code));
    QVERIFY(problem.value(u"line").isNull());
}

void CliFailuresTest::fileWithoutPermission()
{
    const QString path = m_fixture.write(text("secret.json"), StateFixture::good());
    QVERIFY(QFile::setPermissions(m_fixture.folder(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(path, QFile::Permissions()));
    if (runCliAsOrdinaryUser({text("--version")}).exitStatus != 0)
        QSKIP("an ordinary user cannot run this build");
    const CliResult result = runCliAsOrdinaryUser({text("show"), path, text("--json")});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY(result.err.startsWith("❌ Configuration sync failed: No permission to read the state file\n"));
    QCOMPARE(result.object().value(u"problems").toArray().at(0).toObject().value(u"code").toString(),
             text("no_permission"));
}

void CliFailuresTest::fileThatIsBeingRewrittenIsWaitedFor()
{
    // The file is torn when the command starts, and whole before it may complain.
    const QString path = m_fixture.write(text("torn.json"), StateFixture::good().left(300));
    const std::unique_ptr<QThread> writer(QThread::create([this] {
        QThread::msleep(60);
        m_fixture.write(text("torn.json"), StateFixture::good());
    }));
    writer->start();
    const CliResult result = show(path);
    writer->wait();
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.err, QByteArray());
}

void CliFailuresTest::writerWithoutPauseCausesNoFalseAlarm()
{
    const QString path = m_fixture.write(text("busy.json"), StateFixture::good());
    std::atomic<bool> stop = false;
    // Truncates and writes in two halves, all the time, now with one configuration and now with another.
    const std::unique_ptr<QThread> writer(QThread::create([&path, &stop] {
        const QByteArray contents[] = {StateFixture::good(),
                                       StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 5")};
        for (int i = 0; !stop; ++i) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                return;
            const QByteArray &content = contents[(i / 50) % 2];
            file.write(content.left(700));
            file.write(content.mid(700));
            file.close();
            QThread::usleep(300);
        }
    }));
    writer->start();
    int runs = 0;
    QByteArrayList complaints;
    for (; runs < 20; ++runs) {
        const CliResult result = show(path);
        if (result.exitStatus != 0)
            complaints.append(result.err);
    }
    stop = true;
    writer->wait();
    QCOMPARE(complaints, QByteArrayList());
}

QTEST_GUILESS_MAIN(CliFailuresTest)
#include "cli_failures_test.moc"
