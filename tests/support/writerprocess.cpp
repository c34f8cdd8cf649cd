// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/writerprocess.h"

#include <QFile>
#include <QTest>

WriterProcess::WriterProcess()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

WriterProcess::~WriterProcess()
{
    kill();
}

void WriterProcess::start(const QString &path, const QStringList &arguments)
{
    m_process.start(qEnvironmentVariable("CONFIGSYNC_STATEWRITER"), QStringList(path) + arguments);
}

bool WriterProcess::waitForEnd(int milliseconds)
{
    // By the event loop: what the engine tells in the meantime is to be heard.
    if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, milliseconds))
        return false;
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        return false;
    const QList<QByteArray> words = m_process.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 3 || words.constFirst() != "last")
        return false;
    m_lastNumber = words.at(1).toInt();
    m_longestGap = words.at(2).toInt();
    return true;
}

bool WriterProcess::waitForHalt(int milliseconds)
{
    return QTest::qWaitFor([this] { return m_process.canReadLine(); }, milliseconds) &&
           m_process.readLine().startsWith("halted ");
}

void WriterProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}
