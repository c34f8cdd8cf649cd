// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configsync.h"

#include "sync/statefile/regularfile.h"
#include "sync/values/canonicaljson.h"

#include <algorithm>

namespace {

using Outcome = StateReading::Outcome;

// Between readings of a file that changes while it is read: short at first, then longer.
constexpr int shortestRetry = 2;
constexpr int longestRetry = 50;
// Bytes: a larger file takes longer to read than warm caches save.
constexpr qint64 largestRehearsal = 256 * 1024;

/// A warning about a place that moves with every write is not news at every write.
bool sameBesidesPlace(const SyncProblems &left, const SyncProblems &right)
{
    return std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(),
                      [](const SyncProblem &a, const SyncProblem &b) {
                          return a.code == b.code && a.key == b.key && a.value == b.value;
                      });
}

} // namespace

ConfigSync::ConfigSync(Settings settings, StateFileReader &reader, WriteCloseProbe &probe, const Clock &clock,
                       QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_reader(reader)
    , m_clock(clock)
    , m_proof(m_settings.bot.id, m_request, reader, probe, clock)
    , m_timer(this)
    , m_rhythm(m_settings.lateAfter)
    , m_feed(m_settings.bot, m_request, clock, this)
{
    m_request.path = m_settings.bot.path;
    m_request.section = m_settings.profile.sectionPointer();
    m_request.wholeWithoutSection = m_settings.profile.isGeneric();
    m_request.maximumSize = m_settings.maximumSize;
    m_health.bot = m_settings.bot;
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ConfigSync::onTimer);
    connect(&m_feed, &DocumentFeed::published, this, &ConfigSync::stateUpdated);
}

ConfigSync::~ConfigSync() = default;

void ConfigSync::check()
{
    if (m_pending)
        m_pending->lastStir = m_clock.steadyMilliseconds();
    read();
}

void ConfigSync::verify()
{
    if (RegularFile::stampOf(m_request.path) != m_lastStamp)
        check();
    else if (m_pending)
        m_pending->lastStir = m_clock.steadyMilliseconds();
}

void ConfigSync::recheck()
{
    if (!m_pending && m_health.isSynced() && !m_acceptedSection.isNull() && m_acceptedStamp == m_lastStamp) {
        StateReading accepted;
        accepted.stamp = m_acceptedStamp;
        accepted.section = m_acceptedSection;
        accepted.sectionPlace.offset = m_acceptedOffset;
        if (m_reader.findsAgain(m_request, accepted))
            return;
    }
    check();
}

void ConfigSync::rehearse()
{
    if (!m_health.isSynced() || m_acceptedSection.isNull() || m_acceptedStamp.size > largestRehearsal)
        return;
    m_reader.rehearse(m_request, m_acceptedSection);
    StateReading reading;
    reading.outcome = Outcome::Whole;
    reading.stamp = m_acceptedStamp;
    reading.section = m_acceptedSection;
    const ConfigEvaluation evaluation = evaluateReading(reading, m_settings.profile);
    const QJsonObject parameters = m_settings.profile.parametersOf(evaluation.section);
    // Compared with itself, a configuration has no change; compared with nothing, it goes the way of each.
    differencesTo(parameters);
    diffParameters({}, parameters, m_settings.profile.significanceRule());
    healthFrom(reading, evaluation);
    snapshotOf(reading, evaluation, parameters);
}

void ConfigSync::onTimer()
{
    // The last look before bad news is told is a thorough one.
    read(StateFileReader::Effort::Thorough);
}

void ConfigSync::read(StateFileReader::Effort effort)
{
    StateReading reading = m_reader.read(m_request, effort);
    m_request.wasRegular = reading.isWhole() || (reading.looksTorn() && !reading.stamp.isNull());
    const bool stirred = std::exchange(m_lastStamp, reading.stamp) != reading.stamp;
    if (reading.isWhole()) {
        handleWhole(std::move(reading));
        m_feed.offer(); // after the news about the configuration
        return;
    }
    m_proof.noteBad(reading);
    if (stirred && m_pending)
        m_pending->lastStir = m_clock.steadyMilliseconds();
    handleBad(reading);
}

// Good news

void ConfigSync::handleWhole(StateReading reading)
{
    const bool sameSection = !m_acceptedSection.isNull() && reading.section == m_acceptedSection;
    if (!sameSection) {
        const int wait = m_proof.waitFor(reading);
        if (wait > 0) {
            if (m_pending && !m_pending->whole)
                m_pending.reset(); // what looked broken is whole again
            m_timer.start(wait);
            return;
        }
    }
    accept(reading);
}

