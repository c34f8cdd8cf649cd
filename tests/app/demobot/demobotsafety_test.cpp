// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobotrun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QByteArray realState = "{\n  \"session_start\": \"2025-03-01T08:00:00\",\n  \"configuration\": {}\n}";

/// False where the process is not running: a signal to process 0 would reach the test itself.
bool sendSignal(const QProcess &process, int signal)
{
    return process.processId() > 0 && kill(static_cast<pid_t>(process.processId()), signal) == 0;
}

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

/// What the demo bot must never do: destroy a file that is not its own, or leave an unfinished one behind.
class DemoBotSafetyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void othersFileIsRefused_data();
    void othersFileIsRefused();
    void othersFileIsOverwrittenByForce();
    void ownFileIsTakenOver_data();
    void ownFileIsTakenOver();
    void whatIsNoFileIsRefused();
    void othersFileStopsARunningBot_data();
    void othersFileStopsARunningBot();
    void failureToWriteIsReported();
    void stopFinishesTheWrite_data();
    void stopFinishesTheWrite();
    void stopEndsTheWaiting();
    void ignoredHangUpStaysIgnored();

private:
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

void DemoBotSafetyTest::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(u"state.json"_s);
}

void DemoBotSafetyTest::othersFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("real state") << realState;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("torn") << realState.left(30);
    QTest::newRow("no JSON") << QByteArray("precious");
    QTest::newRow("mark is false") << QByteArray("{\"demo_bot\": false}");
    QTest::newRow("mark is no boolean") << QByteArray("{\"demo_bot\": \"true\"}");
    QTest::newRow("mark is not at the top") << QByteArray("{\"a\": {\"demo_bot\": true}}");
    QTest::newRow("array") << QByteArray("[{\"demo_bot\": true}]");
}

void DemoBotSafetyTest::othersFileIsRefused()
{
    QFETCH(QByteArray, content);
    put(m_path, content);
    for (const QString &writer : {u"truncate"_s, u"rename"_s, u"slow"_s, u"symlink"_s}) {
        const DemoBotRun run = runDemoBot({u"--count"_s, u"1"_s, u"--writer"_s, writer, m_path});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains(m_path) && run.errors.contains("--force"_L1), qPrintable(run.errors));
        QCOMPARE(contentOf(m_path), content);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"state.json"_s});
    }
    QCOMPARE(
        runDemoBot({u"--scenario"_s, u"missing"_s, u"--fail-first"_s, u"--count"_s, u"1"_s, m_path}).exitCode,
        2);
    QCOMPARE(contentOf(m_path), content);
}

void DemoBotSafetyTest::othersFileIsOverwrittenByForce()
{
    put(m_path, realState);
    QCOMPARE(runDemoBot({u"--count"_s, u"3"_s, u"--rate"_s, u"0"_s, u"--force"_s, m_path}).exitCode, 0);
    QVERIFY(parsed(contentOf(m_path)).value("demo_bot"_L1).toBool());
}

void DemoBotSafetyTest::ownFileIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray text = textAfter(1);
    QTest::newRow("whole") << text;
    QTest::newRow("torn") << text.left(300);
    QTest::newRow("laid out anew") << QByteArray("{\"configuration\":{},\"demo_bot\":true}");
}

void DemoBotSafetyTest::ownFileIsTakenOver()
{
    QFETCH(QByteArray, content);
    put(m_path, content);
    QCOMPARE(runDemoBot({u"--count"_s, u"1"_s, m_path}).exitCode, 0);
    QVERIFY(!parsed(contentOf(m_path)).value("configuration"_L1).toObject().isEmpty());
}

void DemoBotSafetyTest::whatIsNoFileIsRefused()
{
    const QString pipe = m_folder->filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString loop = m_folder->filePath(u"loop"_s);
    QVERIFY(QFile::link(u"loop"_s, loop));
    const QString dangling = m_folder->filePath(u"dangling"_s);
    QVERIFY(QFile::link(m_folder->filePath(u"nothing"_s), dangling));
    for (const QString &path : {pipe, loop, dangling, m_folder->path(), u"/dev/null"_s}) {
        const DemoBotRun run = runDemoBot({u"--count"_s, u"1"_s, u"--force"_s, path});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains("not a regular file"_L1), qPrintable(run.errors));
    }
    QVERIFY(!QFile::exists(m_folder->filePath(u"nothing"_s)));
}

