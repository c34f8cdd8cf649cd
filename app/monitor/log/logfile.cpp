// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/log/logfile.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

LogFile::LogFile(QString path, qint64 maximumSize)
    : m_path(std::move(path))
    , m_maximumSize(maximumSize)
    , m_file(m_path)
{
}

QString LogFile::standardPath()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    // A relative one is to be ignored, says the specification.
    if (state.isEmpty() || QDir::isRelativePath(state))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/configsync-monitor/monitor.log");
}

bool LogFile::open()
{
    // Somebody may have cleaned up.
    if (m_file.isOpen() && QFileInfo::exists(m_path))
        return true;
    m_file.close();
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return false;
    const bool isNew = !QFileInfo::exists(m_path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    if (isNew)
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

void LogFile::rotate()
{
    m_file.close();
    for (int number = kept - 1; number > 0; --number) {
        const QString older = m_path + u'.' + QString::number(number);
        const QString newer = number == 1 ? m_path : m_path + u'.' + QString::number(number - 1);
        QFile::remove(older);
        QFile::rename(newer, older);
    }
    // Where it could not be moved it is emptied: the limit holds, whatever happens.
    if (QFileInfo::exists(m_path))
        QFile::resize(m_path, 0);
}

bool LogFile::write(const QByteArray &bytes)
{
    if (!open())
        return false;
    if (m_file.size() > 0 && m_file.size() + bytes.size() > m_maximumSize) {
        rotate();
        if (!open())
            return false;
    }
    const qint64 before = m_file.size();
    if (m_file.write(bytes) == bytes.size())
        return true;
    // No half a line, which the next one would be taken for a part of.
    m_file.resize(before);
    m_file.close();
    return false;
}

bool LogFile::append(const QByteArray &lines)
{
    QByteArray bytes = lines;
    if (m_missing > 0)
        bytes.prepend("(" + QByteArray::number(m_missing) + " lines could not be written here)\n");
    if (write(bytes)) {
        m_missing = 0;
        return true;
    }
    m_missing += lines.count('\n');
    return false;
}
