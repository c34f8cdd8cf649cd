// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

/// One bot as the fleet file lists it.
struct BotDefinition
{
    /// Stable for the life of the bot; made when the bot is added.
    QString id;
    QString name;
    /// Absolute path of the state file.
    QString stateFile;
    /// A built-in profile's name or the absolute path of a profile file; empty for the default profile.
    QString profile;
    /// Milliseconds without a write after which the bot is late; 0 learns it.
    qint64 lateAfter = 0;

    bool operator==(const BotDefinition &) const = default;
};

/// What is wrong with a fleet file, for people: one English sentence with path, place and what to do.
struct FleetFileError
{
    QString path;
    QString message;
    qint64 line = 0; // one-based; 0 where there is none
    qint64 column = 0;

    QString text() const;
};

/// The list of bots (DESIGN 9), in the form it has from the first day: names, paths, profiles.
///
///     { "version": 1, "bots": [ { "id": "...", "name": "btc-4x", "state_file": "/bots/btc/state.json",
///                                 "profile": "opportunity-gating", "late_after_seconds": 600 } ] }
///
/// Only `state_file` is required of a bot; a relative path is relative to the fleet file's folder. What this
/// version does not know is kept when the file is written again.
///
/// A value type; lives on any thread.
class FleetFile
{
public:
    /// An absent file is an empty fleet; a file that is there but wrong is an error, and must not be
    /// overwritten.
    static Result<FleetFile, FleetFileError> load(const QString &path);

    const QList<BotDefinition> &bots() const { return m_bots; }
    void setBots(const QList<BotDefinition> &bots);

    /// Written whole or not at all; creates the folder. Nothing on success, else what is wrong.
    QString save(const QString &path) const;

private:
    QJsonObject m_document;
    QList<BotDefinition> m_bots;
};
