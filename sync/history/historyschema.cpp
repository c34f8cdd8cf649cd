// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historyschema.h"

#include "sync/history/sqliteconnection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

#include <sqlite3.h>

namespace {

/// Marks the file as ours: "CSMh".
constexpr int applicationId = 0x43534d68;

/// What makes version n + 1 of version n; the first makes it of nothing. Only ever to be added to.
QList<QStringList> migrations()
{
    return {
        {
            QStringLiteral("CREATE TABLE bot (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
                           " name TEXT NOT NULL, path TEXT NOT NULL, volatile TEXT NOT NULL DEFAULT '[]')"),
            QStringLiteral("CREATE TABLE parameter (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)"),
            QStringLiteral("CREATE TABLE configuration (number INTEGER PRIMARY KEY, hash BLOB NOT NULL,"
                           " base INTEGER, body TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX configuration_by_hash ON configuration (substr(hash, 1, 6))"),
            QStringLiteral(
                "CREATE TABLE event (seq INTEGER PRIMARY KEY, bot INTEGER, kind INTEGER NOT NULL,"
                " place INTEGER NOT NULL, time INTEGER, observed INTEGER, written_at INTEGER, not_before "
                "INTEGER,"
                " configuration INTEGER, subject INTEGER, superseded_by INTEGER, row_count INTEGER NOT NULL, "
                "parameters BLOB,"
                " data TEXT, chain BLOB NOT NULL)"),
            QStringLiteral("CREATE INDEX step_by_place ON event (bot, place, seq, kind, row_count)"
                           " WHERE configuration IS NOT NULL AND superseded_by IS NULL"),
            QStringLiteral("CREATE INDEX health_by_place ON event (bot, place) WHERE kind = 3"),
            QStringLiteral("CREATE INDEX note_by_row ON event (subject) WHERE kind = 4"),
            QStringLiteral(
                "CREATE TABLE change (bot INTEGER NOT NULL, parameter INTEGER NOT NULL,"
                " place INTEGER NOT NULL, seq INTEGER NOT NULL, flags INTEGER NOT NULL, before, after,"
                " PRIMARY KEY (bot, parameter, place, seq)) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE block (bot INTEGER NOT NULL, parameter INTEGER NOT NULL,"
                           " place INTEGER NOT NULL, seq INTEGER NOT NULL, until INTEGER NOT NULL,"
                           " until_seq INTEGER NOT NULL, least REAL, least_at INTEGER, greatest REAL,"
                           " greatest_at INTEGER, last,"
                           " PRIMARY KEY (bot, parameter, place, seq)) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE unacknowledged (seq INTEGER PRIMARY KEY, bot INTEGER NOT NULL)"),
            QStringLiteral("CREATE TABLE acknowledgement (seq INTEGER PRIMARY KEY, event INTEGER NOT NULL)"),
            QStringLiteral("CREATE TABLE watched (bot INTEGER NOT NULL, since INTEGER NOT NULL,"
                           " until INTEGER NOT NULL, PRIMARY KEY (bot, since)) WITHOUT ROWID"),
            QStringLiteral(
                "CREATE TABLE chain (name TEXT PRIMARY KEY, seq INTEGER NOT NULL, digest BLOB NOT NULL,"
                " configuration INTEGER NOT NULL) WITHOUT ROWID"),
            QStringLiteral(
                "INSERT INTO chain VALUES ('start', 0, zeroblob(32), 0), ('head', 0, zeroblob(32), 0)"),
        },
        {
            QStringLiteral(
                "CREATE TABLE trade (number INTEGER PRIMARY KEY, bot INTEGER NOT NULL, content BLOB NOT NULL,"
                " recorded_at INTEGER NOT NULL, chain BLOB NOT NULL, key TEXT NOT NULL, order_id TEXT NOT "
                "NULL,"
                " position_id TEXT NOT NULL, flags INTEGER NOT NULL, entry_at INTEGER NOT NULL,"
                " exit_at INTEGER NOT NULL, reason TEXT NOT NULL, entry_price REAL, exit_price REAL,"
                " quantity REAL, position_value REAL, leveraged_value REAL, stop_price REAL,"
                " long_probability REAL, short_probability REAL, gross REAL, fees REAL, net REAL,"
                " return REAL, roi REAL)"),
            QStringLiteral("CREATE UNIQUE INDEX trade_by_content ON trade (bot, key, content)"),
            QStringLiteral("INSERT INTO chain VALUES ('trades', 0, zeroblob(32), 0)"),
        },
        {
            QStringLiteral("ALTER TABLE event RENAME COLUMN written_at TO write_age"),
            QStringLiteral("UPDATE event SET write_age = place - write_age WHERE write_age IS NOT NULL"),
        }};
}

/// What a table of an older version looks like to those who read it as one of today's.
constexpr const char *eventOfVersionTwo =
    "CREATE TEMP VIEW IF NOT EXISTS event AS SELECT seq, bot, kind, place, time, observed,"
    " place - written_at AS write_age, not_before, configuration, subject, superseded_by, row_count, "
    "parameters,"
    " data, chain FROM main.event";
constexpr qint64 versionWithWriteAge = 3;

SchemaOutcome versionOutcome(SqliteConnection &connection, qint64 version)
{
    const qint64 owner = connection.number("PRAGMA application_id");
    if (!connection.ok())
        return SchemaOutcome::Failed;
    if (owner != applicationId) {
        connection.note(SQLITE_MISMATCH);
        return SchemaOutcome::Failed;
    }
    return version > historySchemaVersion ? SchemaOutcome::Newer : SchemaOutcome::Ready;
}

bool runAll(SqliteConnection &connection, const QStringList &statements)
{
    QSqlQuery query(QSqlDatabase::database(connection.name(), false));
    for (const QString &statement : statements) {
        if (!query.exec(statement)) {
            connection.note(query.lastError().nativeErrorCode().toInt());
            return false;
        }
    }
    return true;
}

} // namespace

SchemaOutcome checkHistorySchema(SqliteConnection &connection)
{
    const qint64 version = connection.number("PRAGMA user_version");
    const SchemaOutcome outcome = versionOutcome(connection, version);
    if (outcome == SchemaOutcome::Ready && version < versionWithWriteAge &&
        !connection.execute(eventOfVersionTwo))
        return SchemaOutcome::Failed;
    return outcome;
}

SchemaOutcome prepareHistorySchema(SqliteConnection &connection)
{
    const qint64 tables = connection.number("SELECT count(*) FROM sqlite_schema");
    if (!connection.ok())
        return SchemaOutcome::Failed;
    const auto version = static_cast<qsizetype>(connection.number("PRAGMA user_version"));
    if (tables > 0) {
        const SchemaOutcome outcome = versionOutcome(connection, version);
        if (outcome != SchemaOutcome::Ready)
            return outcome;
    }
    const QList<QStringList> steps = migrations();
    if (tables > 0 && version == steps.size())
        return SchemaOutcome::Ready;
    connection.execute("PRAGMA page_size = 4096");
    connection.execute("BEGIN IMMEDIATE");
    for (qsizetype i = tables > 0 ? version : 0; i < steps.size() && connection.ok(); ++i)
        runAll(connection, steps.at(i));
    runAll(connection, {QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
                        QStringLiteral("PRAGMA user_version = %1").arg(historySchemaVersion)});
    if (connection.execute("COMMIT"))
        return SchemaOutcome::Ready;
    sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return SchemaOutcome::Failed;
}
