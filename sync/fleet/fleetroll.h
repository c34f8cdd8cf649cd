// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/botfleet.h"
#include "sync/fleet/fleetlisting.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

/// Keeps the running fleet in step with its listing: starts what is new, ends what is gone, renames, and
/// leaves alone what is the same.
///
/// Owned by whoever follows a fleet file; lives on the fleet's thread. The fleet must outlive it.
class FleetRoll : public QObject
{
    Q_OBJECT

public:
    /// How a bot is started: BotFleet::add(), or FleetHistory's for a fleet with a history.
    using Start = std::function<void(const FleetBot &bot, qint64 lateAfter)>;

    explicit FleetRoll(BotFleet &fleet, QObject *parent = nullptr);
    FleetRoll(BotFleet &fleet, Start start, QObject *parent = nullptr);

    /// A bot whose profile cannot be used is not started; where it runs already it runs on, as does one whose
    /// entry has become unusable.
    void apply(const FleetListing &listing);

    /// A bot that no fleet file lists; apply() leaves it alone.
    void addTransient(const ListedBot &bot);
    /// Ends one that addTransient() has added.
    void removeTransient(const QString &botId);
    bool isTransient(const QString &botId) const { return m_transient.contains(botId); }

    /// Null for an id that is not listed. Valid until the next apply().
    const ListedBot *bot(const QString &botId) const;
    /// All bots that are listed, those that are not started too, in the order of the fleet file; transient
    /// ones last.
    const QStringList &botIds() const { return m_order; }

Q_SIGNALS:
    void renamed(const QString &botId, const QString &name);
    /// A bot is listed for the first time, or something that is said of it is another thing than before:
    /// definition or effective configuration.
    void botChanged(const QString &botId);
    void orderChanged();

private:
    void start(const ListedBot &bot);
    void update(const ListedBot &before, const ListedBot &bot);

    BotFleet &m_fleet;
    Start m_start;
    QHash<QString, ListedBot> m_bots;
    QStringList m_order;
    QStringList m_transient;
};
