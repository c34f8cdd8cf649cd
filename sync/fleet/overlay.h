// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/values/syncproblem.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

// What a bot should run: the fleet file's shared values with the bot's overrides over them (DESIGN 9). Pure;
// any thread.

/// `target` with the changes of `patch`, by RFC 7396: objects are merged member by member, null takes a
/// member out, and everything else replaces.
QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch);

/// Where a value comes from that a bot should run, or runs.
enum class ValueOrigin {
    BotOnly,        // neither fleet file nor profile name it: it is the bot's own
    ProfileDefault, // the fleet file does not name it
    Shared,
    Override,
};

/// The contract's word: `bot`, `default`, `shared`, `override`.
QString valueOriginWord(ValueOrigin origin);

/// The configuration that one bot should run.
///
/// A value type; cheap to copy.
struct EffectiveConfiguration
{
    /// The profile's defaults, under the shared values, under the overrides.
    QJsonObject section;
    /// The same as the profile's parameters.
    QJsonObject parameters;
    /// Of each of the parameters.
    QHash<QString, ValueOrigin> origins;
    /// Parameters that the fleet file takes out (null), so that the bot should not have them.
    QHash<QString, ValueOrigin> removed;
    /// Everything that is wrong with the section under the profile.
    SyncProblems problems;

    static EffectiveConfiguration of(const Profile &profile, const QJsonObject &shared,
                                     const QJsonObject &overrides);

    bool isValid() const { return problems.isEmpty(); }
    ValueOrigin origin(const QString &key) const { return origins.value(key, ValueOrigin::BotOnly); }
    /// True where the fleet file itself says what the parameter should be.
    bool isAskedFor(const QString &key) const { return origin(key) >= ValueOrigin::Shared; }
    /// True where it says anything of this bot's parameters.
    bool asksForAnything() const;
};
