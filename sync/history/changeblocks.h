// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/extremes.h"
#include "sync/history/sqliteconnection.h"

#include <QHash>
#include <QSet>

#include <utility>

/// Sums up every `size` changes of a parameter in a row: the least, the greatest and the last value; and
/// every `blocksInLarge` of these blocks in the same way. A chart of millions of changes reads these instead
/// of the changes themselves.
///
/// Owned by HistoryWriter, on its thread. Blocks are derived: they can be made anew from the changes.
class ChangeBlocks
{
public:
    static constexpr int size = 128;
    static constexpr int blocksInLarge = 32;
    static constexpr int levels = 2;
    /// How many changes a block of this level stands for, from 1 on.
    static constexpr int sizeOf(int level) { return level == 1 ? size : size * blocksInLarge; }
    /// What stands in the table's column for the parameter: the large blocks have the number with a minus.
    static constexpr qint64 keyOf(qint64 parameter, int level) { return level == 1 ? parameter : -parameter; }

    /// Of a row with the columns place, seq, until, until_seq, least, least_at, greatest, greatest_at.
    static Extremes extremesOf(const SqliteStatement &block);

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

    /// What a block says of what it is made of.
    struct Sum
    {
        int parts = 0;
        qint64 from = 0;
        qint64 fromSeq = 0;
        qint64 until = 0;
        qint64 untilSeq = 0;
        Extremes extremes;
        QJsonValue last = QJsonValue(QJsonValue::Undefined);

        void begin(qint64 place, qint64 seq);
        /// Columns place, seq, flags, after.
        void addChange(const SqliteStatement &row);
        /// Columns place, seq, until, until_seq, least, least_at, greatest, greatest_at, last.
        void addBlock(const SqliteStatement &row);
    };

    Tail &tail(qint64 bot, qint64 parameter);
    void noteLong(qint64 bot, qint64 parameter);
    void insert(qint64 bot, qint64 key, const Sum &sum);
    void build(qint64 bot, qint64 parameter, Tail &tail);
    void buildLarge(qint64 bot, qint64 parameter);

    SqliteConnection &m_connection;
    QHash<std::pair<qint64, qint64>, Tail> m_tails;
    QSet<std::pair<qint64, qint64>> m_long; // with rows enough for a block
    SqliteStatement m_lastBlock;
    SqliteStatement m_countRows;
    SqliteStatement m_dropBlocks;
    SqliteStatement m_readRows;
    SqliteStatement m_readBlocks;
    SqliteStatement m_insert;
};
