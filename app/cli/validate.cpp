// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "app/cli/fleetreading.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
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
        return path + QStringLiteral(": ") + visibleText(health.translatedMessage(health.since)) + u'\n';
    QString text;
    for (const SyncProblem &problem : health.problems)
        text += path + QStringLiteral(": ") + problemText(problem) + u'\n';
    return text;
}

/// Prints what is wrong with each file. True where nothing is.
bool printAll(const QList<BotReading> &readings, const QStringList &names, Output &output)
{
    bool good = true;
    for (qsizetype i = 0; i < readings.size() && output.isOpen(); ++i) {
        const BotReading &reading = readings.at(i);
        const QString name = visibleText(names.at(i));
        for (const SyncProblem &warning : reading.evaluation.warnings)
            output.complain(name + QStringLiteral(": ") +
                            Terminal::tr("WARNING: %1").arg(problemText(warning)) + u'\n');
        output.print(resultText(name, reading));
        good = good && reading.isSynced();
    }
    return good;
}

ExitStatus validateFleet(const Arguments &arguments, Output &output)
{
    const auto selection = FleetSelection::of(arguments, QStringLiteral("validate"), output);
    if (!selection)
        return ExitStatus::Trouble;
    QStringList paths;
    bool good = true;
    for (const ListedBot &bot : selection->bots) {
        paths.append(bot.definition.stateFile);
        // What the fleet file asks for is to be as right as what the bots run.
        for (const SyncProblem &problem : bot.effective.problems) {
            if (!bot.effective.isAskedFor(problem.key))
                continue;
            output.print(visibleText(arguments.fleetFile) + QStringLiteral(": ") +
                         Terminal::tr("bot %1").arg(visibleText(bot.definition.name)) + QStringLiteral(": ") +
                         problemText(problem) + u'\n');
            good = false;
        }
    }
    good = printAll(readBots(selection->requests(), arguments.maximumSize, SystemClock::instance()), paths,
                    output) &&
           good;
    if (selection->hasProblems)
        return ExitStatus::Trouble;
    return good ? ExitStatus::Good : ExitStatus::NotSynced;
}

ExitStatus validate(const Arguments &arguments, Output &output)
{
    if (!arguments.fleetFile.isEmpty())
        return validateFleet(arguments, output);
    const QList<BotReading> readings =
        readBots(arguments.paths, arguments.profile, arguments.maximumSize, SystemClock::instance());
    return printAll(readings, arguments.paths, output) ? ExitStatus::Good : ExitStatus::NotSynced;
}

} // namespace

Command validateCommand()
{
    Command command;
    command.name = QStringLiteral("validate");
    command.synopsis = QStringLiteral("PATH... | --fleet FILE");
    command.summary = Terminal::tr("every violation of every file");
    command.description = Terminal::tr(
        "Checks state files against the profile and prints one line for each violation, with\n"
        "the file before it, or \"OK\". Exits with 1 where one of them cannot be synced; a file\n"
        "that is not there is one of those. With --fleet all bots of a fleet file, each against its\n"
        "own profile; what the fleet file asks of them is checked too.");
    command.options = {fleetOption(), botOption()};
    command.exampleDescription = Terminal::tr("check all bots at once");
    command.example = QStringLiteral("configsync validate bots/*/state.json");
    command.mostPaths = std::numeric_limits<int>::max();
    command.run = validate;
    return command;
}
