// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"
#include "sync/history/historycondition.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyretention.h"
#include "sync/history/historywriter.h"
#include "sync/profile/profile.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

class Clock;
class HistoryPruner;

/// Writes what is handed to it, in the order in which it comes, and keeps it while that is not possible.
///
/// Owned by HistoryStore; lives on its writing thread, where all functions are to be called. The clock must
/// outlive it.
class HistoryWriteService : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to the list. Called again where a transaction failed.
    using Write = std::function<void(HistoryWriter &, QList<ChangeRow> &)>;

    HistoryWriteService(QString path, int mostWaiting, const Clock &clock, QObject *parent = nullptr);
    ~HistoryWriteService() override;

    void start();
    /// `ticket` comes back by settled().
    void write(Write write, qint64 ticket);
    void beginWatching(const BotIdentity &bot);
    void endWatching(const QString &botId);
    void tryAgain();
    /// Deletes what happened before then, between the writes; `ticket` comes back by pruned(). One at a time.
    void prune(qint64 before, qint64 ticket);
    void forgetBot(const QString &botId);
    /// Those that were asked for; pruned() still comes.
    void cancelPruning();
    /// What is older is deleted from now on, without another question.
    void setRetention(const HistoryRetention &retention);
    /// Writes what still can be written.
    void finish();

Q_SIGNALS:
    /// The event is on the disk, or (once) it is not yet.
    void settled(qint64 ticket, bool written);
    void recorded(const QList<ChangeRow> &rows);
    void written();
    void conditionChanged(const HistoryCondition &condition);
    /// Of 1000.
    void pruningProgressed(int permille);
    /// The ticket is 0 where the retention has done it.
    void pruned(qint64 ticket, const PruneReport &report);

private:
    struct Waiting
    {
        Write write;
        qint64 ticket = 0;
        bool told = false;
    };
    struct Watched
    {
        BotIdentity bot;
        qint64 since = 0;
    };

    struct Pruning
    {
        PruneScope scope;
        qint64 ticket = 0;
    };

    void open();
    void flush();
    bool writeSome(size_t most);
    void handleFailure(size_t tried);
    void setCondition(HistoryCondition condition);
    void tellWaiting();
    void beat();
    void beat(HistoryWriter &writer);
    void pruneSome();
    void endPruning(bool cancelled, const QString &trouble);
    void applyRetention();

    HistoryFile m_file;
    const int m_mostWaiting;
    const Clock &m_clock;
    std::unique_ptr<HistoryWriter> m_writer;
    HistoryCondition m_condition;
    qint64 m_givenUp = 0;
    std::deque<Waiting> m_waiting;
    QHash<QString, Watched> m_watched;
    QTimer m_flushTimer;
    QElapsedTimer m_lastFlush;
    QTimer m_retryTimer;
    QTimer m_beatTimer;
    QTimer m_pruneTimer;
    std::deque<Pruning> m_prunings; // the first is under way
    std::unique_ptr<HistoryPruner> m_pruner;
    HistoryRetention m_retention;
};
