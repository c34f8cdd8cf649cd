// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/botfleet.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

/// The bot of a state file, with the path as its id.
FleetBot fleetBotAt(const QString &path, const QString &name = {});

/// Writes down everything that a fleet says of its bots, and judges it.
///
/// Owned by the test; lives on the fleet's thread, and must go before the fleet does or after it, never while
/// it is being told something.
class FleetRecorder : public QObject
{
    Q_OBJECT

public:
    struct Record
    {
        QList<ConfigSnapshot> snapshots;
        QList<ConfigChange> changes;
        QList<SyncHealth> healths;
        QList<WatchCondition> conditions;
        int documents = 0; // how often stateUpdated came
    };

    explicit FleetRecorder(BotFleet &fleet, QObject *parent = nullptr);

    const Record &record(const QString &botId) const;
    /// The number (StateText) of the last configuration that was accepted; 0 where there is none.
    int number(const QString &botId) const;
    /// The present health; Starting where nothing was said.
    HealthStatus status(const QString &botId) const;
    /// How many configurations were accepted, the first included.
    int accepted(const QString &botId) const;

    /// What is wrong with the record: a configuration that is none of StateText's, or whose number is not in
    /// `first`...`last` or is one of `unwritten`; a change that changes nothing, that does not follow upon
    /// the one before or whose revision does not; a second first snapshot. Empty where all is well.
    QString fault(const QString &botId, int first, int last, const QSet<int> &unwritten = {}) const;
    /// Every health but Synced that was told, in words; empty where there was none.
    QString alarms(const QString &botId) const;

private:
    QHash<QString, Record> m_records;
};

/// The number of the configuration, if it is exactly one that StateText makes; else 0.
int stateNumberOf(const ConfigSnapshot &snapshot);
