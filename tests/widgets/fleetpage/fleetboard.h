// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/fleet/boardfixture.h"

#include <QJsonDocument>

/// A board with any number of bots, each as its fleet file and its state file have it.
class FleetBoard
{
public:
    StandingClock clock;
    BotBoard board;

    /// A synced bot that runs the profile's emergency values with `changes`.
    void add(const QString &name, const QByteArray &changes = "{}", const QByteArray &shared = "{}",
             const QByteArray &overrides = "{}", const QStringList &tags = {})
    {
        const Profile profile = Profile::opportunityGating();
        ListedBot listed;
        listed.definition.id = name;
        listed.definition.name = name;
        listed.definition.tags = tags;
        listed.effective = EffectiveConfiguration::of(profile, object(shared), object(overrides));
        board.setListed(listed);
        board.addBot({identity(name), profile});
        setStatus(name, HealthStatus::Synced);
        run(name, changes);
    }

    /// What the bot runs from now on.
    void run(const QString &name, const QByteArray &changes)
    {
        board.acceptSnapshot(snapshot(name, changes, 1));
    }

    /// The same as a step from what it runs.
    void change(const QString &name, const QByteArray &changes)
    {
        ConfigChange change;
        change.before = board.record(name)->lastGood;
        change.after = snapshot(name, changes, change.before.revision() + 1);
        change.keys = diffParameters(change.before.parameters(), change.after.parameters(),
                                     Profile::opportunityGating().significanceRule());
        board.applyChange(change);
    }

    ConfigSnapshot snapshot(const QString &name, const QByteArray &changes, qint64 revision) const
    {
        const Profile profile = Profile::opportunityGating();
        ConfigSnapshot::Parts parts;
        parts.bot = identity(name);
        parts.source = ConfigSource::StateFile;
        parts.profileName = profile.name();
        parts.section = mergePatch(profile.emergencyValues(), object(changes)).toObject();
        parts.parameters = parts.section;
        parts.writtenAt = clock.utcMilliseconds();
        parts.observedAt = parts.writtenAt;
        parts.revision = revision;
        return ConfigSnapshot(parts);
    }

    void setStatus(const QString &name, HealthStatus status, const SyncProblems &problems = {})
    {
        SyncHealth health;
        health.bot = identity(name);
        health.status = status;
        health.problems = problems;
        health.lastWrite = clock.utcMilliseconds();
        board.setHealth(health);
    }

    static BotIdentity identity(const QString &name) { return {name, name, u'/' + name}; }
    static QJsonObject object(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }
};
