// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/changeblocks.h"

#include <limits>

ChangeBlocks::ChangeBlocks(SqliteConnection &connection)
    : m_connection(connection)
    , m_lastBlock(connection, "SELECT until, until_seq FROM block WHERE bot = ? AND parameter = ?"
                              " ORDER BY place DESC, seq DESC LIMIT 1")
    , m_countRows(connection, "SELECT count(*) FROM change WHERE bot = ? AND parameter = ?"
                              " AND (place, seq) > (?, ?)")
    , m_dropBlocks(connection, "DELETE FROM block WHERE bot = ? AND parameter = ? AND until >= ?")
    , m_readRows(connection, "SELECT place, seq, flags, after FROM change WHERE bot = ? AND parameter = ?"
                             " AND (place, seq) > (?, ?) ORDER BY place, seq")
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

void ChangeBlocks::build(qint64 bot, qint64 parameter, Tail &tail)
{
    m_readRows.bind(0, bot).bind(1, parameter).bind(2, tail.until).bind(3, tail.untilSeq);
    qint64 left = tail.rows;
    while (left >= 2 * size && m_connection.ok()) {
        qint64 first = 0;
        qint64 firstSeq = 0;
        qint64 leastAt = 0;
        qint64 greatestAt = 0;
        double least = 0;
        double greatest = 0;
        bool any = false;
        QJsonValue last(QJsonValue::Undefined);
        int rows = 0;
        for (; rows < size && m_readRows.step(); ++rows) {
            tail.until = m_readRows.integer(0);
            tail.untilSeq = m_readRows.integer(1);
            if (rows == 0) {
                first = tail.until;
                firstSeq = tail.untilSeq;
            }
            if (m_readRows.integer(2) >= 64) // superseded
                continue;
            last =
                m_readRows.isNumber(3) ? QJsonValue(m_readRows.real(3)) : QJsonValue(QJsonValue::Undefined);
            if (last.isUndefined())
                continue;
            const double value = m_readRows.real(3);
            if (!any || value < least) {
                least = value;
                leastAt = tail.until;
            }
            if (!any || value > greatest) {
                greatest = value;
                greatestAt = tail.until;
            }
            any = true;
        }
        if (rows < size)
            break;
        left -= rows;
        m_insert.bind(0, bot).bind(1, parameter).bind(2, first).bind(3, firstSeq);
        m_insert.bind(4, tail.until).bind(5, tail.untilSeq);
        if (any)
            m_insert.bind(6, least).bind(7, leastAt).bind(8, greatest).bind(9, greatestAt);
        else
            m_insert.bindNull(6).bindNull(7).bindNull(8).bindNull(9);
        m_insert.bind(10, last).run();
    }
    m_readRows.reset();
    tail.rows = left;
}
