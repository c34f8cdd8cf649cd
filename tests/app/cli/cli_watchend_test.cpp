// SPDX-License-Identifier: GPL-3.0-or-later
// How `configsync watch` ends: by a signal, and when nobody reads any more.
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"
#include "tests/app/cli/watchprocess.h"

#include <QProcess>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

QString type(const QJsonObject &object)
{
    return object.value(u"type").toString();
}

} // namespace

class CliWatchEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signalsEndIt_data();
    void signalsEndIt();
    void signalEndsItThoughNobodyReads_data();
    void signalEndsItThoughNobodyReads();
    void readerThatGoesAwayEndsIt();
    void lateNewsOfAClosedPipe();

private:
    StateFixture m_fixture;
};

void CliWatchEndTest::signalsEndIt_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void CliWatchEndTest::signalsEndIt()
{
    QFETCH(int, number);
    const QString path = m_fixture.write(text("signal_state.json"), StateFixture::good());
    WatchProcess watch({text("--json"), path});
    QCOMPARE(type(watch.next()), text("snapshot"));
    QCOMPARE(watch.end(number), 0);
    QCOMPARE(watch.errorOutput(), QByteArray());
}

void CliWatchEndTest::signalEndsItThoughNobodyReads_data()
{
    signalsEndIt_data();
}

void CliWatchEndTest::signalEndsItThoughNobodyReads()
{
    QFETCH(int, number);
    // More than a pipe holds: the program is stuck in the middle of its first line.
    const QByteArray longText(500'000, 'x');
    const QString path = m_fixture.write(
        text("stuck_state.json"),
        StateFixture::goodWith("\"COMBINED\"", "\"COMBINED\", \"more\": \"" + longText + '"'));
    std::array<int, 2> ends;
    QCOMPARE(::pipe(ends.data()), 0);
    QProcess process;
    process.setChildProcessModifier([&ends] { ::dup2(ends[1], STDOUT_FILENO); });
    process.start(cliProgram(), {text("watch"), text("--json"), path});
    QVERIFY(process.waitForStarted());
    const auto waiting = [&ends] {
        int bytes = 0;
        return ::ioctl(ends[0], FIONREAD, &bytes) == 0 ? bytes : -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(waiting() >= 60'000, 30'000);
    ::kill(static_cast<pid_t>(process.processId()), number);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    ::close(ends[0]);
    ::close(ends[1]);
}

void CliWatchEndTest::readerThatGoesAwayEndsIt()
{
    // The reader has seen enough, and the bot writes nothing more that would have to be said.
    const QString path = m_fixture.write(text("pipe_state.json"), StateFixture::good());
    QProcess process;
    process.start(text("/bin/sh"),
                  {text("-c"), text("{ \"$1\" watch --json \"$2\"; echo $? >&2; } | head -n 1"), text("sh"),
                   cliProgram(), path});
    QVERIFY(process.waitForFinished());
    QVERIFY(process.readAllStandardOutput().startsWith("{\"type\":\"snapshot\""));
    QCOMPARE(process.readAllStandardError(), QByteArray("0\n"));
}

void CliWatchEndTest::lateNewsOfAClosedPipe()
{
    // Through a shell whose reader has gone before the first line.
    const QString path = m_fixture.write(text("shell_state.json"), StateFixture::good());
    QProcess process;
    process.start(text("/bin/sh"),
                  {text("-c"), text("{ \"$1\" watch --json \"$2\"; echo $? >&2; } | exec true"), text("sh"),
                   cliProgram(), path});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray("0\n"));
}

QTEST_GUILESS_MAIN(CliWatchEndTest)
#include "cli_watchend_test.moc"
