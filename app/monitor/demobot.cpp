// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/demobot.h"

#include <QDir>
#include <QFileInfo>

namespace {

constexpr int patience = 2'000; // milliseconds

} // namespace

DemoBot::DemoBot(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
}

DemoBot::~DemoBot()
{
    if (m_process)
        m_process->disconnect(this);
    finish();
}

bool DemoBot::isRunning() const
{
    return m_process != nullptr;
}

QString DemoBot::stateFile() const
{
    return m_folder ? m_folder->filePath(QStringLiteral("demo_state.json")) : QString();
}

void DemoBot::start()
{
    if (m_process)
        return;
    if (!QFileInfo(m_program).isExecutable()) {
        Q_EMIT failed(tr("The demo bot is not installed: there is no program %1.").arg(m_program));
        return;
    }
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/configsync-demo-XXXXXX"));
    if (!m_folder->isValid()) {
        Q_EMIT failed(tr("The demo bot needs a folder: %1").arg(m_folder->errorString()));
        m_folder.reset();
        return;
    }
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        const QString reason = m_process->errorString();
        m_process.release()->deleteLater();
        m_folder.reset();
        Q_EMIT failed(tr("The demo bot could not be started: %1").arg(reason));
        Q_EMIT runningChanged();
    });
    connect(m_process.get(), &QProcess::finished, this, [this] {
        const int status = m_process->exitCode();
        m_process.release()->deleteLater();
        m_folder.reset();
        Q_EMIT failed(tr("The demo bot ended by itself (exit status %1).").arg(status));
        Q_EMIT runningChanged();
    });
    m_process->start(m_program, {stateFile()});
    if (m_process)
        Q_EMIT runningChanged();
}

void DemoBot::stop()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    finish();
    Q_EMIT runningChanged();
}

void DemoBot::finish()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(patience)) {
        m_process->kill();
        m_process->waitForFinished(patience);
    }
    m_process.reset();
    m_folder.reset();
}
