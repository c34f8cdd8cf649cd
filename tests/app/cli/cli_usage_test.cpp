// SPDX-License-Identifier: GPL-3.0-or-later
// Help, versions, wrong usage.
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <array>
#include <unistd.h>

class CliUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpGoesToStandardOutput();
    void everyCommandHasHelpWithAnExample_data();
    void everyCommandHasHelpWithAnExample();
    void versionIsTold();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void sizeLimitIsKept();
    void profileFileIsUsed();
    void profileWithATypoIsRefused();
    void dashesEndTheOptions();
    void fullDeviceIsTrouble();
    void readerThatGoesAwayIsNone();
    void closedStreamsAreLeftAlone();

private:
    StateFixture m_fixture;
};

void CliUsageTest::helpGoesToStandardOutput()
{
    for (const char *word : {"--help", "-h"}) {
        const CliResult result = runCli({QString::fromUtf8(word)});
        QCOMPARE(result.exitStatus, 0);
        QVERIFY(result.err.isEmpty());
        for (const char *command :
             {"show", "validate", "diff", "watch", "export", "status", "drift", "effective"})
            QVERIFY2(result.out.contains(QByteArray(QByteArray("\n  ") + command + ' ')), command);
        QVERIFY(result.out.contains("example: "));
    }
    const CliResult nothing = runCli({});
    QCOMPARE(nothing.exitStatus, 2);
    QVERIFY(nothing.out.isEmpty());
    QVERIFY(nothing.err.startsWith("usage: configsync "));
}

void CliUsageTest::everyCommandHasHelpWithAnExample_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command :
         {"show", "validate", "diff", "watch", "export", "status", "drift", "effective"})
        QTest::newRow(command) << QString::fromUtf8(command);
}

void CliUsageTest::everyCommandHasHelpWithAnExample()
{
    QFETCH(QString, command);
    const CliResult result = runCli({command, QStringLiteral("--help")});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.err.isEmpty());
    QVERIFY(result.out.startsWith(QByteArray("usage: configsync " + command.toUtf8() + ' ')));
    QVERIFY(result.out.contains("\nexample: "));
    QVERIFY(result.out.contains(QByteArray("\n  configsync " + command.toUtf8() + ' ')));
    QVERIFY(result.out.contains("--profile"));
    QVERIFY(result.out.contains("--max-size"));
    for (const QByteArray &line : result.out.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 100, line.constData());
}

void CliUsageTest::versionIsTold()
{
    const CliResult result = runCli({QStringLiteral("--version")});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.out.startsWith("configsync "));
    QVERIFY(result.out.at(11) >= '0' && result.out.at(11) <= '9');
}

void CliUsageTest::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("hint");
    const auto row = [](const char *name, const QString &words, const char *message, const char *hint) {
        QTest::newRow(name) << words.split(u' ') << QByteArray(message) << QByteArray(hint);
    };
    row("unknown command", QStringLiteral("shwo x"), "unknown command \"shwo\"; did you mean show?",
        "Try 'configsync --help'.");
    row("far command", QStringLiteral("frobnicate"),
        "unknown command \"frobnicate\"; expected show, validate", "Try 'configsync --help'.");
    row("option first", QStringLiteral("--json show x"),
        "unknown option --json; options stand behind the command", "Try 'configsync --help'.");
    row("unknown option", QStringLiteral("show x --jsn"),
        "configsync show: unknown option --jsn; did you mean --json?", "Try 'configsync show --help'.");
    row("unknown letter", QStringLiteral("show x -z"), "unknown option -z", "Try 'configsync show --help'.");
    row("option of another", QStringLiteral("validate x --strict"), "unknown option --strict",
        "Try 'configsync validate --help'.");
    row("no path", QStringLiteral("show"), "the path of a state file is missing",
        "Try 'configsync show --help'.");
    row("no paths", QStringLiteral("watch"), "the path of a state file is missing",
        "Try 'configsync watch --help'.");
    row("too many paths", QStringLiteral("show a b"), "unexpected argument \"b\"",
        "Try 'configsync show --help'.");
    row("one side", QStringLiteral("diff a"), "the paths of two state files are needed",
        "Try 'configsync diff --help'.");
    row("three sides", QStringLiteral("diff a b c"), "unexpected argument \"c\"",
        "Try 'configsync diff --help'.");
    row("no value", QStringLiteral("show a --profile"), "--profile", "Try 'configsync show --help'.");
    row("value too many", QStringLiteral("show a --json=yes"), "--json", "Try 'configsync show --help'.");
    row("no size", QStringLiteral("show a --max-size many"), "--max-size must be a number of bytes",
        "Try 'configsync show --help'.");
    row("no profile", QStringLiteral("show a --profile grid"),
        "no such profile; expected opportunity-gating, generic", "Try 'configsync show --help'.");
    row("empty path", QStringLiteral("show "), "a path is empty", "Try 'configsync show --help'.");
}

