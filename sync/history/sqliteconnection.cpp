// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/sqliteconnection.h"

#include "sync/history/storeddecimal.h"
#include "sync/values/canonicaljson.h"
#include "sync/values/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QVariant>

#include <atomic>
#include <mutex>
#include <sqlite3.h>

namespace {

QString uniqueName()
{
    static std::atomic<int> counter{0};
    return QStringLiteral("configsync history %1").arg(++counter);
}

/// Where two threads are the first to use Qt Sql at the same moment, Qt 6.4 may note twice that it has to
/// clean up when the program ends, and then cleans up for ever. So one of them is first.
void startQtSql()
{
    static std::once_flag started;
    std::call_once(started, [] { QSqlDatabase::drivers(); });
}

/// How long a statement waits for somebody else's lock, in milliseconds.
constexpr int busyTimeout = 250;

bool isOurLibrary(const QString &connectionName)
{
    QSqlQuery query(QSqlDatabase::database(connectionName, false));
    return query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next() &&
           query.value(0).toString() == QLatin1String(sqlite3_sourceid());
}

/// Inside a list, so that what is no list or object parses too.
QJsonValue parsedValue(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

} // namespace

SqliteConnection::SqliteConnection()
    : m_name(uniqueName())
{
}

SqliteConnection::~SqliteConnection()
{
    close();
}

bool SqliteConnection::open(const QString &path, Access access)
{
    close();
    clearError();
    startQtSql();
    bool opened = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout);
        if (access != Access::ReadWrite)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        if (access == Access::Frozen) {
            QUrl url = QUrl::fromLocalFile(path);
            url.setQuery(QStringLiteral("immutable=1"));
            options += QStringLiteral(";QSQLITE_OPEN_URI");
            database.setDatabaseName(url.toString(QUrl::FullyEncoded));
        } else {
            database.setDatabaseName(path);
        }
        database.setConnectOptions(options);
        opened = database.open();
        if (opened) {
            const QVariant handle = database.driver()->handle();
            if (qstrcmp(handle.typeName(), "sqlite3*") == 0)
                m_handle = *static_cast<sqlite3 *const *>(handle.constData());
        } else {
            const int code = database.lastError().nativeErrorCode().toInt();
            m_error = code != 0 ? code & 0xff : SQLITE_CANTOPEN;
            m_errorText = database.lastError().databaseText();
        }
    }
    if (opened && m_handle == nullptr) {
        m_error = SQLITE_MISUSE;
        m_errorText = QStringLiteral("Qt's SQLite driver has no handle of SQLite's");
    }
    // Qt may carry an SQLite of its own, whose handle is nothing for the one that we are linked to.
    if (m_handle != nullptr && !isOurLibrary(m_name)) {
        m_error = SQLITE_MISUSE;
        m_errorText = QStringLiteral("Qt's SQLite is another one than the program's");
    }
    if (m_error != 0) {
        m_handle = nullptr;
        QSqlDatabase::removeDatabase(m_name);
        return false;
    }
    return true;
}

void SqliteConnection::close()
{
    if (!QSqlDatabase::contains(m_name))
        return;
    m_handle = nullptr;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

void SqliteConnection::clearError()
{
    m_error = 0;
    m_errorText.clear();
}

bool SqliteConnection::note(int code)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return true;
    if (m_error == 0) {
        m_error = code & 0xff;
        m_errorText = m_handle != nullptr ? QString::fromUtf8(sqlite3_errmsg(m_handle))
                                          : QString::fromUtf8(sqlite3_errstr(code));
    }
    return false;
}

bool SqliteConnection::execute(const char *sql)
{
    if (!ok() || m_handle == nullptr)
        return false;
    return note(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

qint64 SqliteConnection::number(const char *sql, qint64 otherwise)
{
    SqliteStatement statement(*this, sql);
    return statement.step() ? statement.integer(0) : otherwise;
}

SqliteStatement::SqliteStatement(SqliteConnection &connection, const char *sql)
    : m_connection(connection)
{
    if (!connection.ok() || connection.handle() == nullptr)
        return;
    connection.note(
        sqlite3_prepare_v3(connection.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

SqliteStatement &SqliteStatement::bind(int parameter, qint64 number)
{
    sqlite3_bind_int64(m_statement, parameter + 1, number);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, double number)
{
    sqlite3_bind_double(m_statement, parameter + 1, number);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement, parameter + 1, utf8.constData(), static_cast<quint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, const QByteArray &blob)
{
    sqlite3_bind_blob64(m_statement, parameter + 1, blob.isNull() ? "" : blob.constData(),
                        static_cast<quint64>(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return bindNull(parameter);
    case QJsonValue::Double: {
        if (const std::optional<qint64> integer = exactInteger(value))
            return bind(parameter, *integer);
        const double number = value.toDouble();
        const std::optional<StoredDecimal> decimal = StoredDecimal::of(number);
        if (!decimal)
            return bind(parameter, number);
        sqlite3_bind_blob(m_statement, parameter + 1, decimal->bytes(), decimal->size(), SQLITE_TRANSIENT);
        return *this;
    }
    case QJsonValue::String:
        return bind(parameter, value.toString());
    default:
        return bind(parameter, canonicalJson(value));
    }
}

SqliteStatement &SqliteStatement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter + 1);
    return *this;
}

SqliteStatement &SqliteStatement::bindUnlessZero(int parameter, qint64 number)
{
    return number != 0 ? bind(parameter, number) : bindNull(parameter);
}

bool SqliteStatement::step()
{
    if (m_statement == nullptr || !m_connection.ok())
        return false;
    const int code = sqlite3_step(m_statement);
    return m_connection.note(code) && code == SQLITE_ROW;
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
}

bool SqliteStatement::run()
{
    step();
    reset();
    return m_connection.ok();
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const
{
    const std::optional<StoredDecimal> decimal = storedDecimal(column);
    return decimal ? decimal->number() : sqlite3_column_double(m_statement, column);
}

double SqliteStatement::storedReal(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::optional<StoredDecimal> SqliteStatement::storedDecimal(int column) const
{
    if (sqlite3_column_type(m_statement, column) != SQLITE_BLOB)
        return std::nullopt;
    return StoredDecimal::fromBytes(sqlite3_column_blob(m_statement, column),
                                    sqlite3_column_bytes(m_statement, column));
}

QString SqliteStatement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteStatement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

QJsonValue SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return QJsonValue(integer(column));
    case SQLITE_FLOAT:
        return QJsonValue(real(column));
    case SQLITE_TEXT:
        return QJsonValue(text(column));
    case SQLITE_BLOB: {
        const std::optional<StoredDecimal> decimal = storedDecimal(column);
        return decimal ? QJsonValue(decimal->number()) : parsedValue(blob(column));
    }
    default:
        return QJsonValue(QJsonValue::Undefined);
    }
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool SqliteStatement::isInteger(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
}

bool SqliteStatement::isNumber(int column) const
{
    const int type = sqlite3_column_type(m_statement, column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT || storedDecimal(column);
}
