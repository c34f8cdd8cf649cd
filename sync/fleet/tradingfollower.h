// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/botfleet.h"
#include "sync/trading/tradingreport.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QTimeZone>

#include <memory>

class Clock;
class HistoryStore;

/// Follows what the bots trade: has the history record every closed trade, for the bots drop them, and makes
/// the report of the bot that somebody looks at.
///
/// Owned by whoever puts fleet and store together; lives on their thread and must go before either. Documents
/// are read and figures are computed in Qt's thread pool. A bot that nobody looks at is asked for its
/// document every half minute at most, and only where it has written.
class TradingFollower : public QObject
{
    Q_OBJECT

public:
    enum class Start {
        Now,
        Later, // nothing is read and computed before start()
    };

    TradingFollower(BotFleet &fleet, HistoryStore &store, const Clock &clock, QObject *parent = nullptr,
                    Start start = Start::Now);
    ~TradingFollower() override;

    /// Goes on with what was asked for meanwhile. Does nothing where it has begun.
    void start();

    /// Of the bot's machine; the system's unless it is told.
    void setTimeZone(const QString &botId, const QTimeZone &zone);
    /// reported() follows this bot from now on, at most once a second; nobody where the id is empty.
    void watch(const QString &botId);
    /// Whether manual trades count in the figures.
    void setManualIncluded(bool included);

Q_SIGNALS:
    void reported(const BotIdentity &bot, const TradingReportPointer &report);

private:
    struct Work;
    struct Link;
    struct Bot
    {
        FleetBot bot;
        QTimeZone zone = QTimeZone::systemTimeZone();
        QJsonObject parameters;
        std::shared_ptr<Work> work;
        bool stale = true;  // it has written since its document was last read
        bool busy = false;  // the pool is at work
        bool again = false; // something came in meanwhile, or before start()
    };

    void add(const FleetBot &bot);
    void takeDocument(const StateDocument &document);
    void askForStaleDocuments();
    void loadRecorded(const QString &botId);
    void run(const QString &botId);
    void finish(const QString &botId, bool watched, const TradingReportPointer &report,
                const TradeList &fresh);

    BotFleet &m_fleet;
    HistoryStore &m_store;
    const Clock &m_clock;
    const std::shared_ptr<Link> m_link;
    QHash<QString, Bot> m_bots;
    bool m_started;
    QString m_watched;
    bool m_manualIncluded = false;
    QTimer m_timer;
    QTimer m_firstAsk;
};
