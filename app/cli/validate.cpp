// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "sync/values/plaintext.h"

#include <limits>

namespace {

/// One line for each thing that is wrong, or one that says that nothing is.
QString resultText(const QString &path, const BotReading &reading)
{
    if (reading.isSynced())
        return path + QStringLiteral(": OK\n");
    const SyncHealth health = reading.healthWithoutFallback();
    if (health.problems.isEmpty())
        return path + QStringLiteral(": ") + visibleText(health.message(health.since)) + u'\n';
    QString text;
    for (const SyncProblem &problem : health.problems)
        text += path + QStringLiteral(": ") + problemText(problem) + u'\n';
    return text;
}

ExitStatus validate(const Arguments &arguments, Output &output)
{
    const QList<BotReading> readings =
        readBots(arguments.paths, arguments.profile, arguments.maximumSize, SystemClock::instance());
    bool good = true;
    for (qsizetype i = 0; i < readings.size() && output.isOpen(); ++i) {
        const BotReading &reading = readings.at(i);
        const QString path = visibleText(arguments.paths.at(i));
        for (const SyncProblem &warning : reading.evaluation.warnings)
            output.complain(path + QStringLiteral(": WARNING: ") + problemText(warning) + u'\n');
        output.print(resultText(path, reading));
        good = good && reading.isSynced();
    }
    return good ? ExitStatus::Good : ExitStatus::NotSynced;
}

} // namespace

Command validateCommand()
{
    Command command;
    command.name = QStringLiteral("validate");
    command.synopsis = QStringLiteral("PATH...");
    command.summary = QStringLiteral("every violation of every file");
    command.description = QStringLiteral(
        "Checks state files against the profile and prints one line for each violation, with\n"
        "the file before it, or \"OK\". Exits with 1 where one of them cannot be synced; a file\n"
        "that is not there is one of those.");
    command.exampleDescription = QStringLiteral("check all bots at once");
    command.example = QStringLiteral("configsync validate bots/*/state.json");
    command.mostPaths = std::numeric_limits<int>::max();
    command.run = validate;
    return command;
}
