// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

class StoredDecimal;
struct sqlite3;
struct sqlite3_stmt;

/// One connection to an SQLite database: opened by Qt Sql, spoken to through the handle that Qt gives out,
/// for binding through QSqlQuery costs several times as much.
///
/// Owned by one thread and used on it alone. The first error sticks: until clearError() every statement of
/// the connection does nothing, so that a transaction is looked at once, at its end.
class SqliteConnection
{
public:
    enum class Access {
        ReadWrite, // creates the file
        ReadOnly,
        Frozen, // read only, and nobody else writes: for a folder in which nothing can be created
    };

    SqliteConnection();
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    /// False where it cannot be opened; the error then says why. Statements must not outlive close().
    bool open(const QString &path, Access access);
    void close();
    bool isOpen() const { return m_handle != nullptr; }

    sqlite3 *handle() const { return m_handle; }
    /// The name under which QSqlDatabase knows it.
    const QString &name() const { return m_name; }

    bool ok() const { return m_error == 0; }
    /// SQLite's primary result code of the first error; 0 where there is none.
    int error() const { return m_error; }
    const QString &errorText() const { return m_errorText; }
    void clearError();
    /// Notes a result code of SQLite; true where it is no error.
    bool note(int code);

    /// One or more statements without a result.
    bool execute(const char *sql);
    /// The first column of the first row; `otherwise` where there is none.
    qint64 number(const char *sql, qint64 otherwise = 0);

private:
    QString m_name;
    sqlite3 *m_handle = nullptr;
    int m_error = 0;
    QString m_errorText;
};

/// One prepared statement. Owned by whoever runs it, on the connection's thread; must go before the
/// connection is closed. Parameters and columns are counted from 0.
///
/// JSON values are stored as what they are: whole numbers as INTEGER, others as a BLOB where that is shorter
/// (StoredDecimal), else as REAL, strings as TEXT, everything else as a BLOB with its JSON text, nothing (an
/// undefined value) as NULL.
class SqliteStatement
{
public:
    SqliteStatement(SqliteConnection &connection, const char *sql);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    SqliteStatement &bind(int parameter, qint64 number);
    SqliteStatement &bind(int parameter, int number) { return bind(parameter, static_cast<qint64>(number)); }
    SqliteStatement &bind(int parameter, double number);
    SqliteStatement &bind(int parameter, const QString &text);
    SqliteStatement &bind(int parameter, const QByteArray &blob);
    SqliteStatement &bind(int parameter, const QJsonValue &value);
    SqliteStatement &bindNull(int parameter);
    /// The number, or NULL where it is 0.
    SqliteStatement &bindUnlessZero(int parameter, qint64 number);

    /// True while there is a row to read.
    bool step();
    void reset();
    /// Runs a statement without a result, and makes it ready for the next time.
    bool run();

    qint64 integer(int column) const;
    /// Also of a number that bind() has stored as a decimal.
    double real(int column) const;
    /// Only of one that was bound as a double.
    double storedReal(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QJsonValue value(int column) const;
    bool isNull(int column) const;
    bool isInteger(int column) const;
    bool isNumber(int column) const;

private:
    std::optional<StoredDecimal> storedDecimal(int column) const;

    SqliteConnection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
};
