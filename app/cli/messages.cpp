// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/messages.h"

#include "app/cli/terminal.h"
#include "sync/values/plaintext.h"

#include <QStringList>

#include <algorithm>

namespace {

QString pathLine(const SyncHealth &health)
{
    return Terminal::tr("State file: %1").arg(visibleText(health.bot.path));
}

/// Empty where the file looks as if it were of the profile's kind.
QStringList otherKindHint(const SyncHealth &health, const Profile &profile)
{
    const bool knowsOne = std::any_of(health.presentKeys.cbegin(), health.presentKeys.cend(),
                                      [&profile](const QString &key) { return profile.knows(key); });
    if (knowsOne || health.presentKeys.isEmpty())
        return {};
    return {
        Terminal::tr("None of the keys that are there is known to the profile %1; for another kind of bot "
                     "use --profile generic")
            .arg(visibleText(profile.name()))};
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
    QStringList lines = {Terminal::tr("Configuration incomplete"),
                         Terminal::tr("Missing required keys: [%1]").arg(missing.join(QStringLiteral(", ")))};
    lines += problemLines(health.problems);
    lines += {pathLine(health), Terminal::tr("This indicates state file corruption or version mismatch."),
              Terminal::tr("Keys that are there: [%1]").arg(present.join(QStringLiteral(", ")))};
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
        lines.append(Terminal::tr("A larger limit can be given with --max-size"));
    return lines;
}

QStringList failureLines(const SyncHealth &health, const Profile &profile)
{
    switch (health.status) {
    case HealthStatus::Missing:
        return {health.translatedMessage(health.since),
                Terminal::tr("Expected path: %1").arg(visibleText(health.bot.path))};
    case HealthStatus::Unreadable:
        return unreadableLines(health);
    case HealthStatus::Corrupted:
        return QStringList(Terminal::tr("State file corrupted (invalid JSON)")) +
               problemLines(health.problems) +
               QStringList(
                   Terminal::tr("Cannot auto-sync configuration. Please check production bot status."));
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
    const QString text = visibleText(problem.translatedMessage());
    return problem.line > 0 ? Terminal::tr("%1 (line %2, column %3)")
                                  .arg(text, QString::number(problem.line), QString::number(problem.column))
                            : text;
}

QString failureText(const SyncHealth &health, const Profile &profile)
{
    return Terminal::tr("❌ Configuration sync failed: %1").arg(failureLines(health, profile).join(u'\n')) +
           u'\n';
}

QString fallbackText(const SyncHealth &health)
{
    QStringList lines = {Terminal::tr("⚠️ WARNING: %1").arg(health.translatedMessage(health.since)),
                         Terminal::tr("Expected path: %1").arg(visibleText(health.bot.path)),
                         Terminal::tr("This should only happen if the production bot has never run"),
                         Terminal::tr("Values may be outdated")};
    if (health.absence == Absence::Section)
        lines.append(Terminal::tr("For another kind of bot use --profile generic"));
    return lines.join(QStringLiteral("\n   ")) + u'\n';
}

QString warningsText(const SyncProblems &warnings)
{
    QString text;
    for (const SyncProblem &warning : warnings)
        text += Terminal::tr("⚠️ WARNING: %1").arg(problemText(warning)) + u'\n';
    return text;
}

QString healthWord(const SyncHealth &health)
{
    if (health.isSynced() && health.late)
        return Terminal::tr("late", "health");
    switch (health.status) {
    case HealthStatus::Synced:
        return Terminal::tr("synced", "health");
    case HealthStatus::Fallback:
        return Terminal::tr("fallback", "health");
    case HealthStatus::Missing:
        return Terminal::tr("missing", "health");
    case HealthStatus::Unreadable:
        return Terminal::tr("unreadable", "health");
    case HealthStatus::Corrupted:
        return Terminal::tr("corrupted", "health");
    case HealthStatus::Incomplete:
        return Terminal::tr("incomplete", "health");
    case HealthStatus::Invalid:
        return Terminal::tr("invalid", "health");
    case HealthStatus::Starting:
        break;
    }
    return health.word();
}