void CliUsageTest::wrongUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, hint);
    const CliResult result = runCli(arguments);
    QCOMPARE(result.exitStatus, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.contains(message), result.err.constData());
    QVERIFY2(result.err.endsWith(QByteArray(hint + '\n')), result.err.constData());
}

void CliUsageTest::sizeLimitIsKept()
{
    const QString path = m_fixture.write(QStringLiteral("state.json"), StateFixture::good());
    const CliResult small =
        runCli({QStringLiteral("show"), path, QStringLiteral("--max-size"), QStringLiteral("64")});
    QCOMPARE(small.exitStatus, 1);
    QVERIFY(small.err.startsWith("❌ Configuration sync failed: State file is too large"));
    QVERIFY(small.err.contains("--max-size"));
    const CliResult large = runCli({QStringLiteral("show"), path, QStringLiteral("--max-size=2KiB")});
    QCOMPARE(large.exitStatus, 0);
}

void CliUsageTest::profileFileIsUsed()
{
    const QString profile = m_fixture.write(
        QStringLiteral("grid.json"),
        R"({"title": "Grid", "type": "object", "required": ["levels"], "x-configuration": "/settings",
            "properties": {"levels": {"type": "integer", "minimum": 2, "title": "Levels", "x-group": "Grid"}}})");
    const QString state =
        m_fixture.write(QStringLiteral("grid_state.json"), R"({"settings": {"levels": 1}})");
    const CliResult result =
        runCli({QStringLiteral("validate"), QStringLiteral("--profile"), profile, state});
    QCOMPARE(result.exitStatus, 1);
    QVERIFY2(result.out.startsWith(QByteArray(state.toUtf8() + ": Invalid levels: 1 (must be at least 2)")),
             result.out.constData());
}

void CliUsageTest::profileWithATypoIsRefused()
{
    const QString profile =
        m_fixture.write(QStringLiteral("typo.json"), R"({"properties": {"levels": {"minimun": 2}}})");
    const CliResult result =
        runCli({QStringLiteral("show"), QStringLiteral("x"), QStringLiteral("--profile"), profile});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.err.contains("minimun"), result.err.constData());
    QVERIFY2(result.err.contains("did you mean \"minimum\"?"), result.err.constData());
}

void CliUsageTest::dashesEndTheOptions()
{
    const CliResult result =
        runCli({QStringLiteral("validate"), QStringLiteral("--"), QStringLiteral("--json")});
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.out, QByteArray("--json: State file not found\n"));
}

void CliUsageTest::fullDeviceIsTrouble()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here");
    const QString path = m_fixture.write(QStringLiteral("full.json"), StateFixture::good());
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(cliProgram(), {QStringLiteral("export"), path});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().startsWith("configsync: cannot write to standard output: "));
}

void CliUsageTest::readerThatGoesAwayIsNone()
{
    const QString path = m_fixture.write(QStringLiteral("pipe.json"), StateFixture::good());
    std::array<int, 2> ends;
    QCOMPARE(::pipe(ends.data()), 0);
    ::close(ends[0]);
    QProcess process;
    process.setChildProcessModifier([&ends] { ::dup2(ends[1], STDOUT_FILENO); });
    process.start(cliProgram(), {QStringLiteral("show"), path});
    QVERIFY(process.waitForFinished());
    ::close(ends[1]);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void CliUsageTest::closedStreamsAreLeftAlone()
{
    // What is opened next must not take the place of a closed stream, and be written to.
    const QString path = m_fixture.write(QStringLiteral("closed.json"), StateFixture::good());
    const auto run = [&path](const char *script) {
        QProcess process;
        process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromUtf8(script),
                                                  QStringLiteral("sh"), cliProgram(), path});
        process.waitForFinished();
        return CliResult{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    };
    const CliResult withoutOut = run("exec \"$1\" show \"$2\" >&-");
    QCOMPARE(withoutOut.exitStatus, 2);
    QVERIFY(withoutOut.err.startsWith("configsync: cannot write to standard output: "));
    const CliResult withoutErr = run("exec \"$1\" show \"$2.absent\" <&- 2>&-");
    QCOMPARE(withoutErr.exitStatus, 0);
    QVERIFY(withoutErr.out.startsWith("⚠️ Configuration Source: EMERGENCY FALLBACK"));
}

QTEST_GUILESS_MAIN(CliUsageTest)
#include "cli_usage_test.moc"
