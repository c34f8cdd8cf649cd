// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

/// One bot as the fleet file lists it.
///
/// A value type; lives on any thread.
struct BotDefinition
{
    /// Stable for the life of the bot; made when the bot is added, else the state file's absolute path.
    QString id = {};
    /// Empty where the file gives none, until the fleet is listed (FleetListing gives every bot a name).
    QString name = {};
    /// Absolute path of the state file.
    QString stateFile = {};
    /// A built-in profile's name or the absolute path of a profile file; empty for the default profile.
    QString profile = {};
    /// Milliseconds without a write after which the bot is late; 0 learns it.
    qint64 lateAfter = 0;
    /// IANA name of the zone of the times that the bot writes; empty for the system's.
    QString timeZone = {};
    /// Absolute path of the bot's source code; empty where it is not told.
    QString source = {};
    /// What this bot should run instead of the shared values: a merge patch.
    QJsonObject overrides = {};
    /// Shown, but sends no notices.
    bool muted = false;
    /// The first one is the group that the bot stands in.
    QStringList tags = {};
    /// Found by a pattern of the fleet file, not listed there itself.
    bool included = false;

    bool operator==(const BotDefinition &) const = default;
};
