// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/botidentity.h"
#include "sync/values/syncproblem.h"

#include <QMetaType>
#include <QStringList>

/// A bot's sync status (DESIGN 4). `Starting` is the short time before the first answer: it is shown as
/// "reading" and never reported.
enum class HealthStatus { Starting, Synced, Fallback, Missing, Unreadable, Corrupted, Incomplete, Invalid };

/// Where the values come from that are shown.
enum class ConfigSource { None, StateFile, EmergencyFallback };

/// What exactly is absent where the status is Fallback or Missing.
enum class Absence { None, File, Section };

/// `STATE_FILE`, `EMERGENCY_FALLBACK`, or empty for None.
QString configSourceWord(ConfigSource source);
/// The contract's word, such as `synced`; `starting` for Starting.
QString healthStatusWord(HealthStatus status);

/// True for a configuration that cannot be synced, fallback not included (exit status 1).
inline bool isFailure(HealthStatus status)
{
    return status != HealthStatus::Synced && status != HealthStatus::Fallback &&
           status != HealthStatus::Starting;
}

/// The health of one bot at one time, with every problem.
///
/// A value type; crosses threads by queued signals. Times are UTC milliseconds, 0 where unknown.
struct SyncHealth
{
    BotIdentity bot;
    HealthStatus status = HealthStatus::Starting;
    /// Synced, but the bot has not written for longer than its own rhythm.
    bool late = false;
    Absence absence = Absence::None;
    /// What is wrong; empty when synced.
    SyncProblems problems;
    /// What is odd but does not stop the sync (duplicate keys, NaN outside the section).
    SyncProblems warnings;
    /// The keys that the section does have; only where the status is Incomplete.
    QStringList presentKeys;
    /// When this status (or the late flag) began.
    qint64 since = 0;
    /// When the state file was last written, by its own modification time.
    qint64 lastWrite = 0;
    /// The bot's own rhythm: the median of the intervals between writes, in milliseconds; 0 until learned.
    qint64 medianInterval = 0;

    /// The contract's word for status and flag: `late` where the flag is set.
    QString word() const;
    /// One English line, the same in every locale. `now` (UTC milliseconds) is for the age in `late`.
    QString message(qint64 now) const;
    /// The same in the user's language.
    QString translatedMessage(qint64 now) const;
    /// True where live values are shown: synced or late.
    bool isSynced() const { return status == HealthStatus::Synced; }
    /// True where the configuration cannot be synced, fallback not included (exit status 1).
    bool isFailure() const { return ::isFailure(status); }

    bool operator==(const SyncHealth &) const = default;
};
Q_DECLARE_METATYPE(SyncHealth)

/// How a state file is being watched. Polling is slower, so its cause is always visible.
///
/// A value type; crosses threads by queued signals.
struct WatchCondition
{
    enum class Cause {
        None,              // watched by kernel notifications
        WatchLimit,        // the system's limit of watches or descriptors is reached
        NetworkFileSystem, // changes by other machines are not announced
        NotWatchable,      // refused for another reason
    };

    BotIdentity bot;
    Cause cause = Cause::None;

    bool isPolling() const { return cause != Cause::None; }
    /// One English sentence, such as "polled every 250 ms: the system's limit of file watches is reached".
    QString message() const;
    QString translatedMessage() const;

    bool operator==(const WatchCondition &) const = default;
};
Q_DECLARE_METATYPE(WatchCondition)
