// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/changeblocks.h"

#include "sync/history/historyschema.h"

#include <limits>

ChangeBlocks::ChangeBlocks(SqliteConnection &connection)
    : m_connection(connection)
    , m_lastBlock(connection, "SELECT until, until_seq FROM block WHERE bot = ? AND parameter = ?"
                              " ORDER BY place DESC, seq DESC LIMIT 1")
    , m_countRows(connection, "SELECT count(*) FROM change WHERE bot = ? AND parameter = ?"
                              " AND (place, seq) > (?, ?)")
    , m_dropBlocks(connection, "DELETE FROM block WHERE bot = ?1 AND parameter IN (?2, -?2) AND until >= ?3")
    , m_readRows(connection, "SELECT place, seq, flags, after FROM change WHERE bot = ? AND parameter = ?"
                             " AND (place, seq) > (?, ?) ORDER BY place, seq")
    , m_readBlocks(connection,
                   "SELECT place, seq, until, until_seq, least, least_at, greatest, greatest_at, last"
                   " FROM block WHERE bot = ? AND parameter = ? AND (place, seq) > (?, ?)"
                   " ORDER BY place, seq")
    , m_insert(connection, "INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
{
}

ChangeBlocks::Tail &ChangeBlocks::tail(qint64 bot, qint64 parameter)
{
    const auto found = m_tails.find({bot, parameter});
    if (found != m_tails.end())
        return *found;
    Tail tail;
    tail.until = std::numeric_limits<qint64>::min();
    m_lastBlock.bind(0, bot).bind(1, parameter);
    if (m_lastBlock.step()) {
        tail.until = m_lastBlock.integer(0);
        tail.untilSeq = m_lastBlock.integer(1);
    }
    m_lastBlock.reset();
    m_countRows.bind(0, bot).bind(1, parameter).bind(2, tail.until).bind(3, tail.untilSeq);
    if (m_countRows.step())
        tail.rows = m_countRows.integer(0);
    m_countRows.reset();
    return *m_tails.insert({bot, parameter}, tail);
}

void ChangeBlocks::noteRow(qint64 bot, qint64 parameter, qint64 place)
{
    // The row may be in the table already when its tail is counted for the first time, so only a tail that is
    // known already counts on.
    const bool known = m_tails.contains({bot, parameter});
    Tail &end = tail(bot, parameter);
    if (place < end.until)
        noteAltered(bot, parameter, place);
    else if (known)
        ++end.rows;
    noteLong(bot, parameter);
}

void ChangeBlocks::noteLong(qint64 bot, qint64 parameter)
{
    if (tail(bot, parameter).rows >= 2 * size)
        m_long.insert({bot, parameter});
}

void ChangeBlocks::noteAltered(qint64 bot, qint64 parameter, qint64 place)
{
    if (place > tail(bot, parameter).until)
        return;
    m_dropBlocks.bind(0, bot).bind(1, parameter).bind(2, place).run();
    m_tails.remove({bot, parameter});
    noteLong(bot, parameter);
}

void ChangeBlocks::complete()
{
    for (const auto &key : std::as_const(m_long)) {
        const auto found = m_tails.find(key);
        if (found != m_tails.end() && found->rows >= 2 * size)
            build(key.first, key.second, *found);
    }
    m_long.clear();
}

void ChangeBlocks::Sum::begin(qint64 place, qint64 seq)
{
    if (parts++ == 0) {
        from = place;
        fromSeq = seq;
    }
}

Extremes ChangeBlocks::extremesOf(const SqliteStatement &block)
{
    if (block.isNull(4))
        return {};
    return {true, block.storedReal(4), block.integer(5), block.storedReal(6), block.integer(7)};
}

void ChangeBlocks::Sum::addChange(const SqliteStatement &row)
{
    begin(row.integer(0), row.integer(1));
    until = row.integer(0);
    untilSeq = row.integer(1);
    if ((row.integer(2) & ChangeFlags::superseded) != 0)
        return;
    last = row.isNumber(3) ? QJsonValue(row.real(3)) : QJsonValue(QJsonValue::Undefined);
    if (!last.isUndefined())
        extremes.add(last.toDouble(), until);
}

void ChangeBlocks::Sum::addBlock(const SqliteStatement &row)
{
    begin(row.integer(0), row.integer(1));
    until = row.integer(2);
    untilSeq = row.integer(3);
    extremes.add(extremesOf(row));
    last = row.value(8);
}

void ChangeBlocks::insert(qint64 bot, qint64 key, const Sum &sum)
{
    m_insert.bind(0, bot).bind(1, key).bind(2, sum.from).bind(3, sum.fromSeq);
    m_insert.bind(4, sum.until).bind(5, sum.untilSeq);
    const Extremes &extremes = sum.extremes;
    if (extremes.any)
        m_insert.bind(6, extremes.least)
            .bind(7, extremes.leastAt)
            .bind(8, extremes.greatest)
            .bind(9, extremes.greatestAt);
    else
        m_insert.bindNull(6).bindNull(7).bindNull(8).bindNull(9);
    m_insert.bind(10, sum.last).run();
}

void ChangeBlocks::build(qint64 bot, qint64 parameter, Tail &tail)
{
    m_readRows.bind(0, bot).bind(1, parameter).bind(2, tail.until).bind(3, tail.untilSeq);
    // The youngest stay out: they are the ones that are altered.
    while (tail.rows >= 2 * size && m_connection.ok()) {
        Sum sum;
        while (sum.parts < size && m_readRows.step())
            sum.addChange(m_readRows);
        if (sum.parts < size)
            break;
        insert(bot, parameter, sum);
        tail.rows -= size;
        tail.until = sum.until;
        tail.untilSeq = sum.untilSeq;
    }
    m_readRows.reset();
    buildLarge(bot, parameter);
}

void ChangeBlocks::buildLarge(qint64 bot, qint64 parameter)
{
    m_lastBlock.bind(0, bot).bind(1, keyOf(parameter, 2));
    qint64 until = std::numeric_limits<qint64>::min();
    qint64 untilSeq = 0;
    if (m_lastBlock.step()) {
        until = m_lastBlock.integer(0);
        untilSeq = m_lastBlock.integer(1);
    }
    m_lastBlock.reset();
    m_readBlocks.bind(0, bot).bind(1, parameter).bind(2, until).bind(3, untilSeq);
    Sum sum;
    while (m_readBlocks.step()) {
        sum.addBlock(m_readBlocks);
        if (sum.parts < blocksInLarge)
            continue;
        insert(bot, keyOf(parameter, 2), sum);
        sum = {};
    }
    m_readBlocks.reset();
}
