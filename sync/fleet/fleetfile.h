// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/botdefinition.h"
#include "sync/fleet/fleetfiletext.h"
#include "sync/values/result.h"
#include "sync/values/wordedtext.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/// What is wrong with a fleet file, for people: one sentence with path, place and what to do.
struct FleetFileError
{
    QString path;
    WordedText message;
    qint64 line = 0; // one-based; 0 where there is none
    qint64 column = 0;
    /// The bot that it is about: its name, else its state file, else its place in the list; empty where it is
    /// about the whole file.
    QString bot = {};

    /// About the whole file.
    static FleetFileError about(const QString &path, const char *source, const QStringList &arguments = {});

    /// English in every locale.
    QString text() const;
    /// In the user's language.
    QString translatedText() const;

    bool operator==(const FleetFileError &) const = default;
};

/// Bots that a pattern finds, and what holds for each of them.
struct FleetInclude
{
    /// Absolute path in which `*`, `?` and `[...]` stand for parts of a name.
    QString pattern;
    /// Without id, name and state file.
    BotDefinition settings;

    bool operator==(const FleetInclude &) const = default;
};

/// The list of bots, and what each should run (DESIGN 9). The format is described by a JSON Schema of its
/// own, resources/schemas/fleet.schema.json, against which the file is checked.
///
///     { "$schema": "...", "version": 1,
///       "shared": { "leverage": 4 },
///       "bots": [ { "id": "...", "name": "btc-4x", "state": "btc/state.json",
///                   "profile": "opportunity-gating", "overrides": { "leverage": 5 }, "tags": ["spot"] } ],
///       "include": [ "bots/*/state.json" ] }
///
/// Only `state` is required of a bot; a relative path is relative to the fleet file's folder. What is wrong
/// with one entry is a problem of that entry: a wrong member is left out, an entry without which its bot
/// cannot be watched too, and everything else holds. When the file is written again, all that is not changed
/// stays as it was written.
///
/// A value type; lives on any thread.
class FleetFile
{
public:
    /// An absent file is an empty fleet. An error where nothing of the file can be used; it must not be
    /// overwritten then.
    static Result<FleetFile, FleetFileError> load(const QString &path) { return load(path, FleetFile()); }
    /// The same; `known` itself where the file still reads as it did when `known` was read, and nothing was
    /// set since.
    static Result<FleetFile, FleetFileError> load(const QString &path, const FleetFile &known);
    /// The same from the text of the file at `path`.
    static Result<FleetFile, FleetFileError> fromJson(const QByteArray &json, const QString &path);

    const QList<BotDefinition> &bots() const { return m_bots; }
    void setBots(const QList<BotDefinition> &bots) { m_bots = bots; }
    /// What all bots should run; empty where the file says nothing.
    const QJsonObject &shared() const { return m_shared; }
    void setShared(const QJsonObject &shared) { m_shared = shared; }
    const QList<FleetInclude> &includes() const { return m_includes; }
    /// What was left out, and why.
    const QList<FleetFileError> &problems() const { return m_problems; }
    /// Ids, names and paths in entries without which their bots cannot be watched: who runs one of these
    /// already lets it run on as it was.
    const QStringList &unusable() const { return m_unusable; }
    /// As it was read.
    const QByteArray &json() const { return m_text.before; }

    /// Written whole or not at all; creates the folder. Nothing on success, else what is wrong.
    QString save(const QString &path) const;

private:
    class Reading;

    FleetFileText m_text;
    QList<BotDefinition> m_bots;
    QJsonObject m_shared;
    QList<FleetInclude> m_includes;
    QList<FleetFileError> m_problems;
    QStringList m_unusable;
};
