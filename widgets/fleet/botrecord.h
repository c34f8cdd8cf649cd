// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/botfleet.h"
#include "sync/fleet/drift.h"
#include "sync/fleet/fleetlisting.h"
#include "sync/trading/riskmoney.h"
#include "sync/trading/tradingreport.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/synchealth.h"
#include "widgets/fleet/parametertrail.h"

#include <QStringList>

#include <optional>

/// Which values of a bot are on the screen.
enum class ShownValues {
    None,      // there are none that could be shown honestly
    Live,      // what the bot's state file holds now
    LastGood,  // what it held before something went wrong
    Emergency, // the profile's emergency values: not what any bot runs
};

/// Everything that the window knows of one bot.
///
/// A value type for the GUI thread, owned by BotBoard. Times are UTC milliseconds, 0 where unknown.
struct BotRecord
{
    explicit BotRecord(const FleetBot &bot);

    /// The name may have been changed by the user since the engine was told.
    BotIdentity identity;
    Profile profile;
    SyncHealth health;
    /// The last configuration that came from the state file; null when there is none yet.
    ConfigSnapshot lastGood;
    /// The emergency values, once the engine has fallen back to them.
    ConfigSnapshot emergency;
    WatchCondition condition;
    /// Keys that change at every write, and count for nothing.
    QStringList volatileKeys;
    ParameterTrail trail;
    /// When the state file was last written.
    qint64 lastWrite = 0;
    /// When it was last written while its configuration was good.
    qint64 lastGoodWrite = 0;

    /// What the fleet file says of it: tags, muted, overrides...
    BotDefinition definition;
    /// What it should run.
    EffectiveConfiguration effective;
    /// The constants in its source code; null where the fleet file names none.
    SourceReading source;
    /// In what its live values are not as they should be; empty where there are no live values.
    DriftReport drift;

    /// What it trades, as far as somebody has looked; null where nobody has.
    TradingReportPointer trading;

    /// Changes that nobody has acknowledged, as the history counts them; nothing where no history counts.
    std::optional<qint64> unacknowledged;

    ShownValues shownValues() const;
    /// The snapshot behind them; null for ShownValues::None.
    const ConfigSnapshot &shown() const;
    /// How many changes wait to be looked at: as the history counts them, else those of this run.
    int unreadCount() const;
    /// True where somebody should look at it: it cannot be synced, runs on emergency values, or is late.
    bool needsAttention() const;
    /// Compares anew. True where there is another drift than before; what is none (DriftReport::defaults...)
    /// does not count.
    bool updateDrift();
    /// The group that it stands in: its first tag; empty where it has none.
    QString group() const { return definition.tags.value(0); }
    /// What another value of a parameter means in money now; nothing where that is not known.
    std::optional<MoneyEffect> moneyEffect(const QString &key, const QJsonValue &before,
                                           const QJsonValue &after) const;
    /// True where the state file has none of the keys that the profile requires, so that another profile is
    /// likely.
    bool fitsAnotherProfile() const;
};
