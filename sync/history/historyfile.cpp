// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historyfile.h"

#include "sync/history/historyschema.h"
#include "sync/statefile/regularfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace {

using Cause = HistoryCondition::Cause;

QString lockPath(const QString &path)
{
    return path + QStringLiteral("-writer");
}

/// True for a file that we may take for a history of ours: an empty or absent one, one of SQLite's, or one
/// that was a history before.
bool mayBeHistory(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0 || QFile::exists(lockPath(path)))
        return true;
    return !file.open(QIODevice::ReadOnly) || file.read(15) == "SQLite format 3";
}

HistoryCondition conditionWith(Cause cause, const QString &path, const QString &detail = {})
{
    HistoryCondition condition;
    condition.cause = cause;
    condition.path = path;
    condition.detail = detail;
    return condition;
}

Cause causeOfSystemError(int error)
{
    switch (error) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return Cause::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return Cause::NotWritable;
    default:
        return Cause::Failed;
    }
}

} // namespace

/// Held by the one who writes; the system gives it back when the program ends, however it ends.
class HistoryFile::WriterLock
{
public:
    explicit WriterLock(const QString &path)
#ifndef Q_OS_UNIX
        : m_file(path)
#endif
    {
#ifdef Q_OS_UNIX
        m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_descriptor < 0)
            m_error = errno;
        else if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
            m_taken = true;
#else
        m_file.setStaleLockTime(0);
        if (!m_file.tryLock(0)) {
            m_taken = m_file.error() == QLockFile::LockFailedError;
            m_error = m_taken ? 0 : EACCES;
        }
#endif
    }
    ~WriterLock()
    {
#ifdef Q_OS_UNIX
        if (m_descriptor >= 0)
            ::close(m_descriptor);
#endif
    }
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

    bool isTaken() const
    {
        return m_taken;
    }
    int error() const
    {
        return m_error;
    }

private:
#ifdef Q_OS_UNIX
    int m_descriptor = -1;
#else
    QLockFile m_file;
#endif
    bool m_taken = false;
    int m_error = 0;
};

HistoryFile::HistoryFile(QString path)
    : m_path(std::move(path))
{
}

HistoryFile::~HistoryFile()
{
    close();
}

void HistoryFile::close()
{
    m_connection.close();
    m_lock.reset();
    m_stamp = {};
}

HistoryCondition HistoryFile::condition(const SqliteConnection &connection, const QString &path)
{
    const QString &text = connection.errorText();
    switch (connection.error()) {
    case SQLITE_OK:
        return conditionWith(Cause::None, path);
    case SQLITE_FULL:
        return conditionWith(Cause::DiskFull, path, text);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return conditionWith(Cause::Locked, path, text);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return conditionWith(Cause::NotWritable, path, text);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return conditionWith(Cause::Damaged, path, text);
    default:
        break;
    }
    const int systemError = connection.handle() != nullptr ? sqlite3_system_errno(connection.handle()) : 0;
    Cause cause = causeOfSystemError(systemError);
    if (cause == Cause::Failed && connection.error() == SQLITE_CANTOPEN)
        cause = Cause::NotWritable;
    return conditionWith(cause, path, text);
}

HistoryCondition HistoryFile::conditionOfError() const
{
    return condition(m_connection, m_path);
}

bool HistoryFile::isInPlace() const
{
    return RegularFile::stampOf(m_path).sameFile(m_stamp);
}