void ConfigSync::accept(const StateReading &reading)
{
    m_proof.noteAccepted(reading);
    m_lastStamp = reading.stamp;

    const bool sameSection = !m_acceptedSection.isNull() && reading.section == m_acceptedSection;
    if (sameSection) {
        m_acceptedStamp = reading.stamp;
        m_acceptedOffset = reading.sectionPlace.offset;
    }
    if (sameSection && reading.warnings.isEmpty() && m_acceptedWarnings.isEmpty() && m_health.isSynced()) {
        m_pending.reset();
        m_timer.stop();
        noteWrite(reading);
        tick();
        return;
    }

    noteWrite(reading);
    const ConfigEvaluation evaluation = evaluateReading(reading, m_settings.profile);
    if (evaluation.status != HealthStatus::Synced) {
        handleBad(reading);
        return;
    }
    m_pending.reset();
    m_reported.reset();
    m_timer.stop();
    acceptConfiguration(reading, evaluation);
}

void ConfigSync::acceptConfiguration(const StateReading &reading, const ConfigEvaluation &evaluation)
{
    const bool first = m_lastGood.isNull();
    m_acceptedSection = reading.section;
    m_acceptedStamp = reading.stamp;
    m_acceptedOffset = reading.sectionPlace.offset;
    m_acceptedWarnings = evaluation.warnings;
    m_fallbackShown = false;

    const QJsonObject parameters = m_settings.profile.parametersOf(evaluation.section);
    QStringList newlyVolatile;
    if (m_settings.profile.isGeneric() && !first)
        newlyVolatile = m_volatileKeys.observe(m_parameters, parameters);
    m_parameters = parameters;

    publishHealth(healthFrom(reading, evaluation));
    if (!newlyVolatile.isEmpty())
        Q_EMIT volatileKeysFound(m_settings.bot, newlyVolatile);

    const QList<KeyChange> changes = first ? QList<KeyChange>() : differencesTo(parameters);
    if (!first && changes.isEmpty())
        return;

    const ConfigSnapshot snapshot = snapshotOf(reading, evaluation, parameters);
    const ConfigSnapshot previous = std::exchange(m_lastGood, snapshot);
    if (first)
        Q_EMIT snapshotAccepted(snapshot);
    else
        Q_EMIT configurationChanged({previous, snapshot, changes});
}

QList<KeyChange> ConfigSync::differencesTo(const QJsonObject &parameters) const
{
    return diffParameters(m_volatileKeys.stable(m_lastGood.parameters()), m_volatileKeys.stable(parameters),
                          m_settings.profile.significanceRule());
}

ConfigSnapshot ConfigSync::snapshotOf(const StateReading &reading, const ConfigEvaluation &evaluation,
                                      const QJsonObject &parameters) const
{
    ConfigSnapshot::Parts parts;
    parts.bot = m_settings.bot;
    parts.source = ConfigSource::StateFile;
    parts.profileName = m_settings.profile.name();
    parts.section = evaluation.section;
    parts.parameters = parameters;
    parts.writtenAt = reading.stamp.modifiedMilliseconds();
    parts.observedAt = m_clock.utcMilliseconds();
    parts.revision = m_lastGood.revision() + 1;
    return ConfigSnapshot(std::move(parts));
}

// Bad news

/// What the present health already says need not be said, or waited for, again.
bool ConfigSync::isReported(const StateReading &reading) const
{
    return m_reported && m_reported->outcome == reading.outcome && m_reported->section == reading.section &&
           (m_reported->stamp == reading.stamp || reading.outcome == Outcome::NoFile || reading.isWhole());
}

void ConfigSync::handleBad(const StateReading &reading)
{
    if (isReported(reading)) {
        m_pending.reset();
        m_timer.stop();
        return;
    }
    const qint64 now = m_clock.steadyMilliseconds();
    if (!m_pending)
        m_pending = Pending{now, now, 0, false};
    m_pending->whole = reading.isWhole();
    const qint64 deadline = m_pending->since + longestWait;

    if (reading.outcome == Outcome::Restless && now < deadline) {
        const int doubled = shortestRetry << std::min(m_pending->restless++, 5);
        m_timer.start(std::min(doubled, longestRetry));
        return;
    }
    m_pending->restless = 0;

    const bool unfinished = reading.outcome == Outcome::Unfinished || reading.outcome == Outcome::Empty;
    const qint64 due =
        std::min(m_pending->lastStir + (unfinished ? unfinishedStillness : stillness), deadline);
    if (now < due) {
        m_timer.start(static_cast<int>(due - now));
        return;
    }
    m_pending.reset();
    m_timer.stop();
    if (reading.outcome == Outcome::Unfinished && reading.problems.isEmpty())
        report(reading, evaluateReading(m_reader.read(m_request, StateFileReader::Effort::Thorough),
                                        m_settings.profile));
    else
        report(reading, evaluateReading(reading, m_settings.profile));
}