void DemoBotSafetyTest::othersFileStopsARunningBot_data()
{
    QTest::addColumn<QString>("writer");
    QTest::newRow("truncate") << u"truncate"_s;
    QTest::newRow("rename") << u"rename"_s;
    QTest::newRow("symlink") << u"symlink"_s;
}

void DemoBotSafetyTest::othersFileStopsARunningBot()
{
    QFETCH(QString, writer);
    QProcess process;
    process.start(demoBotProgram(), {u"--rate"_s, u"4"_s, u"--writer"_s, writer, m_path});
    QTRY_VERIFY(!parsed(contentOf(m_path)).isEmpty());
    const QString other = m_folder->filePath(u"other.json"_s);
    put(other, realState);
    std::filesystem::rename(other.toStdString(), m_path.toStdString());
    const DemoBotRun run = finishDemoBot(process);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains("another program"_L1), qPrintable(run.errors));
    QCOMPARE(contentOf(m_path), realState);
}

void DemoBotSafetyTest::failureToWriteIsReported()
{
    QProcess process;
    const QString folder = m_folder->filePath(u"bot"_s);
    process.start(demoBotProgram(), {u"--rate"_s, u"20"_s, folder + "/state.json"_L1});
    QTRY_VERIFY(QFile::exists(folder + "/state.json"_L1));
    std::filesystem::rename(folder.toStdString(), m_folder->filePath(u"moved"_s).toStdString());
    const DemoBotRun run = finishDemoBot(process);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(folder), qPrintable(run.errors));
    QVERIFY(!QFile::exists(folder));
}

void DemoBotSafetyTest::stopFinishesTheWrite_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("writer");
    for (const QString &writer : {u"truncate"_s, u"rename"_s, u"symlink"_s, u"slow"_s}) {
        QTest::addRow("SIGTERM, %s", qPrintable(writer)) << SIGTERM << writer;
        QTest::addRow("SIGINT, %s", qPrintable(writer)) << SIGINT << writer;
        QTest::addRow("SIGHUP, %s", qPrintable(writer)) << SIGHUP << writer;
    }
}

void DemoBotSafetyTest::stopFinishesTheWrite()
{
    QFETCH(int, signal);
    QFETCH(QString, writer);
    for (int round = 0; round < 4; ++round) {
        // What appears there now was written by the new process, which listens to signals by then.
        QVERIFY(round == 0 || QFile::remove(m_path));
        QProcess process;
        process.start(demoBotProgram(), {u"--rate"_s, u"0"_s, u"--size"_s, u"300000"_s, u"--writer"_s, writer,
                                         u"--quiet"_s, m_path});
        // A slow writer is caught in the middle of its work; the others sooner or later, by chance.
        if (writer == "slow"_L1)
            QTRY_VERIFY(!contentOf(m_path).isEmpty() && parsed(contentOf(m_path)).isEmpty());
        else
            QTRY_VERIFY(QFile::exists(m_path));
        QVERIFY(sendSignal(process, signal));
        QCOMPARE(finishDemoBot(process).exitCode, 0);
        QVERIFY(!parsed(contentOf(m_path)).isEmpty());
    }
    QCOMPARE(QDir(m_folder->path()).entryList({u"*new*"_s, u"*tmp*"_s}, QDir::AllEntries | QDir::Hidden),
             QStringList());
}

void DemoBotSafetyTest::stopEndsTheWaiting()
{
    // One write in a hundred thousand seconds.
    QProcess process;
    process.start(demoBotProgram(), {u"--rate"_s, u"0.00001"_s, m_path});
    QTRY_VERIFY(!parsed(contentOf(m_path)).isEmpty());
    QVERIFY(sendSignal(process, SIGTERM));
    QCOMPARE(finishDemoBot(process).exitCode, 0);
}

void DemoBotSafetyTest::ignoredHangUpStaysIgnored()
{
    QProcess process;
    process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); });
    process.start(demoBotProgram(), {u"--rate"_s, u"50"_s, u"--writer"_s, u"rename"_s, m_path});
    QTRY_VERIFY(!parsed(contentOf(m_path)).isEmpty());
    QVERIFY(sendSignal(process, SIGHUP));
    const QByteArray text = contentOf(m_path);
    QTRY_VERIFY(contentOf(m_path) != text);
    QCOMPARE(process.state(), QProcess::Running);
    QVERIFY(sendSignal(process, SIGTERM));
    QCOMPARE(finishDemoBot(process).exitCode, 0);
}

QTEST_GUILESS_MAIN(DemoBotSafetyTest)
#include "demobotsafety_test.moc"
