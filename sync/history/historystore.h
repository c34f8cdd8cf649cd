// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changefilter.h"
#include "sync/history/changerow.h"
#include "sync/history/historycondition.h"
#include "sync/history/historyretention.h"
#include "sync/history/historywriter.h"
#include "sync/history/parametersteps.h"
#include "sync/history/recordedconfiguration.h"
#include "sync/profile/profile.h"
#include "sync/trading/tradingeras.h"
#include "sync/values/configdiff.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/synchealth.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

class Clock;
class HistoryReadService;
class HistoryWriteService;

/// What the history knows of a bot's trading.
struct RecordedTrading
{
    TradeList trades;
    ConfigurationEras eras;
};

/// The history as everybody above sees it: takes what the engine says and writes it, and answers questions.
///
/// Lives on the thread that made it (the GUI thread) and owns two others: one writes, one reads, each with a
/// connection of its own. No function here waits; answers and signals come on the store's thread. An answer
/// whose `context` is gone by then is dropped; the context must live on the store's thread. Answers to
/// questions come in the order in which they were asked. When the store is destroyed it writes what still can
/// be written, and ends its threads.
///
/// While the history cannot be written, condition() says why, up to `mostWaiting` events wait in memory, and
/// writing is tried again by itself every few seconds. Watching goes on all the time.
class HistoryStore : public QObject
{
    Q_OBJECT

public:
    /// So many events wait in memory while the history cannot be written; then the oldest are given up.
    static constexpr int mostWaiting = 10'000;

    template <typename Answer>
    using Receive = std::function<void(const Answer &)>;

    enum class Start {
        Now,
        Later, // start() opens it; what is written and asked before waits for that
    };

    /// `path` is the database; its folder is created. The clock must outlive the store.
    HistoryStore(QString path, const Clock &clock, QObject *parent = nullptr, Start start = Start::Now);
    ~HistoryStore() override;

    /// Opens the database, on threads of its own. Does nothing where that was done.
    void start();

    /// Where the history is kept unless the user names another file.
    static QString standardPath();

    const QString &path() const { return m_path; }
    const HistoryCondition &condition() const { return m_condition; }

    // Writing. `settled`, where given, is called on the store's thread when the event is safely on the disk
    // (true), or waits in memory because the history cannot be written (false).

    using Settled = std::function<void(bool written)>;

    /// From now on this bot is watched: for what is recorded of it these are its name, path and profile.
    void beginWatching(const BotIdentity &bot, const Profile &profile);
    void endWatching(const QString &botId);
    /// The first configuration of this run. It is compared with the last recorded one. Emergency values, and
    /// a snapshot that came from the history itself, are not recorded.
    void recordSnapshot(const ConfigSnapshot &snapshot, const Settled &settled = {});
    void recordChange(const ConfigChange &change, const Settled &settled = {});
    void recordHealth(const SyncHealth &health, const Settled &settled = {});
    /// These keys of a generic bot count for nothing from now on.
    void recordVolatileKeys(const BotIdentity &bot, const QStringList &keys);

    /// Closed trades of a bot; what is known already adds nothing.
    void recordTrades(const BotIdentity &bot, const TradeList &trades);

    void acknowledge(const QList<qint64> &rows);
    /// All that are not acknowledged yet; of one bot, or of all where the id is empty.
    void acknowledgeAll(const QString &botId = QString());
    /// An empty text is ignored.
    void addNote(qint64 row, const QString &text);

    /// The observations are in the order of time; they are added in one transaction. `progress` is called on
    /// the writing thread, and ends the import by false, which leaves nothing behind; so does the destruction
    /// of the store. The answer is empty where nothing could be written, which condition() explains.
    void import(const BotIdentity &bot, const Profile &profile, ImportContent content,
                std::function<bool(qint64 done)> progress, QObject *context,
                Receive<std::optional<ImportCount>> receive);
    /// Tries to write at once, instead of at the next turn.
    void tryAgain();

