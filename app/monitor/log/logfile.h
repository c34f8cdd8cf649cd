// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

/// A text file that never grows past a limit: when it is full it becomes `NAME.1`, what was that becomes
/// `NAME.2`, and the oldest goes.
///
/// Whatever the disk does (full, read-only, gone), writing fails, is tried anew at the next call, and says
/// afterwards how many lines are missing. Owned by the log's writing thread.
class LogFile
{
public:
    static constexpr qint64 standardSize = 1024 * 1024; // bytes
    static constexpr int kept = 3;                      // files, the one in use included

    explicit LogFile(QString path, qint64 maximumSize = standardSize);

    /// `$XDG_STATE_HOME/configsync-monitor/monitor.log`, which is in `~/.local/state` unless told.
    static QString standardPath();

    const QString &path() const { return m_path; }
    /// Whole lines, each with its end. Written through to the system when it returns. False where they could
    /// not be written.
    bool append(const QByteArray &lines);
    /// Lines that could not be written since the last one that could.
    qint64 missing() const { return m_missing; }

private:
    bool open();
    void rotate();
    bool write(const QByteArray &bytes);

    QString m_path;
    qint64 m_maximumSize = 0;
    QFile m_file;
    qint64 m_missing = 0;
};
