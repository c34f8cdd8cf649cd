// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobotrun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The demo bot's command line: help, exit statuses, what is printed.
class DemoBotCommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpHasExamples();
    void versionIsTold();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void countEndsTheRun();
    void quietPrintsNothing();
    void otherwiseTheStartIsTold();
};

void DemoBotCommandLineTest::helpHasExamples()
{
    for (const QString &option : {u"--help"_s, u"-h"_s}) {
        const DemoBotRun run = runDemoBot({option});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.errors.isEmpty());
        for (const QString &word :
             {u"Usage:"_s, u"Examples:"_s, u"--writer"_s, u"--scenario"_s, u"--seed"_s, u"--start-time"_s,
              u"--rate"_s, u"--count"_s, u"--change-every"_s, u"--force"_s, u"PATH"_s})
            QVERIFY2(run.output.contains(word), qPrintable(word));
    }
}

void DemoBotCommandLineTest::versionIsTold()
{
    const DemoBotRun run = runDemoBot({u"--version"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.output.startsWith("configsync-demobot "_L1) && run.output.at(19).isDigit(),
             qPrintable(run.output));
}

void DemoBotCommandLineTest::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("complaint");
    const QString file = u"state.json"_s;
    QTest::newRow("no path") << QStringList{} << u"path"_s;
    QTest::newRow("two paths") << QStringList{file, file} << u"path"_s;
    QTest::newRow("empty path") << QStringList{QString()} << u"path"_s;
    QTest::newRow("folder") << QStringList{u"folder/"_s} << u"path"_s;
    QTest::newRow("unknown option") << QStringList{u"--colour"_s, file} << u"colour"_s;
    QTest::newRow("missing value") << QStringList{file, u"--rate"_s} << u"rate"_s;
    QTest::newRow("writer") << QStringList{u"--writer"_s, u"pencil"_s, file} << u"truncate, rename"_s;
    QTest::newRow("scenario") << QStringList{u"--scenario"_s, u"rain"_s, file} << u"normal, missing"_s;
    QTest::newRow("negative rate") << QStringList{u"--rate"_s, u"-1"_s, file} << u"--rate"_s;
    QTest::newRow("endless rate") << QStringList{u"--rate"_s, u"inf"_s, file} << u"--rate"_s;
    QTest::newRow("no number") << QStringList{u"--rate"_s, u"nan"_s, file} << u"--rate"_s;
    QTest::newRow("tiny rate") << QStringList{u"--rate"_s, u"1e-300"_s, file} << u"--rate"_s;
    QTest::newRow("count") << QStringList{u"--count"_s, u"1.5"_s, file} << u"--count"_s;
    QTest::newRow("huge count") << QStringList{u"--count"_s, u"99999999999999999999"_s, file} << u"--count"_s;
    QTest::newRow("change") << QStringList{u"--change-every"_s, u"x"_s, file} << u"--change-every"_s;
    QTest::newRow("seed") << QStringList{u"--seed"_s, u"-7"_s, file} << u"--seed"_s;
    QTest::newRow("size") << QStringList{u"--size"_s, u"99999999999"_s, file} << u"--size"_s;
    QTest::newRow("time") << QStringList{u"--start-time"_s, u"yesterday"_s, file} << u"--start-time"_s;
    QTest::newRow("year") << QStringList{u"--start-time"_s, u"1812-01-01T00:00:00"_s, file}
                          << u"--start-time"_s;
    QTest::newRow("step") << QStringList{u"--step"_s, u"0"_s, file} << u"--step"_s;
}

void DemoBotCommandLineTest::wrongUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, complaint);
    const QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(demoBotProgram(), arguments);
    const DemoBotRun run = finishDemoBot(process);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.output.isEmpty());
    QVERIFY2(run.errors.contains(complaint), qPrintable(run.errors));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void DemoBotCommandLineTest::countEndsTheRun()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    const DemoBotRun run = runDemoBot({u"--count"_s, u"1"_s, path});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(QFile::exists(path));
}

void DemoBotCommandLineTest::quietPrintsNothing()
{
    const QTemporaryDir folder;
    const DemoBotRun run =
        runDemoBot({u"--quiet"_s, u"--count"_s, u"60"_s, u"--rate"_s, u"0"_s, u"--change-every"_s, u"1"_s,
                    u"--scenario"_s, u"invalid"_s, folder.filePath(u"state.json"_s)});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.isEmpty() && run.errors.isEmpty());
}

void DemoBotCommandLineTest::otherwiseTheStartIsTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    const DemoBotRun run = runDemoBot({u"--count"_s, u"1"_s, u"--seed"_s, u"42"_s, path});
    QVERIFY(run.output.isEmpty());
    QCOMPARE(run.errors, u"Demo bot writes %1 (seed 42); Ctrl-C ends it.\n"_s.arg(path));
}

QTEST_GUILESS_MAIN(DemoBotCommandLineTest)
#include "demobotcommandline_test.moc"
