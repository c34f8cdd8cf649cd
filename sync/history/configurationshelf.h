// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/sqliteconnection.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

/// Each configuration once, by its hash: whole, or as the difference to the one before where that is shorter.
///
/// Owned by whoever writes or reads the history, on that thread; must go before the connection is closed.
class ConfigurationShelf
{
public:
    explicit ConfigurationShelf(SqliteConnection &connection);

    struct Put
    {
        qint64 number = 0;
        /// What was stored; empty where the shelf had it already.
        QByteArray stored;
    };

    /// `hash` is hex, as everywhere; `before` a configuration that is much like it, 0 where there is none.
    Put put(const QByteArray &hash, const QJsonObject &section, qint64 before);
    /// Its number; 0 where the shelf does not have it. `binaryHash` is 32 bytes.
    qint64 find(const QByteArray &binaryHash);
    /// Empty for an unknown number.
    QJsonObject section(qint64 number);
    /// Hex; empty for an unknown number.
    QByteArray hash(qint64 number);
    /// What a chain covers of a configuration that is there.
    QByteArray stored(qint64 number);
    /// What is remembered is forgotten, after a transaction that failed.
    void forget();

private:
    /// A chain of differences is no longer than this.
    static constexpr int deepest = 16;
    static constexpr qsizetype mostRemembered = 4096;

    void remember(const QByteArray &binaryHash, qint64 number);
    QByteArray body(const QJsonObject &section, qint64 before, qint64 &base);

    SqliteConnection &m_connection;
    SqliteStatement m_find;
    SqliteStatement m_insert;
    SqliteStatement m_read;
    /// The last one that was put: most are the next one's base.
    qint64 m_lastNumber = 0;
    int m_lastDepth = 0;
    QJsonObject m_lastSection;
    /// Those that were found or put of late, by their binary hashes: bots come back to what they ran before.
    QHash<QByteArray, qint64> m_numbers;
};
