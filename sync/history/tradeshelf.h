// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/chaindigest.h"
#include "sync/history/sqliteconnection.h"
#include "sync/trading/traderecord.h"

#include <QByteArray>

struct HistoryVerdict;

/// The closed trades that bots have written, for they drop them. Each stands there once for each content that
/// it ever had: nothing is altered, and what counts of several is decided when they are read (mergedTrade()).
///
/// The rows have a hash chain of their own, in the order of insertion, so that pruning the changes leaves it
/// whole. Owned by whoever writes or reads the history, on that thread; must go before the connection is
/// closed.
class TradeShelf
{
public:
    explicit TradeShelf(SqliteConnection &connection);

    /// Adds what is not there yet, within a transaction; how many that were.
    qint64 add(qint64 bot, const QString &botId, const TradeList &trades, qint64 recordedAt);
    /// Deletes the trades of a bot, within a transaction, and links what followed them anew; how many there
    /// were. Where the chain does not fit, all is left as it is, as evidence.
    qint64 remove(qint64 bot);
    /// Whether these tables have a place for trades: a history of an older version that is only read has
    /// none.
    static bool isThere(SqliteConnection &connection);
    /// The trades of a bot, each once, in the order of their exits.
    TradeList trades(qint64 bot);
    /// What is remembered of the chain is forgotten, after a transaction that failed.
    void forget() { m_loaded = false; }

    /// Follows the chain. Adds to the verdict's count of trades; names the first row that does not fit.
    static void verify(SqliteConnection &connection, HistoryVerdict &verdict);

private:
    void load();
    void writeHead();

    SqliteConnection &m_connection;
    ChainContent m_content;
    QByteArray m_digest;
    qint64 m_last = 0; // the number of the last row
    bool m_loaded = false;
};
