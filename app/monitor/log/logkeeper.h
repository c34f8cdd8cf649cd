// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/log/logrecord.h"

#include <QList>
#include <QMutex>
#include <QObject>
#include <QString>
#include <QWaitCondition>

#include <memory>

class QThread;

/// Takes everything that is said through Qt's logging, in whatever thread, keeps the last of it for the
/// viewer, and writes it into a file on a thread of its own: nobody who says something waits for a disk.
///
/// Made by main() before the application, so that nothing is missed, and destroyed after it, when it writes
/// what is left. There is one in a process, since Qt has one message handler; while it lives it is that. What
/// is a warning or worse goes to standard error too.
class LogKeeper : public QObject
{
    Q_OBJECT

public:
    /// So many records are kept for the viewer.
    static constexpr qsizetype mostKept = 5'000;
    /// So many wait for the disk; what comes beyond is counted.
    static constexpr qsizetype mostWaiting = 10'000;

    explicit LogKeeper(QString path, QObject *parent = nullptr);
    ~LogKeeper() override;

    QString path() const { return m_path; }
    /// The last records, the oldest first, at most mostKept. Any thread.
    QList<LogRecord> records() const;
    /// How many there have been. Any thread.
    qint64 count() const;
    /// Waits until everything said so far is written, or could not be.
    void flush();

    /// Any thread; returns at once.
    void add(const LogRecord &record);

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void writeAll();

    QString m_path;
    mutable QMutex m_mutex;
    QWaitCondition m_wanted;
    QWaitCondition m_written;
    QList<LogRecord> m_kept; // a ring
    qsizetype m_next = 0;    // where the ring goes on, once it is full
    qint64 m_count = 0;
    QList<LogRecord> m_waiting;
    qint64 m_dropped = 0;
    bool m_isWriting = false;
    bool m_isEnding = false;
    std::unique_ptr<QThread> m_thread;
    QtMessageHandler m_before = nullptr;
};
