// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/log/logkeeper.h"

#include "app/monitor/log/logfile.h"

#include <QDateTime>
#include <QMutexLocker>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <utility>

namespace {

// Qt's handler is a plain function, and reaches nothing else.
std::atomic<LogKeeper *> current = nullptr;

LogRecord::Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogRecord::Level::Debug;
    case QtInfoMsg:
        return LogRecord::Level::Information;
    case QtWarningMsg:
        return LogRecord::Level::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogRecord::Level::Critical;
}

} // namespace

LogKeeper::LogKeeper(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_thread(QThread::create([this] { writeAll(); }))
{
    m_thread->setObjectName(QStringLiteral("log"));
    m_thread->start(QThread::LowPriority);
    current = this;
    m_before = qInstallMessageHandler(&LogKeeper::handle);
}

LogKeeper::~LogKeeper()
{
    qInstallMessageHandler(m_before);
    current = nullptr;
    {
        const QMutexLocker locked(&m_mutex);
        m_isEnding = true;
        m_wanted.wakeAll();
    }
    m_thread->wait();
}

void LogKeeper::handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray category = context.category ? QByteArray(context.category) : QByteArray("default");
    const LogRecord record{QDateTime::currentMSecsSinceEpoch(), levelOf(type), category, text};
    LogKeeper *const keeper = current;
    if (keeper)
        keeper->add(record);
    if (record.level >= LogRecord::Level::Warning)
        std::fprintf(stderr, "configsync-monitor: %s\n", record.line().constData());
    if (type == QtFatalMsg && keeper)
        keeper->flush();
}

void LogKeeper::add(const LogRecord &record)
{
    const QMutexLocker locked(&m_mutex);
    ++m_count;
    if (m_kept.size() < mostKept) {
        m_kept.append(record);
    } else {
        m_kept[m_next] = record;
        m_next = (m_next + 1) % mostKept;
    }
    if (m_waiting.size() >= mostWaiting) {
        ++m_dropped;
        return;
    }
    m_waiting.append(record);
    if (!m_isWriting)
        m_wanted.wakeOne();
}

QList<LogRecord> LogKeeper::records() const
{
    const QMutexLocker locked(&m_mutex);
    return m_kept.mid(m_next) + m_kept.first(m_next);
}

qint64 LogKeeper::count() const
{
    const QMutexLocker locked(&m_mutex);
    return m_count;
}

void LogKeeper::flush()
{
    QMutexLocker locked(&m_mutex);
    while (!m_waiting.isEmpty() || m_isWriting)
        m_written.wait(&m_mutex);
}

/// The writing thread. It sleeps until something is said.
void LogKeeper::writeAll()
{
    LogFile file(m_path);
    QMutexLocker locked(&m_mutex);
    for (;;) {
        while (m_waiting.isEmpty() && !m_isEnding)
            m_wanted.wait(&m_mutex);
        if (m_waiting.isEmpty())
            return;
        const QList<LogRecord> records = std::exchange(m_waiting, {});
        const qint64 dropped = std::exchange(m_dropped, 0);
        m_isWriting = true;
        locked.unlock();
        // Many at a time, but never more than fits into one file.
        QByteArray lines;
        for (const LogRecord &record : records) {
            lines += record.line() + '\n';
            if (lines.size() > LogFile::standardSize / 4)
                file.append(std::exchange(lines, {}));
        }
        if (dropped > 0)
            lines += "(" + QByteArray::number(dropped) + " more were said than could be written)\n";
        if (!lines.isEmpty())
            file.append(lines);
        locked.relock();
        m_isWriting = false;
        m_written.wakeAll();
    }
}
