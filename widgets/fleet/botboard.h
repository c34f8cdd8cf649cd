// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/statedocument.h"
#include "widgets/fleet/botrecord.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <unordered_map>

/// Collects what the engine says of every bot, so that each view can be built from one place at any time.
///
/// Owned by the composition of the window; GUI thread. The only writer of BotRecord; views read and listen.
class BotBoard : public QObject
{
    Q_OBJECT

public:
    explicit BotBoard(QObject *parent = nullptr);

    /// Takes over the fleet's bots and follows its signals from now on.
    void follow(const BotFleet &fleet);

    /// Null for an unknown id. Valid until the bot is removed.
    const BotRecord *record(const QString &botId) const;
    /// In the order in which they were added.
    const QStringList &botIds() const { return m_order; }

    void rename(const QString &botId, const QString &name);
    /// What the fleet file says of a bot. A bot that is not there yet gets it when it is added.
    void setListed(const ListedBot &bot);
    /// The order of the fleet file; bots that it does not name keep theirs, at the end.
    void setOrder(const QStringList &botIds);
    /// Constants of a source file that were read, for all bots whose source it is.
    void setSource(const SourceReading &source);
    void setTrading(const QString &botId, const TradingReportPointer &report);
    void markSeen(const QString &botId, const QString &key);
    void markAllSeen(const QString &botId);
    /// What the history tells of the time before this run.
    void recall(const QString &botId, const QHash<QString, ParameterTrail::Step> &steps, qint64 knownSince);
    /// How many changes of each bot the history holds that nobody has acknowledged; bots that are left out
    /// have none.
    void setUnacknowledged(const QHash<QString, qint64> &counts);
    /// The same of one bot.
    void setUnacknowledged(const QString &botId, qint64 count);

public Q_SLOTS:
    void addBot(const FleetBot &bot);
    void removeBot(const QString &botId);
    void acceptSnapshot(const ConfigSnapshot &snapshot);
    void applyChange(const ConfigChange &change);
    void setHealth(const SyncHealth &health);
    void noteWrite(const StateDocument &document);
    void setWatchCondition(const WatchCondition &condition);
    void addVolatileKeys(const BotIdentity &bot, const QStringList &keys);

Q_SIGNALS:
    void botAdded(const QString &botId);
    void botAboutToBeRemoved(const QString &botId);
    void botRemoved(const QString &botId);
    void renamed(const QString &botId);
    /// Health, or which values are shown, or all of them.
    void statusChanged(const QString &botId);
    /// These keys have other values than before, and everything else is as it was.
    void valuesChanged(const QString &botId, const QStringList &keys);
    /// The bot has written; its configuration may be the same.
    void written(const QString &botId);
    /// These changes have been looked at.
    void seen(const QString &botId, const QStringList &keys);
    /// Somebody wants nothing of this bot to wait any more, also what is not on any card.
    void allSeen(const QString &botId);
    /// BotRecord::drift is another one.
    void driftChanged(const QString &botId);
    /// There is a newer report of what the bot trades.
    void tradingChanged(const QString &botId);
    /// What the fleet file says of the bot is another thing.
    void listingChanged(const QString &botId);
    /// botIds() has another order.
    void orderChanged();
    /// BotRecord::unreadCount() is another one.
    void unreadChanged(const QString &botId);

private:
    BotRecord *find(const QString &botId);
    void adopt(BotRecord &record, const ListedBot &bot) const;
    void refreshDrift(BotRecord &record);

    QStringList m_order;
    std::unordered_map<QString, BotRecord> m_records;
    QHash<QString, ListedBot> m_listed;
    QHash<QString, SourceReading> m_sources; // by path
    QHash<QString, qsizetype>
        m_formerPlaces; // of bots that were removed; one that comes back takes its place
};
