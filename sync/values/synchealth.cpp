// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/synchealth.h"

#include "sync/values/plaintext.h"

#include <QCoreApplication>

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

QString joinedMessages(const SyncProblems &problems)
{
    QStringList messages;
    std::transform(problems.cbegin(), problems.cend(), std::back_inserter(messages),
                   [](const SyncProblem &problem) { return problem.message(); });
    return messages.join(QStringLiteral("; "));
}

/// What is said already need not be said twice.
QString withoutPrefix(const QString &message)
{
    const QString prefix = QStringLiteral("Invalid JSON: ");
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
    const QString absent = absence == Absence::Section
                               ? QStringLiteral("State file has no configuration section")
                               : QStringLiteral("State file not found");
    switch (status) {
    case HealthStatus::Starting:
        return QStringLiteral("Reading the state file");
    case HealthStatus::Synced:
        if (late) {
            const qint64 minutes = std::max<qint64>((now - lastWrite) / 60'000, 1);
            return QStringLiteral("bot has not written for %1 min").arg(minutes);
        }
        return QStringLiteral("Configuration synced");
    case HealthStatus::Fallback:
        return absent + QStringLiteral(" - Using EMERGENCY FALLBACK configuration");
    case HealthStatus::Missing:
        return absent;
    case HealthStatus::Unreadable:
        return joinedMessages(problems);
    case HealthStatus::Corrupted:
        return QStringLiteral("State file corrupted (invalid JSON): ") +
               withoutPrefix(joinedMessages(problems));
    case HealthStatus::Incomplete:
        return QStringLiteral("Configuration incomplete: Missing required keys: [") +
               missingKeys(problems).join(QStringLiteral(", ")) + u']';
    case HealthStatus::Invalid:
        return joinedMessages(problems);
    }
    return QString();
}

QString WatchCondition::message() const
{
    return QString::fromUtf8(conditionSource(cause));
}

QString WatchCondition::translatedMessage() const
{
    return QCoreApplication::translate("WatchCondition", conditionSource(cause));
}
