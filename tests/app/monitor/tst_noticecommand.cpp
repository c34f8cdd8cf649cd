// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/notices/noticecommand.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// The user's own command: what it gets, and what is told of its failures.
class TestNoticeCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getsItsInputAndItsArguments();
    void failuresAreTold_data();
    void failuresAreTold();
    void tooLong();
    void oneAtATimeAndNoMoreThanCanWait();

private:
    QString script(const QByteArray &text);
    QString pathOf(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static QByteArray contentOf(const QString &path);

    QTemporaryDir m_folder;
    int m_scripts = 0;
};

QString TestNoticeCommand::script(const QByteArray &text)
{
    // A space in the name: nothing may take it apart.
    const QString path = m_folder.filePath(QStringLiteral("my script %1").arg(++m_scripts));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write("#!/bin/sh\n" + text + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return u'"' + path + u'"';
}

QByteArray TestNoticeCommand::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestNoticeCommand::getsItsInputAndItsArguments()
{
    NoticeCommand command;
    const QSignalSpy failed(&command, &NoticeCommand::failed);
    QSignalSpy succeeded(&command, &NoticeCommand::succeeded);
    const QString program = script("cat > '" + pathOf("input").toUtf8() + "'; printf '%s|' \"$@\" > '" +
                                   pathOf("arguments").toUtf8() + "'");
    const QByteArray input = "{\"text\":\"$(id) `id` ; \\\"x\\\"\"}\n" + QByteArray(200'000, 'x');
    command.run(program + QStringLiteral(" --to \"a b\" ; rm -rf $HOME"), 20, input);
    QVERIFY(succeeded.wait(20'000));
    QCOMPARE(failed.count(), 0);
    QCOMPARE(contentOf(pathOf("input")), input);
    QCOMPARE(contentOf(pathOf("arguments")), QByteArray("--to|a b|;|rm|-rf|$HOME|"));
}

void TestNoticeCommand::failuresAreTold_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("problem");
    QTest::newRow("absent") << QStringLiteral("/nowhere/pager") << QStringLiteral("/nowhere/pager");
    QTest::newRow("status") << script("echo 'no\x1b[31m network' >&2; exit 3")
                            << QStringLiteral("status 3. (no\\x1b[31m network)");
    QTest::newRow("crash") << script("kill -SEGV $$") << QStringLiteral("crashed");
    QTest::newRow("nothing") << QStringLiteral("  ") << QStringLiteral("could not be started");
}

void TestNoticeCommand::failuresAreTold()
{
    QFETCH(QString, command);
    QFETCH(QString, problem);
    NoticeCommand runner;
    QSignalSpy failed(&runner, &NoticeCommand::failed);
    runner.run(command, 20, "{}\n");
    QVERIFY(failed.count() == 1 || failed.wait(20'000));
    QVERIFY2(failed.at(0).at(0).toString().contains(problem), qPrintable(failed.at(0).at(0).toString()));
    // The next one is run all the same.
    const QSignalSpy succeeded(&runner, &NoticeCommand::succeeded);
    runner.run(script("cat >/dev/null"), 20, "{}\n");
    QTRY_COMPARE_WITH_TIMEOUT(succeeded.count(), 1, 20'000);
}

void TestNoticeCommand::tooLong()
{
    NoticeCommand command;
    QSignalSpy failed(&command, &NoticeCommand::failed);
    const QString child = pathOf("child");
    command.run(script("sleep 1000 & echo $! > '" + child.toUtf8() + "'; wait"), 1, "{}\n");
    QVERIFY(failed.wait(20'000));
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("longer than 1 second")));
    // What it has started is ended with it.
    const int pid = contentOf(child).trimmed().toInt();
    QVERIFY(pid > 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        ::kill(pid, 0) != 0 || contentOf(QStringLiteral("/proc/%1/stat").arg(pid)).contains(") Z"), 20'000);
}

void TestNoticeCommand::oneAtATimeAndNoMoreThanCanWait()
{
    NoticeCommand command;
    const QSignalSpy failed(&command, &NoticeCommand::failed);
    const QSignalSpy succeeded(&command, &NoticeCommand::succeeded);
    const QByteArray lock = pathOf("lock").toUtf8();
    const QString program = script("mkdir '" + lock + "' || exit 1; cat >/dev/null; rmdir '" + lock + "'");
    for (int i = 0; i < NoticeCommand::mostWaiting + 3; ++i)
        command.run(program, 60, "{}\n");
    QCOMPARE(failed.count(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(succeeded.count(), NoticeCommand::mostWaiting + 1, 100'000);
    QCOMPARE(failed.count(), 2);
}

QTEST_GUILESS_MAIN(TestNoticeCommand)
#include "tst_noticecommand.moc"
