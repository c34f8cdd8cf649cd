// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/botfleet.h"

#include <QObject>

#include <functional>

class HistoryStore;

/// Has the history record what a fleet's bots do, and tells the bots what the history knows of them.
///
/// Owned by whoever puts fleet and store together; lives on their thread, and must go before either. Its
/// signals are the fleet's own, each once the history has it on the disk, or has it in memory because it
/// cannot be written: who listens to them says nothing that a crash could take back.
class FleetHistory : public QObject
{
    Q_OBJECT

public:
    FleetHistory(BotFleet &fleet, HistoryStore &store, QObject *parent = nullptr);

    /// Adds the bots to the fleet, each with the last good configuration that the history knows: a file that
    /// is gone is then missing, and no fallback. Returns at once; the bots are added when the history has
    /// answered.
    void add(const QList<FleetBot> &bots, qint64 lateAfter = 0);

    /// The same for bots that the fleet has already: for a window that does not wait for the history to show
    /// them.
    void lookUp(const QList<FleetBot> &bots);

Q_SIGNALS:
    void snapshotAccepted(const ConfigSnapshot &snapshot);
    void configurationChanged(const ConfigChange &change);
    void healthChanged(const SyncHealth &health);

private:
    /// Calls it on this object once the event is settled, if this is still there.
    std::function<void(bool)> afterwards(std::function<void()> tell);

    BotFleet &m_fleet;
    HistoryStore &m_store;
};
