// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/watchprocess.h"

#include "tests/app/cli/clirunner.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

#include <csignal>

namespace {

constexpr int longestWait = 30'000; // milliseconds

} // namespace

WatchProcess::WatchProcess(const QStringList &arguments, const QStringList &environment)
    : m_process(std::make_unique<QProcess>())
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const QString &word : environment)
        variables.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    m_process->setProcessEnvironment(variables);
    m_process->start(cliProgram(), QStringList(QStringLiteral("watch")) + arguments);
    m_process->waitForStarted(longestWait);
}

WatchProcess::~WatchProcess()
{
    if (m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

QByteArray WatchProcess::nextLine()
{
    const QDeadlineTimer deadline(longestWait);
    for (;;) {
        m_out += m_process->readAllStandardOutput();
        const qsizetype end = m_out.indexOf('\n');
        if (end >= 0) {
            const QByteArray line = m_out.left(end);
            m_out.remove(0, end + 1);
            return line;
        }
        if (deadline.hasExpired() || m_process->state() == QProcess::NotRunning)
            return {};
        m_process->waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
}

QJsonObject WatchProcess::next()
{
    return QJsonDocument::fromJson(nextLine()).object();
}

bool WatchProcess::waitForError(const QByteArray &text)
{
    const QDeadlineTimer deadline(longestWait);
    while (!errorOutput().contains(text)) {
        if (deadline.hasExpired() || m_process->state() == QProcess::NotRunning)
            return false;
        m_process->setReadChannel(QProcess::StandardError);
        m_process->waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        m_process->setReadChannel(QProcess::StandardOutput);
    }
    return true;
}

const QByteArray &WatchProcess::errorOutput()
{
    m_err += m_process->readAllStandardError();
    return m_err;
}

int WatchProcess::end(int signalNumber)
{
    ::kill(static_cast<pid_t>(m_process->processId()), signalNumber);
    return waitForEnd();
}

int WatchProcess::waitForEnd()
{
    if (!m_process->waitForFinished(longestWait) || m_process->exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process->exitCode();
}
