// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/botreading.h"

#include "sync/statefile/regularfile.h"
#include "sync/statefile/statefilereader.h"

#include <QThread>

#include <algorithm>
#include <optional>
#include <vector>

namespace {

// Milliseconds between two looks at a file.
constexpr qint64 lookInterval = 5;
constexpr qint64 confirmInterval = 10;
constexpr qint64 nanosecondsInMillisecond = 1'000'000;

/// Reads one file until it is good, or was bad for long enough.
class Settling
{
public:
    Settling(const BotIdentity &bot, const Profile &profile, qint64 maximumSize, const Clock &clock)
        : m_profile(profile)
        , m_clock(clock)
        , m_request{bot.path, profile.sectionPointer(), profile.isGeneric(), maximumSize}
    {
        m_result.bot = bot;
    }

    bool isSettled() const { return m_settled; }
    BotReading takeResult() { return std::move(m_result); }

    void look(StateFileReader &reader)
    {
        const qint64 now = m_clock.steadyMilliseconds();
        if (!m_deadline)
            m_deadline = now + badNewsWait;
        else if (now < m_nextLookAt)
            return;
        const bool last = now >= *m_deadline;
        if (m_bad && !last && RegularFile::stampOf(m_request.path) == m_result.stamp) {
            m_nextLookAt = now + lookInterval;
            return;
        }
        const StateReading reading =
            reader.read(m_request, last ? StateFileReader::Effort::Thorough : StateFileReader::Effort::Quick);
        const ConfigEvaluation evaluation = evaluateReading(reading, m_profile);
        if (evaluation.status == HealthStatus::Synced)
            takeGood(reading, evaluation, last);
        else
            takeBad(reading, evaluation, last);
    }

private:
    void takeGood(const StateReading &reading, const ConfigEvaluation &evaluation, bool last)
    {
        m_bad = false;
        m_settled =
            last || reading.age() >= youngAge * nanosecondsInMillisecond || reading.section == m_unconfirmed;
        take(reading, evaluation);
        if (m_settled)
            return;
        m_unconfirmed = reading.section;
        m_lastGood = m_result;
        m_nextLookAt = m_clock.steadyMilliseconds() + confirmInterval;
    }

    void takeBad(const StateReading &reading, const ConfigEvaluation &evaluation, bool last)
    {
        m_bad = true;
        m_settled = last;
        const bool inProgress = reading.looksTorn() || reading.outcome == StateReading::Outcome::Restless;
        if (last && m_lastGood && inProgress) {
            // It is written without a pause, and this was the wrong moment again.
            m_result = std::move(*m_lastGood);
            return;
        }
        take(reading, evaluation);
        m_nextLookAt = m_clock.steadyMilliseconds() + lookInterval;
    }

    void take(const StateReading &reading, const ConfigEvaluation &evaluation)
    {
        m_result.evaluation = evaluation;
        m_result.stamp = reading.stamp;
        m_result.observedAt = m_clock.utcMilliseconds();
    }

    const Profile &m_profile;
    const Clock &m_clock;
    StateFileRequest m_request;
    BotReading m_result;
    bool m_settled = false;
    bool m_bad = false;
    std::optional<qint64> m_deadline; // steady milliseconds, as the next
    qint64 m_nextLookAt = 0;
    QByteArray m_unconfirmed; // the section's bytes of a good but young reading
    std::optional<BotReading> m_lastGood;
};

} // namespace

SyncHealth BotReading::healthWithoutFallback() const
{
    SyncHealth health;
    health.bot = bot;
    health.status = evaluation.status;
    health.absence = evaluation.absence;
    health.problems = evaluation.problems;
    health.warnings = evaluation.warnings;
    health.presentKeys = evaluation.presentKeys;
    health.since = observedAt;
    health.lastWrite = stamp.isNull() ? 0 : stamp.modifiedMilliseconds();
    return health;
}

SyncHealth BotReading::health(const Profile &profile) const
{
    SyncHealth health = healthWithoutFallback();
    if (health.status == HealthStatus::Missing && profile.hasEmergencyValues())
        health.status = HealthStatus::Fallback;
    return health;
}

ConfigSnapshot BotReading::snapshot(const Profile &profile) const
{
    ConfigSnapshot::Parts parts;
    parts.bot = bot;
    parts.source = ConfigSource::StateFile;
    parts.profileName = profile.name();
    parts.section = evaluation.section;
    parts.parameters = profile.parametersOf(evaluation.section);
    parts.writtenAt = stamp.modifiedMilliseconds();
    parts.observedAt = observedAt;
    parts.revision = 1;
    return ConfigSnapshot(parts);
}

ConfigSnapshot BotReading::fallbackSnapshot(const Profile &profile) const
{
    ConfigSnapshot::Parts parts;
    parts.bot = bot;
    parts.source = ConfigSource::EmergencyFallback;
    parts.profileName = profile.name();
    parts.section = profile.emergencyValues();
    parts.parameters = profile.parametersOf(parts.section);
    parts.observedAt = observedAt;
    return ConfigSnapshot(parts);
}

QList<BotReading> readBots(const QList<BotRequest> &requests, qint64 maximumSize, const Clock &clock)
{
    std::vector<Settling> files;
    files.reserve(static_cast<size_t>(requests.size()));
    for (const BotRequest &request : requests)
        files.emplace_back(request.bot, request.profile, maximumSize, clock);
    StateFileReader reader;
    const auto lookAtAll = [&files, &reader] {
        bool settled = true;
        for (Settling &file : files) {
            if (!file.isSettled())
                file.look(reader);
            settled = settled && file.isSettled();
        }
        return settled;
    };
    while (!lookAtAll())
        QThread::msleep(lookInterval);

    QList<BotReading> readings;
    for (Settling &file : files)
        readings.append(file.takeResult());
    return readings;
}

QList<BotReading> readBots(const QStringList &paths, const Profile &profile, qint64 maximumSize,
                           const Clock &clock)
{
    QList<BotRequest> requests;
    for (const BotIdentity &bot : botIdentitiesForPaths(paths))
        requests.append({bot, profile});
    return readBots(requests, maximumSize, clock);
}
