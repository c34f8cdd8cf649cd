// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/synchealth.h"

#include "sync/values/plaintext.h"
#include "sync/values/sentencewords.h"

#include <algorithm>

namespace {

const char *conditionSource(WatchCondition::Cause cause)
{
    switch (cause) {
    case WatchCondition::Cause::WatchLimit:
        return QT_TRANSLATE_NOOP("WatchCondition",
                                 "Polled: the system's limit of file watches or open files is reached");
    case WatchCondition::Cause::NetworkFileSystem:
        return QT_TRANSLATE_NOOP("WatchCondition",
                                 "Polled: this file system does not announce changes by other machines");
    case WatchCondition::Cause::NotWatchable:
        return QT_TRANSLATE_NOOP("WatchCondition", "Polled: the system refuses to watch this path");
    case WatchCondition::Cause::None:
        break;
    }
    return QT_TRANSLATE_NOOP("WatchCondition", "Watched: the system announces every change");
}

QString joinedMessages(const SyncProblems &problems, const SentenceWords &words)
{
    QStringList messages;
    std::transform(problems.cbegin(), problems.cend(), std::back_inserter(messages),
                   [&words](const SyncProblem &problem) {
                       return words.isTranslated() ? problem.translatedMessage() : problem.message();
                   });
    return messages.join(QStringLiteral("; "));
}

/// What is said already need not be said twice.
QString withoutPrefix(const QString &message, const SentenceWords &words)
{
    const char *const source = "Invalid JSON"; // of SyncProblem
    const QString prefix =
        (words.isTranslated() ? SentenceWords("SyncProblem")(source) : words(source)) + QStringLiteral(": ");
    return message.startsWith(prefix) ? message.mid(prefix.size()) : message;
}

QStringList missingKeys(const SyncProblems &problems)
{
    QStringList keys;
    for (const SyncProblem &problem : problems) {
        if (problem.code == SyncProblem::Code::MissingKey)
            keys.append(visibleText(problem.key));
    }
    return keys;
}

QString sentence(const SyncHealth &health, qint64 now, const SentenceWords &words)
{
    const SyncProblems &problems = health.problems;
    const QString absent =
        health.absence == Absence::Section
            ? words(QT_TRANSLATE_NOOP("SyncHealth", "State file has no configuration section"))
            : words(QT_TRANSLATE_NOOP("SyncHealth", "State file not found"));
    switch (health.status) {
    case HealthStatus::Starting:
        return words(QT_TRANSLATE_NOOP("SyncHealth", "Reading the state file"));
    case HealthStatus::Synced:
        if (health.late) {
            const qint64 minutes = std::max<qint64>((now - health.lastWrite) / 60'000, 1);
            return words(QT_TRANSLATE_NOOP("SyncHealth", "bot has not written for %1 min")).arg(minutes);
        }
        return words(QT_TRANSLATE_NOOP("SyncHealth", "Configuration synced"));
    case HealthStatus::Fallback:
        return words(QT_TRANSLATE_NOOP("SyncHealth", "%1 - Using EMERGENCY FALLBACK configuration"))
            .arg(absent);
    case HealthStatus::Missing:
        return absent;
    case HealthStatus::Corrupted:
        return words(QT_TRANSLATE_NOOP("SyncHealth", "State file corrupted (invalid JSON): %1"))
            .arg(withoutPrefix(joinedMessages(problems, words), words));
    case HealthStatus::Incomplete:
        return words(QT_TRANSLATE_NOOP("SyncHealth", "Configuration incomplete: Missing required keys: [%1]"))
            .arg(missingKeys(problems).join(QStringLiteral(", ")));
    case HealthStatus::Unreadable:
    case HealthStatus::Invalid:
        return joinedMessages(problems, words);
    }
    return QString();
}

} // namespace

QString configSourceWord(ConfigSource source)
{
    switch (source) {
    case ConfigSource::StateFile:
        return QStringLiteral("STATE_FILE");
    case ConfigSource::EmergencyFallback:
        return QStringLiteral("EMERGENCY_FALLBACK");
    case ConfigSource::None:
        break;
    }
    return QString();
}

QString healthStatusWord(HealthStatus status)
{
    switch (status) {
    case HealthStatus::Starting:
        return QStringLiteral("starting");
    case HealthStatus::Synced:
        return QStringLiteral("synced");
    case HealthStatus::Fallback:
        return QStringLiteral("fallback");
    case HealthStatus::Missing:
        return QStringLiteral("missing");
    case HealthStatus::Unreadable:
        return QStringLiteral("unreadable");
    case HealthStatus::Corrupted:
        return QStringLiteral("corrupted");
    case HealthStatus::Incomplete:
        return QStringLiteral("incomplete");
    case HealthStatus::Invalid:
        return QStringLiteral("invalid");
    }
    return QString();
}

QString SyncHealth::word() const
{
    return late && status == HealthStatus::Synced ? QStringLiteral("late") : healthStatusWord(status);
}

QString SyncHealth::message(qint64 now) const
{
    return sentence(*this, now, SentenceWords());
}

QString SyncHealth::translatedMessage(qint64 now) const
{
    return sentence(*this, now, SentenceWords("SyncHealth"));
}

QString WatchCondition::message() const
{
    return QString::fromUtf8(conditionSource(cause));
}

QString WatchCondition::translatedMessage() const
{
    return QCoreApplication::translate("WatchCondition", conditionSource(cause));
}
