// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changefilter.h"
#include "sync/history/sqliteconnection.h"

#include <QSet>

#include <functional>
#include <vector>

class HistoryReader;

/// Finds the rows that a filter lets through, and sorts them.
///
/// Made for one question and used on the connection's thread; the reader must outlive it.
class ChangeLister
{
public:
    /// `stop` is asked now and then whether the answer is still wanted.
    ChangeLister(SqliteConnection &connection, HistoryReader &reader, std::function<bool()> stop);

    /// Empty where it was stopped.
    ChangeListing list(const ChangeFilter &filter, const ChangeOrder &order);
    /// The newest rows at once, where the filter and the order allow that; else none.
    std::vector<qint64> newest(const ChangeFilter &filter, const ChangeOrder &order, int count);

private:
    /// A row with what it is sorted by: first the rank, then the number, then the text.
    struct Entry
    {
        qint64 place = 0;
        qint64 seq = 0;
        int rank = 0;
        double number = 0;
        QString text;
    };

    static bool needsValues(const ChangeFilter &filter, const ChangeOrder &order);
    void addSteps(qint64 bot, const ChangeFilter &filter, qint64 newest);
    void addRows(qint64 bot, qint64 parameter, const ChangeFilter &filter, const ChangeOrder &order);
    void setSortValue(Entry &entry, ChangeOrder::Column column, const SqliteStatement &row) const;
    bool isWanted(const ChangeFilter &filter, qint64 seq) const;
    QList<qint64> botNumbers(const ChangeFilter &filter);
    QList<qint64> parameterNumbers(qint64 bot, const ChangeFilter &filter);

    SqliteConnection &m_connection;
    HistoryReader &m_reader;
    std::function<bool()> m_stop;
    QSet<qint64> m_waiting;
    std::vector<Entry> m_entries;
    bool m_stopped = false;
};
