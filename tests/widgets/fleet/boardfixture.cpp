// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"

BoardFixture::BoardFixture(const Profile &profile)
    : bot{{QStringLiteral("bot-1"), QStringLiteral("btc-4x"), QStringLiteral("/bots/btc-4x_state.json")},
          profile}
{
    board.addBot(bot);
}

QJsonObject BoardFixture::configuration(const QJsonObject &replaced, const QStringList &without) const
{
    QJsonObject configuration = bot.profile.emergencyValues();
    for (auto it = replaced.constBegin(); it != replaced.constEnd(); ++it)
        configuration.insert(it.key(), it.value());
    for (const QString &key : without)
        configuration.remove(key);
    return configuration;
}

ConfigSnapshot BoardFixture::snapshot(const QJsonObject &configuration, ConfigSource source)
{
    ConfigSnapshot::Parts parts;
    parts.bot = bot.identity;
    parts.source = source;
    parts.profileName = bot.profile.name();
    parts.section = configuration;
    parts.parameters = bot.profile.parametersOf(configuration);
    parts.observedAt = clock.utcMilliseconds();
    parts.writtenAt = source == ConfigSource::StateFile ? clock.utcMilliseconds() : 0;
    parts.revision = ++m_revision;
    return ConfigSnapshot(parts);
}

void BoardFixture::setHealth(const SyncHealth &health)
{
    SyncHealth told = health;
    told.bot = bot.identity;
    told.since = clock.utcMilliseconds();
    board.setHealth(told);
}

void BoardFixture::sync(const QJsonObject &configuration)
{
    recover();
    m_last = snapshot(configuration, ConfigSource::StateFile);
    board.acceptSnapshot(m_last);
}

void BoardFixture::change(const QJsonObject &configuration)
{
    const ConfigSnapshot after = snapshot(configuration, ConfigSource::StateFile);
    const ConfigChange change{
        m_last, after,
        diffParameters(m_last.parameters(), after.parameters(), bot.profile.significanceRule())};
    m_last = after;
    board.applyChange(change);
    write(clock.utcMilliseconds());
}

void BoardFixture::fallBack(Absence absence)
{
    SyncHealth health;
    health.status = HealthStatus::Fallback;
    health.absence = absence;
    setHealth(health);
    board.acceptSnapshot(snapshot(bot.profile.emergencyValues(), ConfigSource::EmergencyFallback));
}

void BoardFixture::fail(HealthStatus status, const SyncProblems &problems, const QStringList &presentKeys)
{
    SyncHealth health;
    health.status = status;
    health.problems = problems;
    health.presentKeys = presentKeys;
    if (status == HealthStatus::Missing)
        health.absence = Absence::File;
    setHealth(health);
}

void BoardFixture::recover()
{
    SyncHealth health;
    health.status = HealthStatus::Synced;
    health.lastWrite = clock.utcMilliseconds();
    setHealth(health);
}

void BoardFixture::write(qint64 at)
{
    StateDocument document;
    document.bot = bot.identity;
    document.stamp.size = 100;
    document.stamp.modifiedNanoseconds = at * 1'000'000;
    document.observedAt = clock.utcMilliseconds();
    board.noteWrite(document);
}