HistoryCondition HistoryFile::openOnce()
{
    const QFileInfo info(m_path);
    if (!mayBeHistory(m_path) || (info.exists() && !info.isFile()))
        return conditionWith(Cause::Failed, m_path, QStringLiteral("it is no history of this program"));
    if (!QDir().mkpath(info.absolutePath()))
        return conditionWith(Cause::NotWritable, m_path, QStringLiteral("its folder cannot be made"));
    m_lock = std::make_unique<WriterLock>(lockPath(m_path));
    if (m_lock->isTaken())
        return conditionWith(Cause::WrittenElsewhere, m_path);
    if (m_lock->error() != 0) {
        return conditionWith(causeOfSystemError(m_lock->error()), m_path,
                             QString::fromLocal8Bit(std::strerror(m_lock->error())));
    }
    if (!m_connection.open(m_path, SqliteConnection::Access::ReadWrite))
        return conditionOfError();
    // SQLite opens a file that may not be written all the same, and would tell at the first event only.
    if (sqlite3_db_readonly(m_connection.handle(), "main") == 1)
        m_connection.note(SQLITE_READONLY);
    m_connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
                         " PRAGMA cache_size = -32000; PRAGMA journal_size_limit = 4194304");
    const SchemaOutcome outcome = prepareHistorySchema(m_connection);
    if (outcome == SchemaOutcome::Newer) {
        HistoryCondition newer = conditionWith(Cause::NewerVersion, m_path);
        newer.version = static_cast<int>(m_connection.number("PRAGMA user_version"));
        return newer;
    }
    if (m_connection.error() == SQLITE_MISMATCH)
        return conditionWith(Cause::Failed, m_path, QStringLiteral("it is no history of this program"));
    // Small ones are looked through, of large ones the part that is written next.
    constexpr qint64 small = 8LL * 1024 * 1024;
    if (outcome == SchemaOutcome::Ready && info.size() < small) {
        SqliteStatement check(m_connection, "PRAGMA quick_check(1)");
        if (check.step() && check.text(0) != QLatin1String("ok"))
            m_connection.note(SQLITE_CORRUPT);
    }
    m_connection.number("SELECT count(*) FROM (SELECT seq FROM event ORDER BY seq DESC LIMIT 10)");
    if (m_connection.number("SELECT count(*) FROM chain WHERE name IN ('start', 'head', 'trades')") != 3 &&
        m_connection.ok())
        m_connection.note(SQLITE_CORRUPT);
    m_stamp = RegularFile::stampOf(m_path);
    return conditionOfError();
}

QString HistoryFile::setAside(qint64 now) const
{
    const QString stamp =
        QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QFileInfo info(m_path);
    QString target;
    for (int i = 0; target.isEmpty() || QFile::exists(target); ++i) {
        target = info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(".damaged-") + stamp +
                 (i > 0 ? QStringLiteral("-%1").arg(i) : QString());
        if (!info.suffix().isEmpty())
            target += u'.' + info.suffix();
    }
    if (!QFile::rename(m_path, target))
        return QString();
    // The log of what was not yet in the database belongs to it.
    const QStringList companions = {QStringLiteral("-wal"), QStringLiteral("-shm")};
    for (const QString &companion : companions)
        QFile::rename(m_path + companion, target + companion);
    return target;
}

HistoryCondition HistoryFile::open(qint64 now)
{
    close();
    HistoryCondition condition = openOnce();
    if (condition.cause == Cause::Damaged) {
        m_connection.close();
        if (const QString aside = setAside(now); !aside.isEmpty()) {
            close();
            condition = openOnce();
            condition.setAside = aside;
        }
    }
    if (!condition.isWritten())
        close();
    return condition;
}

bool HistoryFile::giveBackSpace()
{
    constexpr qint64 share = 4; // one page in so many
    const qint64 pages = m_connection.number("PRAGMA page_count");
    if (m_connection.number("PRAGMA freelist_count") * share > pages)
        m_connection.execute("VACUUM");
    m_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return m_connection.ok();
}

HistoryCondition HistoryFile::openReadOnly(SqliteConnection &connection, const QString &path)
{
    if (!QFile::exists(path))
        return conditionWith(Cause::Failed, path, QStringLiteral("there is no such file"));
    if (!mayBeHistory(path))
        return conditionWith(Cause::Failed, path, QStringLiteral("it is no history of this program"));
    // First of all: it takes with it what is temporary, and an older history is read through a temporary
    // view.
    constexpr auto settings = "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;"
                              " PRAGMA mmap_size = 268435456";
    if (connection.open(path, SqliteConnection::Access::ReadOnly))
        connection.execute(settings);
    SchemaOutcome outcome = checkHistorySchema(connection);
    // In a folder where nothing can be created SQLite reads a database only if told that nobody writes it.
    const bool frozen = connection.error() == SQLITE_CANTOPEN || connection.error() == SQLITE_READONLY;
    if (frozen && QFileInfo(path + QStringLiteral("-wal")).size() == 0) {
        if (connection.open(path, SqliteConnection::Access::Frozen))
            connection.execute(settings);
        outcome = checkHistorySchema(connection);
    }
    if (outcome == SchemaOutcome::Newer)
        return conditionWith(Cause::NewerVersion, path);
    if (connection.error() == SQLITE_MISMATCH)
        return conditionWith(Cause::Failed, path, QStringLiteral("it is no history of this program"));
    return condition(connection, path);
}
