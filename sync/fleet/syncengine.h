// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/configsync.h"
#include "sync/fleet/enginepace.h"
#include "sync/statefile/statefilereader.h"
#include "sync/statefile/statefilewatcher.h"
#include "sync/statefile/writecloseprobe.h"

#include <QHash>
#include <QObject>

#include <memory>

/// Everything that touches state files, for all bots: one watcher, one reader, one probe, and a ConfigSync
/// for each bot.
///
/// Owned by BotFleet; lives on the fleet's engine thread, where all its functions are to be called. The clock
/// must outlive it.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    explicit SyncEngine(const Clock &clock, QObject *parent = nullptr);
    ~SyncEngine() override;

    /// Starts to watch and reads at once. An id that is there already is ignored.
    void add(const ConfigSync::Settings &settings);
    void remove(const QString &botId);
    void setDocumentWanted(const QString &botId, bool wanted);
    void rename(const QString &botId, const QString &name);
    void setLastKnown(const QString &botId, const ConfigSnapshot &lastKnown);
    void checkAll();
    /// Bytes; holds for the bots that are there. Reads them again.
    void setMaximumSize(qint64 maximumSize);
    void setLateAfter(const QString &botId, qint64 lateAfter);

Q_SIGNALS:
    void snapshotAccepted(const ConfigSnapshot &snapshot);
    void configurationChanged(const ConfigChange &change);
    void healthChanged(const SyncHealth &health);
    void stateUpdated(const StateDocument &document);
    void watchConditionChanged(const WatchCondition &condition);
    void volatileKeysFound(const BotIdentity &bot, const QStringList &keys);

private:
    ConfigSync *find(const QString &botId) const;

    const Clock &m_clock;
    EnginePace m_pace;
    StateFileReader m_reader;
    WriteCloseProbe m_probe;
    StateFileWatcher m_watcher;
    QHash<QString, ConfigSync *> m_bots; // children of this object
};