void ConfigSync::report(const StateReading &reading, const ConfigEvaluation &evaluation)
{
    if (evaluation.status == HealthStatus::Synced) { // it became good at the very last look
        check();
        return;
    }
    m_reported = reading;
    const bool absent = evaluation.status == HealthStatus::Missing;
    if (absent && m_lastGood.isNull() && m_settings.lastKnown.isNull() &&
        m_settings.profile.hasEmergencyValues()) {
        publishFallback(reading);
        return;
    }
    m_fallbackShown = false;
    publishHealth(healthFrom(reading, evaluation));
    publishLastKnown();
}

/// What was good before this run is better than nothing, with its age.
void ConfigSync::publishLastKnown()
{
    if (m_lastGood.isNull() && !m_settings.lastKnown.isNull() && !std::exchange(m_lastKnownShown, true))
        Q_EMIT snapshotAccepted(m_settings.lastKnown);
}

void ConfigSync::publishFallback(const StateReading &reading)
{
    SyncHealth health;
    health.status = HealthStatus::Fallback;
    health.absence = reading.outcome == Outcome::NoFile ? Absence::File : Absence::Section;
    health.lastWrite = reading.stamp.isNull() ? 0 : reading.stamp.modifiedMilliseconds();
    publishHealth(health);
    if (std::exchange(m_fallbackShown, true))
        return;
    ConfigSnapshot::Parts parts;
    parts.bot = m_settings.bot;
    parts.source = ConfigSource::EmergencyFallback;
    parts.profileName = m_settings.profile.name();
    parts.section = m_settings.profile.emergencyValues();
    parts.parameters = parts.section;
    parts.observedAt = m_clock.utcMilliseconds();
    Q_EMIT snapshotAccepted(ConfigSnapshot(std::move(parts)));
}

// Health

SyncHealth ConfigSync::healthFrom(const StateReading &reading, const ConfigEvaluation &evaluation) const
{
    SyncHealth health;
    health.status = evaluation.status;
    health.absence = evaluation.absence;
    health.problems = evaluation.problems;
    health.warnings = evaluation.warnings;
    health.presentKeys = evaluation.presentKeys;
    health.lastWrite = reading.stamp.isNull() ? m_health.lastWrite : reading.stamp.modifiedMilliseconds();
    health.late = evaluation.status == HealthStatus::Synced && m_rhythm.isLate(m_clock.utcMilliseconds());
    return health;
}

void ConfigSync::publishHealth(SyncHealth health)
{
    health.bot = m_settings.bot;
    health.medianInterval = m_rhythm.medianInterval();
    const bool sameStatus = health.status == m_health.status && health.late == m_health.late;
    health.since = sameStatus ? m_health.since : m_clock.utcMilliseconds();
    const bool same =
        sameStatus && health.absence == m_health.absence && health.problems == m_health.problems &&
        sameBesidesPlace(health.warnings, m_health.warnings) && health.presentKeys == m_health.presentKeys;
    m_health = health;
    if (!same)
        Q_EMIT healthChanged(m_health);
}

void ConfigSync::setMaximumSize(qint64 maximumSize)
{
    m_settings.maximumSize = maximumSize;
    m_request.maximumSize = maximumSize;
}

void ConfigSync::setLateAfter(qint64 lateAfter)
{
    m_settings.lateAfter = lateAfter;
    m_rhythm.setFixedLateAfter(lateAfter);
    tick();
}

void ConfigSync::tick()
{
    if (!m_health.isSynced())
        return;
    const bool late = m_rhythm.isLate(m_clock.utcMilliseconds());
    if (late == m_health.late)
        return;
    SyncHealth health = m_health;
    health.late = late;
    publishHealth(health);
}

// Writes, and what others know

void ConfigSync::noteWrite(const StateReading &reading)
{
    const FileStamp &stamp = reading.stamp;
    const FileStamp before = m_feed.stamp();
    if (stamp == before)
        return;
    // A backup's link, or other permissions, are no write; and a time that was set back, as by `cp -p`, does
    // not make the bot late.
    if (!stamp.sameFile(before) || stamp.size != before.size ||
        stamp.modifiedNanoseconds != before.modifiedNanoseconds) {
        const bool setBack = stamp.modifiedMilliseconds() <= m_rhythm.lastWrite();
        m_rhythm.noteWrite(setBack ? stamp.changedNanoseconds / 1'000'000 : stamp.modifiedMilliseconds());
    }
    m_health.lastWrite = stamp.modifiedMilliseconds();
    m_feed.note(stamp);
}

void ConfigSync::setLastKnown(const ConfigSnapshot &lastKnown)
{
    m_settings.lastKnown = lastKnown;
    if (lastKnown.isNull() || !m_lastGood.isNull())
        return;
    if (m_health.status == HealthStatus::Fallback) {
        SyncHealth health = m_health;
        health.status = HealthStatus::Missing;
        m_fallbackShown = false;
        publishHealth(health);
    }
    if (m_health.status != HealthStatus::Starting)
        publishLastKnown();
}

void ConfigSync::rename(const QString &name)
{
    m_settings.bot.name = name;
    m_health.bot = m_settings.bot;
    m_feed.rename(name);
}
