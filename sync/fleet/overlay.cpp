// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/overlay.h"

#include <algorithm>

QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject merged = target.toObject(); // empty where the target is no object
    const QJsonObject changes = patch.toObject();
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it) {
        if (it.value().isNull())
            merged.remove(it.key());
        else
            merged.insert(it.key(), mergePatch(merged.value(it.key()), it.value()));
    }
    return merged;
}

QString valueOriginWord(ValueOrigin origin)
{
    switch (origin) {
    case ValueOrigin::ProfileDefault:
        return QStringLiteral("default");
    case ValueOrigin::Shared:
        return QStringLiteral("shared");
    case ValueOrigin::Override:
        return QStringLiteral("override");
    case ValueOrigin::BotOnly:
        break;
    }
    return QStringLiteral("bot");
}

EffectiveConfiguration EffectiveConfiguration::of(const Profile &profile, const QJsonObject &shared,
                                                  const QJsonObject &overrides)
{
    QJsonObject defaults;
    for (const ProfileParameter &parameter : profile.parameters()) {
        if (!parameter.emergency.isUndefined())
            defaults.insert(parameter.key, parameter.emergency);
    }
    EffectiveConfiguration effective;
    effective.section = mergePatch(mergePatch(defaults, shared), overrides).toObject();
    effective.parameters = profile.parametersOf(effective.section);

    const QJsonObject sharedKeys = profile.parametersOf(shared);
    const QJsonObject overrideKeys = profile.parametersOf(overrides);
    for (auto it = effective.parameters.constBegin(); it != effective.parameters.constEnd(); ++it) {
        effective.origins.insert(it.key(), overrideKeys.contains(it.key()) ? ValueOrigin::Override
                                           : sharedKeys.contains(it.key()) ? ValueOrigin::Shared
                                                                           : ValueOrigin::ProfileDefault);
    }
    const auto noteRemoved = [&effective](const QJsonObject &keys, ValueOrigin origin) {
        for (auto it = keys.constBegin(); it != keys.constEnd(); ++it) {
            if (it.value().isNull() && !effective.parameters.contains(it.key()))
                effective.removed.insert(it.key(), origin);
        }
    };
    noteRemoved(sharedKeys, ValueOrigin::Shared);
    noteRemoved(overrideKeys, ValueOrigin::Override);
    effective.problems = profile.check(effective.section);
    return effective;
}

bool EffectiveConfiguration::asksForAnything() const
{
    return !removed.isEmpty() || std::any_of(origins.cbegin(), origins.cend(), [](ValueOrigin origin) {
        return origin >= ValueOrigin::Shared;
    });
}
