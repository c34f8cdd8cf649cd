// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "app/cli/configurationtext.h"
#include "app/cli/fleetreading.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/export/jsonlines.h"
#include "sync/values/plaintext.h"

namespace {

ExitStatus showBot(const BotReading &reading, const Profile &profile, const Arguments &arguments,
                   Output &output)
{
    const SyncHealth health = reading.health(profile);
    output.complain(warningsText(health.warnings));
    if (health.isFailure()) {
        output.complain(failureText(health, profile));
        if (arguments.json)
            output.print(statusLine(health, health.since));
        return ExitStatus::NotSynced;
    }
    const bool fallback = health.status == HealthStatus::Fallback;
    if (fallback)
        output.complain(fallbackText(health));
    const ConfigSnapshot snapshot = fallback ? reading.fallbackSnapshot(profile) : reading.snapshot(profile);
    if (arguments.json)
        output.print(snapshotLine(snapshot, health));
    else
        output.print(configurationText(snapshot, profile));
    return fallback && arguments.strict ? ExitStatus::Fallback : ExitStatus::Good;
}

/// One bot below the other; the exit status is that of the worst.
ExitStatus showFleet(const Arguments &arguments, Output &output)
{
    const auto selection = FleetSelection::of(arguments, QStringLiteral("show"), output);
    if (!selection)
        return ExitStatus::Trouble;
    const QList<BotReading> readings =
        readBots(selection->requests(), arguments.maximumSize, SystemClock::instance());
    bool failed = false;
    bool fallback = false;
    for (qsizetype i = 0; i < readings.size() && output.isOpen(); ++i) {
        const ListedBot &bot = selection->bots.at(i);
        if (!arguments.json)
            output.print((i == 0 ? QString() : QStringLiteral("\n")) + QStringLiteral("== ") +
                         visibleText(bot.definition.name) + QStringLiteral(" ==\n"));
        const ExitStatus status = showBot(readings.at(i), bot.profile, arguments, output);
        failed = failed || status == ExitStatus::NotSynced;
        fallback = fallback || status == ExitStatus::Fallback;
    }
    if (selection->hasProblems)
        return ExitStatus::Trouble;
    return failed ? ExitStatus::NotSynced : fallback ? ExitStatus::Fallback : ExitStatus::Good;
}

ExitStatus show(const Arguments &arguments, Output &output)
{
    if (!arguments.fleetFile.isEmpty())
        return showFleet(arguments, output);
    const BotReading reading =
        readBots(arguments.paths, arguments.profile, arguments.maximumSize, SystemClock::instance())
            .constFirst();
    return showBot(reading, arguments.profile, arguments, output);
}

} // namespace

Command showCommand()
{
    Command command;
    command.name = QStringLiteral("show");
    command.synopsis = QStringLiteral("PATH | --fleet FILE [--profile P] [--json] [--strict]");
    command.summary = Terminal::tr("the configuration that the bot runs");
    command.description = Terminal::tr(
        "Prints the configuration in the state file at PATH, by groups. Where there is no\n"
        "state file, or none with a configuration, the profile's emergency fallback values\n"
        "are printed instead, with a warning on standard error. With --fleet all bots of a fleet\n"
        "file, one below the other; with --json one line each.");
    command.options = {{{QStringLiteral("json")},
                        QString(),
                        Terminal::tr("print one JSON object: a \"snapshot\" with status and problems inside\n"
                                     "or, where there are no values, a \"status\"")},
                       {{QStringLiteral("strict")},
                        QString(),
                        Terminal::tr("exit with 3 where the values are the fallback's")},
                       fleetOption(),
                       botOption()};
    command.exampleDescription =
        Terminal::tr("stop a start script unless the bot's own configuration is known");
    command.example = QStringLiteral("configsync show results/bot_state.json --strict || exit 1");
    command.run = show;
    return command;
}
