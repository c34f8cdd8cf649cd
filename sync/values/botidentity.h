// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

/// Which bot a value is about. Every value and every signal of the engine carries one.
///
/// A value type; lives on any thread.
struct BotIdentity
{
    /// Stable for the life of the bot: from the fleet file, else its canonical path. History hangs on it.
    QString id;
    /// What people call it. Unique within a fleet by convention, not by force.
    QString name;
    /// Absolute path of its state file, as the user gave it (symbolic links not resolved).
    QString path;

    bool operator==(const BotIdentity &) const = default;
};
Q_DECLARE_METATYPE(BotIdentity)

/// The names that bots without a fleet file go by (DESIGN 13): the file's stem without `_state`; `state` and
/// `bot_state` alone take their folder's name; where two would be alike, the folder's name stands before it.
/// `paths` are absolute; the result has one name for each path, in the same order.
QStringList botNamesForPaths(const QStringList &paths);

/// A bot that is known by its path alone. The id is the canonical path where the file exists, else the
/// absolute path.
BotIdentity botIdentityForPath(const QString &path);
/// The same for several paths, with names that tell them apart.
QList<BotIdentity> botIdentitiesForPaths(const QStringList &paths);
