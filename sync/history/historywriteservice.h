// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"
#include "sync/history/historycondition.h"
#include "sync/history/historyfile.h"
#include "sync/history/historywriter.h"
#include "sync/profile/profile.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

class Clock;

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
    /// Writes what still can be written.
    void finish();

Q_SIGNALS:
    /// The event is on the disk, or (once) it is not yet.
    void settled(qint64 ticket, bool written);
    void recorded(const QList<ChangeRow> &rows);
    void written();
    void conditionChanged(const HistoryCondition &condition);

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

    void open();
    void flush();
    bool writeSome(size_t most);
    void handleFailure(size_t tried);
    void setCondition(HistoryCondition condition);
    void tellWaiting();
    void beat();
    void beat(HistoryWriter &writer);

    HistoryFile m_file;
    const int m_mostWaiting;
    const Clock &m_clock;
    std::unique_ptr<HistoryWriter> m_writer;
    HistoryCondition m_condition;
    qint64 m_givenUp = 0;
    std::deque<Waiting> m_waiting;
    QHash<QString, Watched> m_watched;
    QTimer m_flushTimer;
    QTimer m_retryTimer;
    QTimer m_beatTimer;
};
