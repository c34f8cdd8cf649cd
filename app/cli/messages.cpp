// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/messages.h"

#include "sync/values/plaintext.h"

#include <QStringList>

#include <algorithm>

namespace {

QString absenceText(Absence absence)
{
    return absence == Absence::Section ? QStringLiteral("State file has no configuration section")
                                       : QStringLiteral("State file not found");
}

QString pathLine(const SyncHealth &health)
{
    return QStringLiteral("State file: ") + visibleText(health.bot.path);
}

/// Empty where the file looks as if it were of the profile's kind.
QStringList otherKindHint(const SyncHealth &health, const Profile &profile)
{
    const bool knowsOne = std::any_of(health.presentKeys.cbegin(), health.presentKeys.cend(),
                                      [&profile](const QString &key) { return profile.knows(key); });
    if (knowsOne || health.presentKeys.isEmpty())
        return {};
    return {QStringLiteral("None of the keys that are there is known to the profile ") +
            visibleText(profile.name()) + QStringLiteral("; for another kind of bot use --profile generic")};
}

QStringList problemLines(const SyncProblems &problems)
{
    QStringList lines;
    for (const SyncProblem &problem : problems) {
        if (problem.code != SyncProblem::Code::MissingKey)
            lines.append(problemText(problem));
    }
    return lines;
}

QStringList incompleteLines(const SyncHealth &health, const Profile &profile)
{
    QStringList missing;
    for (const SyncProblem &problem : health.problems) {
        if (problem.code == SyncProblem::Code::MissingKey)
            missing.append(visibleText(problem.key));
    }
    QStringList present;
    for (const QString &key : health.presentKeys)
        present.append(visibleText(key));
    QStringList lines = {QStringLiteral("Configuration incomplete"),
                         QStringLiteral("Missing required keys: [") + missing.join(QStringLiteral(", ")) +
                             u']'};
    lines += problemLines(health.problems);
    lines += {pathLine(health), QStringLiteral("This indicates state file corruption or version mismatch."),
              QStringLiteral("Keys that are there: [") + present.join(QStringLiteral(", ")) + u']'};
    return lines + otherKindHint(health, profile);
}

QStringList unreadableLines(const SyncHealth &health)
{
    QStringList lines = problemLines(health.problems);
    lines.append(pathLine(health));
    const bool tooLarge =
        std::any_of(health.problems.cbegin(), health.problems.cend(),
                    [](const SyncProblem &problem) { return problem.code == SyncProblem::Code::TooLarge; });
    if (tooLarge)
        lines.append(QStringLiteral("A larger limit can be given with --max-size"));
    return lines;
}

QStringList failureLines(const SyncHealth &health, const Profile &profile)
{
    switch (health.status) {
    case HealthStatus::Missing:
        return {absenceText(health.absence),
                QStringLiteral("Expected path: ") + visibleText(health.bot.path)};
    case HealthStatus::Unreadable:
        return unreadableLines(health);
    case HealthStatus::Corrupted:
        return QStringList(QStringLiteral("State file corrupted (invalid JSON)")) +
               problemLines(health.problems) +
               QStringList(
                   QStringLiteral("Cannot auto-sync configuration. Please check production bot status."));
    case HealthStatus::Incomplete:
        return incompleteLines(health, profile);
    case HealthStatus::Invalid:
        return problemLines(health.problems) + QStringList(pathLine(health));
    case HealthStatus::Starting:
    case HealthStatus::Synced:
    case HealthStatus::Fallback:
        break; // no failures
    }
    return {};
}

} // namespace

QString problemText(const SyncProblem &problem)
{
    QString text = visibleText(problem.message());
    if (problem.line > 0)
        text += QStringLiteral(" (line ") + QString::number(problem.line) + QStringLiteral(", column ") +
                QString::number(problem.column) + u')';
    return text;
}

QString failureText(const SyncHealth &health, const Profile &profile)
{
    return QStringLiteral("❌ Configuration sync failed: ") + failureLines(health, profile).join(u'\n') +
           u'\n';
}

QString fallbackText(const SyncHealth &health)
{
    QString text = QStringLiteral("⚠️ WARNING: ") + absenceText(health.absence) +
                   QStringLiteral(" - Using EMERGENCY FALLBACK configuration\n   Expected path: ") +
                   visibleText(health.bot.path) +
                   QStringLiteral("\n   This should only happen if the production bot has never run\n"
                                  "   Values may be outdated\n");
    if (health.absence == Absence::Section)
        text += QStringLiteral("   For another kind of bot use --profile generic\n");
    return text;
}

QString warningsText(const SyncProblems &warnings)
{
    QString text;
    for (const SyncProblem &warning : warnings)
        text += QStringLiteral("⚠️ WARNING: ") + problemText(warning) + u'\n';
    return text;
}
