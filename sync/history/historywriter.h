// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/chaindigest.h"
#include "sync/history/changerow.h"
#include "sync/history/configurationshelf.h"
#include "sync/history/eventrecord.h"
#include "sync/history/tradeshelf.h"
#include "sync/profile/profile.h"
#include "sync/values/configdiff.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/synchealth.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

class ChangeBlocks;

/// One state file of the past: what it held, and when.
struct Observation
{
    qint64 time = 0;      // UTC ms: the file's own timestamp
    qint64 writtenAt = 0; // UTC ms: its modification time
    QByteArray hash;
    QJsonObject section;
    QJsonObject parameters;
};

/// What an import has read.
struct ImportContent
{
    /// In the order of time.
    QList<Observation> observations;
    /// Closed trades of all files, each once.
    TradeList trades;
    /// UTC ms.
    qint64 recordedAt = 0;
};

/// How many steps and rows an import has added.
struct ImportCount
{
    qint64 known = 0;
    qint64 steps = 0;
    qint64 rows = 0;
    qint64 trades = 0;
    bool cancelled = false; // nothing was added
};

/// Writes events into a history whose tables are there: numbers them, keeps them in order when the clock
/// jumps, and links them to the hash chain.
///
/// Owned by the one writer of a database and used on its thread; must go before the connection is closed.
/// Every function is called between begin() and commit(); whether it all succeeded is commit()'s answer.
/// After a failed transaction everything is as before.
class HistoryWriter
{
public:
    explicit HistoryWriter(SqliteConnection &connection);
    ~HistoryWriter();

    bool begin();
    bool commit();
    void rollback();
    /// What was added since is taken back; the transaction goes on.
    void beginPart();
    void takeBackPart();

    // The rows that were added; none where there was nothing to add.

    /// The first configuration of a run: a baseline, a change while nobody watched, or nothing new.
    QList<ChangeRow> addSnapshot(const ConfigSnapshot &snapshot, const Profile &profile);
    QList<ChangeRow> addChange(const ConfigChange &change, const Profile &profile);
    void addHealth(const SyncHealth &health, qint64 time);
    void addNote(qint64 row, const QString &text, qint64 time);
    void acknowledge(const QList<qint64> &rows, qint64 time);
    /// An empty id means all bots.
    void acknowledgeAll(const QString &botId, qint64 time);
    /// Closed trades; how many of them were new.
    qint64 addTrades(const BotIdentity &identity, const TradeList &trades, qint64 recordedAt);
    /// Deletes those of a bot (its number); how many there were.
    qint64 removeTrades(qint64 bot) { return m_trades.remove(bot); }
    void addVolatileKeys(const BotIdentity &identity, const QStringList &keys);
    /// The bot was watched from `since` until now.
    void noteWatched(const BotIdentity &identity, qint64 since, qint64 until);
    /// Called now and then with how many observations are done; false ends it.
    ImportCount import(const BotIdentity &identity, const Profile &profile, const ImportContent &content,
                       const std::function<bool(qint64)> &progress);

    // For pruning, which knows what it writes.

    /// Numbers, links and inserts the event; its rows are left out of the blocks, and nobody needs to
    /// acknowledge them.
    void addRecord(EventRecord &event);
    /// Steps, configurations and blocks may be gone: nothing is remembered of them.
    void forgetSteps();

private:
    struct Step
    {
        qint64 seq = 0;
        qint64 place = 0;
        qint64 configuration = 0;
        EventKind kind = EventKind::Change;
        Observed observed = Observed::Live;
        QByteArray hash;
        QJsonObject section;
    };
    struct Bot
    {
        qint64 number = 0;
        BotIdentity identity;
        QSet<QString> volatileKeys;
        Step last; // seq 0 where there is none
        qint64 lastPlace = 0;
    };

    /// Where the chain ends, and which parameters there are.
    bool load();
    Bot &bot(const BotIdentity &identity);
    qint64 parameterNumber(const QString &key);
    Step stepAt(qint64 bot, qint64 place, bool after);
    Step loadStep(SqliteStatement &statement);
    QList<KeyChange> stable(const QList<KeyChange> &changes, const Bot &bot) const;
    QList<EventRow> eventRows(const QList<KeyChange> &changes);
    QList<EventRow> baselineRows(const QJsonObject &parameters, const Bot &bot);
    /// Numbers, links and inserts the event and its rows.
    void insert(EventRecord &event, bool needsAcknowledgement);
    void insertEvent(EventRecord &event);
    void insertRow(const EventRecord &event, qsizetype index);
    /// Writes the digest of the last event whole.
    void sealChain();
    EventRecord step(Bot &bot, EventKind kind, Observed observed, qint64 place, const QByteArray &hash,
                     const QJsonObject &section, qint64 configurationBefore);
    QList<ChangeRow> rowsOf(const EventRecord &event, const Bot &bot) const;
    QList<ChangeRow> addStep(const ConfigSnapshot &snapshot, const Profile &profile, Observed observed,
                             const QList<KeyChange> &changes);
    void supersede(Bot &owner, const Profile &profile, const Step &before, const Step &old,
                   ImportCount &count);
    qint64 lastConfirmed(const Bot &bot);

    SqliteConnection &m_connection;
    ConfigurationShelf m_shelf;
    TradeShelf m_trades;
    std::unique_ptr<ChangeBlocks> m_blocks;
    ChainContent m_content;
    QByteArray m_digest;
    qint64 m_nextSeq = 1;
    qint64 m_lastEvent = 0;
    bool m_loaded = false;
    bool m_unsealed = false;
    QHash<QString, Bot> m_bots;
    QHash<QString, qint64> m_parameters;
    SqliteStatement m_insertEvent;
    SqliteStatement m_insertRow;
    SqliteStatement m_insertWaiting;
    SqliteStatement m_stepBefore;
    SqliteStatement m_stepAfter;
};
