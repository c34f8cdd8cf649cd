// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/values/configdiff.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/statedocument.h"
#include "sync/values/synchealth.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>

#include <optional>

class Clock;
class SyncEngine;

/// A bot that the fleet runs: who it is, and what is right for it.
struct FleetBot
{
    BotIdentity identity;
    Profile profile = Profile::generic();
};

/// Owns the bots, and the thread on which their state files are watched, read and validated.
///
/// Lives on the thread that made it (the GUI thread); all its signals are emitted there, in order for each
/// bot. Nothing here reads or waits for a file. Ends the engine's thread when it is destroyed.
class BotFleet : public QObject
{
    Q_OBJECT

public:
    /// `maximumSize` in bytes for every state file. The clock must outlive the fleet.
    explicit BotFleet(qint64 maximumSize, const Clock &clock, QObject *parent = nullptr);
    ~BotFleet() override;

    /// Starts to watch. An id that the fleet has already is ignored. `lastKnown` is the last good
    /// configuration that the history knows (revision 0), null where there is none.
    void add(const FleetBot &bot, qint64 lateAfter = 0, const ConfigSnapshot &lastKnown = {});
    void add(const QList<FleetBot> &bots);
    void remove(const QString &botId);
    /// What it says from now on bears the new name; what is on its way may still bear the old one.
    void rename(const QString &botId, const QString &name);
    /// Milliseconds without a write after which this bot is late; 0 goes by the rule for all.
    void setLateAfter(const QString &botId, qint64 lateAfter);
    const QList<FleetBot> &bots() const { return m_bots; }
    /// Nothing for an unknown id.
    std::optional<FleetBot> bot(const QString &botId) const;

    /// While true, stateUpdated of this bot carries the whole parsed document.
    void setDocumentWanted(const QString &botId, bool wanted);
    /// What the history knows of a bot, where it could not be told with add().
    void setLastKnown(const QString &botId, const ConfigSnapshot &lastKnown);
    /// Reads every state file again, at once.
    void checkAll();
    /// From now on no larger file is read, in bytes. Every file is read again.
    void setMaximumSize(qint64 maximumSize);
    /// Milliseconds without a write after which a bot is late that was added without a rule of its own; 0, as
    /// at first, learns it.
    void setLateAfter(qint64 lateAfter);

Q_SIGNALS:
    void botAdded(const FleetBot &bot);
    void botRemoved(const QString &botId);
    void snapshotAccepted(const ConfigSnapshot &snapshot);
    void configurationChanged(const ConfigChange &change);
    void healthChanged(const SyncHealth &health);
    void stateUpdated(const StateDocument &document);
    void watchConditionChanged(const WatchCondition &condition);
    void volatileKeysFound(const BotIdentity &bot, const QStringList &keys);

private:
    /// False for a bot that was removed, or added again as another one.
    bool has(const BotIdentity &bot) const;

    qint64 m_maximumSize = 0;
    qint64 m_lateAfter = 0;
    QSet<QString> m_ownLateRule; // ids of the bots that were added with one
    QList<FleetBot> m_bots;
    QHash<QString, qsizetype> m_indexById;
    QThread m_thread;
    SyncEngine *m_engine = nullptr; // lives on m_thread, which deletes it when it ends
};