    // Deleting: nothing is deleted unless it is asked for by one of these. What was in force at the cut
    // stays, and so does all that is needed to show what came after it.

    /// What is older is deleted from now on, as it becomes old; everything is kept until this is called. Ask
    /// the user before, with estimatePruning().
    void setRetention(const HistoryRetention &retention);
    /// Deletes what happened before then (UTC milliseconds), in portions between which recording goes on.
    void prune(qint64 before, QObject *context, Receive<PruneReport> receive);
    /// Deletes all that is recorded of this bot, in the same way; whether it did anything is told by
    /// contentChanged(). What is recorded of it later stays.
    void forgetBot(const QString &botId);
    /// Ends the prunings; each that was asked for still gets its answer.
    void cancelPruning();

    // Reading

    void bots(QObject *context, Receive<QList<RecordedBot>> receive);
    /// The last good configuration of each of these bots that the history knows, by id.
    void lastKnown(const QStringList &botIds, QObject *context,
                   Receive<QHash<QString, RecordedConfiguration>> receive);
    /// The configuration that was in force at a time.
    void configurationAt(const QString &botId, qint64 time, QObject *context,
                         Receive<RecordedConfiguration> receive);
    /// The whole configurations before and after the change of a row; `first` is null for a baseline.
    void configurationsAround(qint64 row, QObject *context,
                              Receive<std::pair<RecordedConfiguration, RecordedConfiguration>> receive);
    void chart(const ChartRequest &request, QObject *context, Receive<ChartAnswer> receive);
    /// The rows that fit. `receive` is called once or twice: the first time as soon as the first `firstRows`
    /// are known, the last time with the whole listing. A newer question for rows by the same context ends
    /// the older one, which then gets no further answer.
    void changes(const ChangeFilter &filter, const ChangeOrder &order, int firstRows, QObject *context,
                 Receive<ChangePage> receive);
    /// Rows of a listing, by their position; fewer at its end. The state of acknowledgement is that of now.
    void changeRows(const ChangeListing &listing, qint64 first, int count, QObject *context,
                    Receive<QList<ChangeRow>> receive);
    /// The closed trades of a bot, each once, in the order of their exits, and its eras, in that of time.
    void trading(const QString &botId, QObject *context, Receive<RecordedTrading> receive);
    /// The notes of a row, in the order of time.
    void notes(qint64 row, QObject *context, Receive<QList<ChangeNote>> receive);
    /// How much prune() would delete.
    void estimatePruning(qint64 before, QObject *context, Receive<PruneEstimate> receive);

Q_SIGNALS:
    void conditionChanged(const HistoryCondition &condition);
    /// These rows are on the disk now, in the order of time. One signal for each accepted change.
    void changesRecorded(const QList<ChangeRow> &rows);
    /// Rows were acknowledged, noted, imported or deleted: what was read before may be stale. The argument is
    /// the number of rows of each bot that are not acknowledged; bots without any are left out.
    void contentChanged(const QHash<QString, qint64> &unacknowledged);
    /// How far a pruning is, of 1000.
    void pruningProgressed(int permille);

private:
    void post(std::function<void(HistoryWriter &, QList<ChangeRow> &)> write, const Settled &settled = {});
    template <typename Answer, typename Question>
    void ask(QObject *context, Receive<Answer> receive, Question question);
    void sendContentChanged();

    QString m_path;
    const Clock &m_clock;
    HistoryCondition m_condition;
    QThread m_writing;
    QThread m_reading;
    HistoryWriteService *m_writer = nullptr; // lives on m_writing, until finish()
    HistoryReadService *m_reader = nullptr;  // lives on m_reading
    QHash<QString, Profile> m_profiles;      // of the bots that are watched, by id
    QHash<qint64, Settled> m_settled;        // by ticket
    QHash<qint64, Receive<PruneReport>> m_prunings;
    qint64 m_lastTicket = 0;
    /// Set to true, it ends the listing that was last asked for by this context.
    QHash<QObject *, std::shared_ptr<std::atomic<bool>>> m_listings;
};
