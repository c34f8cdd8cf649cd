// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/historycondition.h"
#include "sync/history/sqliteconnection.h"
#include "sync/values/filestamp.h"

#include <QString>

#include <memory>

/// The database file of the one who writes: opened with its tables, held against other writers, and watched
/// for what file systems do to it.
///
/// Owned by the writer, on its thread. A damaged file is set aside under a dated name, never deleted; a file
/// that never was a history is left alone.
class HistoryFile
{
public:
    explicit HistoryFile(QString path);
    ~HistoryFile();
    HistoryFile(const HistoryFile &) = delete;
    HistoryFile &operator=(const HistoryFile &) = delete;

    /// Opens for writing. Cause::None where all is well; `now` (UTC milliseconds) dates what is set aside.
    HistoryCondition open(qint64 now);
    void close();
    bool isOpen() const { return m_connection.isOpen(); }
    SqliteConnection &connection() { return m_connection; }
    /// False where the path names another file by now, or none: what is written then is lost.
    bool isInPlace() const;
    /// Makes the file smaller, where much of it is no longer needed; takes a second for 100 MB. False where
    /// it could not: the connection's error says why, and nothing is lost. Not within a transaction.
    bool giveBackSpace();
    /// What the connection's error means.
    HistoryCondition conditionOfError() const;
    const QString &path() const { return m_path; }

    /// Opens for reading only, beside a writer or without. Checks the tables.
    static HistoryCondition openReadOnly(SqliteConnection &connection, const QString &path);

private:
    class WriterLock;

    HistoryCondition openOnce();
    /// The name that it has then; empty where that failed.
    QString setAside(qint64 now) const;
    static HistoryCondition condition(const SqliteConnection &connection, const QString &path);

    QString m_path;
    SqliteConnection m_connection;
    std::unique_ptr<WriterLock> m_lock;
    FileStamp m_stamp;
};
