// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botrecord.h"

#include <algorithm>
#include <limits>

BotRecord::BotRecord(const FleetBot &bot)
    : identity(bot.identity)
    , profile(bot.profile)
{
    health.bot = bot.identity;
    condition.bot = bot.identity;
}

ShownValues BotRecord::shownValues() const
{
    switch (health.status) {
    case HealthStatus::Starting:
    case HealthStatus::Synced:
        return lastGood.isNull() ? ShownValues::None : ShownValues::Live;
    case HealthStatus::Fallback:
        return emergency.isNull() ? ShownValues::None : ShownValues::Emergency;
    default:
        return lastGood.isNull() ? ShownValues::None : ShownValues::LastGood;
    }
}

const ConfigSnapshot &BotRecord::shown() const
{
    static const ConfigSnapshot none;
    switch (shownValues()) {
    case ShownValues::Live:
    case ShownValues::LastGood:
        return lastGood;
    case ShownValues::Emergency:
        return emergency;
    case ShownValues::None:
        break;
    }
    return none;
}

int BotRecord::unreadCount() const
{
    return unacknowledged ? static_cast<int>(qMin<qint64>(*unacknowledged, std::numeric_limits<int>::max()))
                          : trail.unseenCount();
}

bool BotRecord::needsAttention() const
{
    return health.isFailure() || health.status == HealthStatus::Fallback || health.late;
}

bool BotRecord::updateDrift()
{
    DriftReport now;
    if (shownValues() == ShownValues::Live && (effective.asksForAnything() || !source.isNull()))
        now = driftOf(profile, effective, source, lastGood.parameters());
    // What is no drift is not told here, and changes with nearly every configuration.
    const bool tellsOtherwise = now.values != drift.values || now.source != drift.source;
    drift = now;
    return tellsOtherwise;
}

bool BotRecord::fitsAnotherProfile() const
{
    if (profile.isGeneric() || health.status != HealthStatus::Incomplete || !lastGood.isNull())
        return false;
    return std::none_of(health.presentKeys.cbegin(), health.presentKeys.cend(),
                        [this](const QString &key) { return profile.knows(key); });
}

std::optional<MoneyEffect> BotRecord::moneyEffect(const QString &key, const QJsonValue &before,
                                                  const QJsonValue &after) const
{
    if (!trading || profile.trading().isNull())
        return std::nullopt;
    return ::moneyEffect(profile.trading(), key, before, after, trading->state);
}
