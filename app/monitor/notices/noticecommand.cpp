// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/notices/noticecommand.h"

#include "sync/values/plaintext.h"

#include <QProcess>
#include <QTimer>

#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace {

constexpr qsizetype longestSaid = 200;
constexpr int graceMilliseconds = 2'000; // between asking it to end and ending it
constexpr int lastWait = 1'000;          // milliseconds, when the monitor itself ends

} // namespace

/// One run of the program.
class NoticeCommand::Run : public QObject
{
public:
    Run(const Job &job, NoticeCommand *owner)
        : QObject(owner)
        , m_owner(owner)
        , m_seconds(job.seconds)
        , m_input(job.input)
    {
        QStringList arguments = QProcess::splitCommand(job.command);
        m_name = arguments.isEmpty() ? QString() : arguments.takeFirst();
        m_process.setProgram(m_name);
        m_process.setArguments(arguments);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
            m_said += m_process.readAllStandardError();
            m_said.truncate(longestSaid);
        });
        connect(&m_process, &QProcess::finished, this, &Run::finish);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end(NoticeCommand::tr("The command for notices could not be started: %1 (%2)")
                        .arg(visibleText(m_name, longestSaid), m_process.errorString()));
        });
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, &Run::stop);
    }

    ~Run() override
    {
        m_process.disconnect(this);
        // The program ends: what is nearly done may end by itself.
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(lastWait)) {
            kill(true);
            m_process.waitForFinished(lastWait);
        }
    }

    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    void start()
    {
#ifdef Q_OS_UNIX
        // A group of its own, so that what it starts can be ended with it.
        m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
        m_limit.start(m_seconds * 1'000);
        m_process.start();
        m_process.write(m_input);
        m_process.closeWriteChannel();
    }

private:
    void stop()
    {
        const bool asked = std::exchange(m_tooLong, true);
        kill(asked);
        if (!asked)
            m_limit.start(graceMilliseconds);
    }

    void kill(bool atOnce)
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
#ifdef Q_OS_UNIX
        if (const qint64 group = m_process.processId(); group > 0)
            ::kill(static_cast<pid_t>(-group), atOnce ? SIGKILL : SIGTERM);
#else
        Q_UNUSED(atOnce)
        m_process.kill();
#endif
    }

    void finish(int status, QProcess::ExitStatus how)
    {
        const QString said =
            m_said.isEmpty()
                ? QString()
                : QStringLiteral(" (") + visibleText(QString::fromUtf8(m_said).trimmed(), longestSaid) + u')';
        if (m_tooLong)
            end(NoticeCommand::tr("The command for notices took longer than %n second(s) and was ended.",
                                  nullptr, m_seconds));
        else if (how == QProcess::CrashExit)
            end(NoticeCommand::tr("The command for notices crashed.") + said);
        else if (status != 0)
            end(NoticeCommand::tr("The command for notices ended with the status %1.").arg(status) + said);
        else
            end(QString());
    }

    void end(const QString &problem)
    {
        m_limit.stop();
        m_process.disconnect(this);
        if (problem.isEmpty())
            Q_EMIT m_owner->succeeded();
        else
            Q_EMIT m_owner->failed(problem);
        m_owner->m_run = nullptr;
        deleteLater();
        QMetaObject::invokeMethod(
            m_owner, [owner = m_owner] { owner->next(); }, Qt::QueuedConnection);
    }

    NoticeCommand *m_owner;
    QProcess m_process;
    QTimer m_limit;
    QString m_name;
    QByteArray m_said;
    int m_seconds;
    QByteArray m_input;
    bool m_tooLong = false;
};

NoticeCommand::NoticeCommand(QObject *parent)
    : QObject(parent)
{
}

NoticeCommand::~NoticeCommand()
{
    delete m_run;
}

void NoticeCommand::run(const QString &command, int seconds, const QByteArray &input)
{
    m_waiting.append({command, seconds, input});
    if (m_waiting.size() > mostWaiting) {
        m_waiting.removeFirst();
        Q_EMIT failed(tr("The command for notices is too slow: a notice was left out."));
    }
    next();
}

void NoticeCommand::next()
{
    if (m_run || m_waiting.isEmpty())
        return;
    m_run = new Run(m_waiting.takeFirst(), this);
    m_run->start();
}
