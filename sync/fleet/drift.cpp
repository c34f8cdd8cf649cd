// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/drift.h"

#include "sync/values/jsonvalues.h"

#include <algorithm>

namespace {

/// The profile's keys in its order, then all others by key.
QStringList keysInOrder(const Profile &profile, const EffectiveConfiguration &effective,
                        const QJsonObject &live)
{
    QStringList keys;
    for (const ProfileParameter &parameter : profile.parameters())
        keys.append(parameter.key);
    QStringList others = effective.parameters.keys() + effective.removed.keys() + live.keys();
    others.removeIf([&profile](const QString &key) { return profile.knows(key); });
    others.sort();
    others.removeDuplicates();
    return keys + others;
}

template <typename Found>
const Found *findKey(const QList<Found> &list, const QString &key)
{
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [&key](const Found &each) { return each.key == key; });
    return found == list.cend() ? nullptr : &*found;
}

void compareWithFleet(const Profile &profile, const EffectiveConfiguration &effective,
                      const QJsonObject &live, DriftReport &report)
{
    const QStringList keys = keysInOrder(profile, effective, live);
    for (const QString &key : keys) {
        const QJsonValue has = live.value(key);
        const auto removed = effective.removed.constFind(key);
        if (removed != effective.removed.constEnd()) {
            if (!has.isUndefined())
                report.values.append({key, ValueDrift::Kind::Unwanted, QJsonValue(QJsonValue::Undefined), has,
                                      removed.value()});
            continue;
        }
        const QJsonValue wanted = effective.parameters.value(key);
        const bool known = profile.isGeneric() || profile.knows(key);
        if (!known)
            report.unknownKeys.append(key);
        if (wanted.isUndefined() || jsonEqual(wanted, has))
            continue;
        const ValueOrigin origin = effective.origin(key);
        const ValueDrift drift{key,
                               has.isUndefined() ? ValueDrift::Kind::NotWritten : ValueDrift::Kind::Differs,
                               wanted, has, origin};
        if (origin == ValueOrigin::ProfileDefault)
            report.defaults.append(drift);
        // What bots of several kinds share need not be of this kind.
        else if (!has.isUndefined() || origin == ValueOrigin::Override || profile.knows(key))
            report.values.append(drift);
    }
}

void compareWithSource(const Profile &profile, const SourceReading &source, const QJsonObject &live,
                       DriftReport &report)
{
    if (source.isNull() || !source.problem.isEmpty())
        return;
    for (const ProfileParameter &parameter : profile.parameters()) {
        if (parameter.source.isNull())
            continue;
        SourceDrift drift;
        drift.key = parameter.key;
        drift.constant = parameter.source.name;
        drift.live = live.value(parameter.key);
        drift.editedAt = source.editedAt();
        const auto constant = source.constants.constFind(parameter.source.name);
        if (constant == source.constants.constEnd()) {
            drift.kind = SourceDrift::Kind::NotFound;
            report.untold.append(drift);
            continue;
        }
        drift.text = constant->text;
        drift.line = constant->line;
        drift.expected = scaledConstant(parameter.source, *constant);
        if (drift.expected.isUndefined()) {
            drift.kind = SourceDrift::Kind::NotLiteral;
            report.untold.append(drift);
        } else if (!drift.live.isUndefined() && !jsonEqual(drift.expected, drift.live)) {
            report.source.append(drift);
        }
    }
}

} // namespace

QString ValueDrift::kindWord() const
{
    switch (kind) {
    case Kind::NotWritten:
        return QStringLiteral("not_written");
    case Kind::Unwanted:
        return QStringLiteral("unwanted");
    case Kind::Differs:
        break;
    }
    return QStringLiteral("differs");
}

QString SourceDrift::kindWord() const
{
    switch (kind) {
    case Kind::NotLiteral:
        return QStringLiteral("not_literal");
    case Kind::NotFound:
        return QStringLiteral("not_found");
    case Kind::Edited:
        break;
    }
    return QStringLiteral("edited");
}

const ValueDrift *DriftReport::value(const QString &key) const
{
    return findKey(values, key);
}

const SourceDrift *DriftReport::sourceOf(const QString &key) const
{
    const SourceDrift *const edited = findKey(source, key);
    return edited ? edited : findKey(untold, key);
}

QJsonValue scaledConstant(const SourceConstant &constant, const SourceValue &value)
{
    if (!value.value.isDouble() || constant.scale == 1)
        return value.value;
    if (const auto whole = exactInteger(value.value); whole && constant.scale == -1)
        return QJsonValue(-*whole);
    // 7 times 0.01 is meant to be 0.07, which binary fractions miss by a hair.
    constexpr int reliableDigits = 15;
    return QString::number(value.value.toDouble() * constant.scale, 'g', reliableDigits).toDouble();
}

DriftReport driftOf(const Profile &profile, const EffectiveConfiguration &effective,
                    const SourceReading &source, const QJsonObject &live)
{
    DriftReport report;
    compareWithFleet(profile, effective, live, report);
    compareWithSource(profile, source, live, report);
    return report;
}
