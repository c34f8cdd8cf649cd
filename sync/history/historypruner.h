// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/chainwalker.h"
#include "sync/history/historyretention.h"
#include "sync/history/sqliteconnection.h"

#include <QList>
#include <QSet>

#include <vector>

class HistoryWriter;

/// What pruning everything before this moment would delete. Reads only.
PruneEstimate estimatePruning(SqliteConnection &connection, qint64 before);
/// True where a retention that ends here has enough to delete to be worth it.
bool isWorthPruning(SqliteConnection &connection, qint64 before);

/// Deletes what happened before a moment, or all of one bot, a portion at a time, so that recording goes on
/// between the portions.
///
/// Each portion is one transaction, after which the history is whole again, whenever the program is killed.
/// What is deleted is walked through first: where it does not fit, the pruning ends and leaves it as
/// evidence. Each bot's configuration that was in force at that moment stays, as its first one, since it
/// began; so does the last word on its health. The chain keeps a link for what is gone (ChainLink), and an
/// event that vouches for the links.
///
/// Owned by the one who writes, on that thread; must go before writer and connection, and after a transaction
/// that failed.
class HistoryPruner
{
public:
    /// `now` is UTC milliseconds.
    HistoryPruner(SqliteConnection &connection, HistoryWriter &writer, PruneScope scope, qint64 now);

    /// Called within a transaction of the writer's. False when nothing is left to do, which includes that
    /// something does not fit: the report then tells.
    bool prunePortion();

    const PruneReport &report() const { return m_report; }
    /// How far it is, of 1000.
    int permille() const;

private:
    /// Events in a row that are gone.
    struct Run
    {
        qint64 from = 0;
        qint64 to = 0;
    };

    bool begin();
    void keepWhatWasInForce(qint64 bot);
    void moveNotes(const EventRecord &from, qint64 to);
    bool isRemoved(const EventRecord &event, const QList<Run> &removed);
    bool isGone(qint64 row, const QList<Run> &removed);
    bool walk();
    void addLink(const ChainLink &link);
    void remove(const QList<EventRecord> &events, const QList<Run> &runs);
    void removeBlocks();
    void writeLinks(qint64 changes, qint64 events);
    void needConfiguration(qint64 number);
    bool sweepConfigurations();

    SqliteConnection &m_connection;
    HistoryWriter &m_writer;
    const PruneScope m_scope;
    const qint64 m_before; // the end of time where a bot is named
    qint64 m_bot = 0;      // its number
    qint64 m_trades = 0;   // that were deleted with it
    const qint64 m_now;
    ChainWalker m_walker;
    PruneReport m_report;
    bool m_begun = false;
    bool m_walked = false;
    /// Events that stay although they are old.
    QSet<qint64> m_kept;
    QList<ChainLink> m_oldLinks; // those that the walk has not come to
    QList<ChainLink> m_links;    // those behind it
    bool m_keptSinceLink = false;
    qint64 m_first = 0;
    qint64 m_end = 0; // the walk ends here
    /// Configurations by number, from the highest down.
    std::vector<bool> m_needed;
    qint64 m_scanned = 0;
    qint64 m_sweepAt = 0;
    qint64 m_highest = 0;
};
