// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/configevaluation.h"
#include "sync/profile/profile.h"
#include "sync/values/botidentity.h"
#include "sync/values/clock.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/filestamp.h"
#include "sync/values/synchealth.h"

#include <QList>
#include <QStringList>

/// What a one-shot command found in one state file, and what it means under the profile.
///
/// A value type.
struct BotReading
{
    BotIdentity bot;
    ConfigEvaluation evaluation;
    FileStamp stamp;
    /// UTC milliseconds: when the reading was settled.
    qint64 observedAt = 0;

    bool isSynced() const { return evaluation.status == HealthStatus::Synced; }
    /// The health without a history: an absent file or section is Fallback where the profile has emergency
    /// values, else Missing.
    SyncHealth health(const Profile &profile) const;
    /// The same, for those that know no fallback.
    SyncHealth healthWithoutFallback() const;
    /// The configuration of the state file; only where isSynced().
    ConfigSnapshot snapshot(const Profile &profile) const;
    /// The profile's emergency values as this bot's.
    ConfigSnapshot fallbackSnapshot(const Profile &profile) const;
};

/// A bot that is to be read: which one, and what is right for it.
struct BotRequest
{
    BotIdentity bot;
    Profile profile = Profile::generic();
};

/// How long a file may stay bad before that is believed, in milliseconds: the writers truncate, and write
/// again.
constexpr qint64 badNewsWait = 250;
/// A file that was changed less than this before it was read (milliseconds) may still be in the middle of
/// being overwritten in place: it counts only once a second reading says the same.
constexpr qint64 youngAge = 20;

/// Reads state files for a command that runs once (DESIGN 5). Good ones are taken at once; all bad ones wait
/// together. The result has the order of `requests`. Blocks for at most about badNewsWait beside the reading
/// itself.
QList<BotReading> readBots(const QList<BotRequest> &requests, qint64 maximumSize, const Clock &clock);
/// The same for files that are no fleet's, all with one profile.
QList<BotReading> readBots(const QStringList &paths, const Profile &profile, qint64 maximumSize,
                           const Clock &clock);
