// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/clirunner.h"

#include <QJsonDocument>
#include <QProcess>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <grp.h>
#include <unistd.h>

namespace {

constexpr int longestRun = 60'000; // milliseconds
constexpr int nobody = 65534;

void setEnvironment(QProcess &process, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    // What the person has set who runs the tests does not count.
    variables.remove(QStringLiteral("NO_COLOR"));
    variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    variables.insert(QStringLiteral("TERM"), QStringLiteral("xterm-256color"));
    for (const QString &word : environment)
        variables.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    process.setProcessEnvironment(variables);
}

CliResult resultOf(QProcess &process)
{
    CliResult result;
    if (process.waitForFinished(longestRun) && process.exitStatus() == QProcess::NormalExit)
        result.exitStatus = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace

QJsonObject CliResult::object() const
{
    if (out.count('\n') != 1 || !out.endsWith('\n'))
        return {};
    return QJsonDocument::fromJson(out).object();
}

QString cliProgram()
{
    return QStringLiteral(CONFIGSYNC_CLI);
}

CliResult runCli(const QStringList &arguments, const QStringList &environment)
{
    QProcess process;
    setEnvironment(process, environment);
    process.start(cliProgram(), arguments);
    return resultOf(process);
}

CliResult runCliAsOrdinaryUser(const QStringList &arguments)
{
    QProcess process;
    setEnvironment(process, {});
    process.setChildProcessModifier([] {
        if (::geteuid() == 0 &&
            (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(127);
    });
    process.start(cliProgram(), arguments);
    return resultOf(process);
}

CliResult runCliOnTerminal(const QStringList &arguments, const QStringList &environment)
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0)
        return {};
    const QString terminal = QString::fromLocal8Bit(::ptsname(master));
    // Held open, so that nothing is lost when the program ends before it is read.
    const int keeper = ::open(::ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    QProcess process;
    setEnvironment(process, environment);
    process.setStandardOutputFile(terminal);
    process.start(cliProgram(), arguments);
    CliResult result = resultOf(process);
    ::fcntl(master, F_SETFL, O_NONBLOCK);
    char buffer[4096];
    ssize_t count = 0;
    while ((count = ::read(master, buffer, sizeof buffer)) > 0)
        result.out.append(buffer, count);
    ::close(keeper);
    ::close(master);
    return result;
}
