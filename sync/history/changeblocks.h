// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/sqliteconnection.h"

#include <QHash>
#include <QSet>

#include <utility>

/// Sums up every `size` changes of a parameter in a row: the least, the greatest and the last value. A chart
/// of millions of changes reads these instead of the changes themselves.
///
/// Owned by HistoryWriter, on its thread. Blocks are derived: they can be made anew from the changes.
class ChangeBlocks
{
public:
    static constexpr int size = 128;

    explicit ChangeBlocks(SqliteConnection &connection);

    /// A row was added to this parameter of this bot. Rows may come in any order of time.
    void noteRow(qint64 bot, qint64 parameter, qint64 place);
    /// Rows of it are not what they were, from this place on.
    void noteAltered(qint64 bot, qint64 parameter, qint64 place);
    /// Makes the blocks that are due; called at the end of each transaction.
    void complete();
    void forget()
    {
        m_tails.clear();
        m_long.clear();
    }

private:
    /// What stands behind the last block of one parameter.
    struct Tail
    {
        qint64 until = 0; // where the last block ends
        qint64 untilSeq = 0;
        qint64 rows = 0;
    };

    Tail &tail(qint64 bot, qint64 parameter);
    void noteLong(qint64 bot, qint64 parameter);
    void build(qint64 bot, qint64 parameter, Tail &tail);

    SqliteConnection &m_connection;
    QHash<std::pair<qint64, qint64>, Tail> m_tails;
    QSet<std::pair<qint64, qint64>> m_long; // with rows enough for a block
    SqliteStatement m_lastBlock;
    SqliteStatement m_countRows;
    SqliteStatement m_dropBlocks;
    SqliteStatement m_readRows;
    SqliteStatement m_insert;
};
