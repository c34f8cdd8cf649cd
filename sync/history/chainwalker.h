// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/chaindigest.h"
#include "sync/history/configurationshelf.h"
#include "sync/history/eventrecord.h"
#include "sync/history/historyreader.h"
#include "sync/history/sqliteconnection.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

/// Where the hash chain goes on behind something that was pruned: the last event that is gone, its digest,
/// and the highest number of a configuration that had been met by then.
struct ChainLink
{
    qint64 seq = 0;
    QByteArray digest;
    qint64 configuration = 0;
};

/// The chain's beginning, and behind it every place where a pruning has left events standing before others
/// that it took, in their order.
QList<ChainLink> readChainLinks(SqliteConnection &connection);
/// What a pruning writes into the chain about these links, so that none can be made up later: hex.
QByteArray digestOfLinks(const QList<ChainLink> &links);

/// Walks the hash chain event by event, reads everything that it covers, and says where it does not fit.
///
/// Owned by whoever checks or prunes, on the connection's thread; must go before the connection is closed.
class ChainWalker
{
public:
    explicit ChainWalker(SqliteConnection &connection);
    ~ChainWalker();
    ChainWalker(const ChainWalker &) = delete;
    ChainWalker &operator=(const ChainWalker &) = delete;

    /// Reads on from behind the last event; with that, what others have written since is seen.
    void resume();
    /// Lets go of what it was reading, so that it can be deleted.
    void pause();
    /// False behind the last event, and where something does not fit: then problem() says what.
    bool next();

    /// The event that next() found, with its rows.
    const EventRecord &event() const { return m_stored.event; }
    bool isSuperseded() const { return m_stored.superseded; }
    const QByteArray &digest() const { return m_digest; }
    qint64 lastSeq() const { return m_lastSeq; }
    /// Configurations up to this number were met.
    qint64 configurations() const { return m_configurations; }
    /// Those whose content the events cannot vouch for, because those that could are pruned, are looked at
    /// themselves. Called at the end.
    bool checkConfigurations();

    const QString &problem() const { return m_problem; }
    /// The row that does not fit.
    qint64 problemSeq() const { return m_problemSeq; }

private:
    class RowCursor;

    bool readRows();
    void meetConfiguration();
    bool refuse(qint64 seq, const QString &problem);

    SqliteConnection &m_connection;
    HistoryReader m_reader;
    ConfigurationShelf m_shelf;
    QHash<qint64, BotIdentity> m_bots;
    QList<ChainLink> m_links;
    qsizetype m_nextLink = 1;
    std::unique_ptr<SqliteStatement> m_read;
    std::unordered_map<qint64, std::unique_ptr<RowCursor>> m_cursors;
    StoredEvent m_stored;
    ChainContent m_content;
    QByteArray m_digest;
    qint64 m_configurations = 0;
    qint64 m_lastSeq = 0;
    /// By number: used by an event; and covered by the chain together with all that it is the difference to.
    std::vector<bool> m_used;
    std::vector<bool> m_covered;
    QString m_problem;
    qint64 m_problemSeq = 0;
};
