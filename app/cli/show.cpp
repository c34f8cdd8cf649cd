// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "app/cli/configurationtext.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "sync/export/jsonlines.h"

namespace {

ExitStatus show(const Arguments &arguments, Output &output)
{
    const BotReading reading =
        readBots(arguments.paths, arguments.profile, arguments.maximumSize, SystemClock::instance())
            .constFirst();
    const SyncHealth health = reading.health(arguments.profile);
    output.complain(warningsText(health.warnings));
    if (health.isFailure()) {
        output.complain(failureText(health, arguments.profile));
        if (arguments.json)
            output.print(statusLine(health, health.since));
        return ExitStatus::NotSynced;
    }
    const bool fallback = health.status == HealthStatus::Fallback;
    if (fallback)
        output.complain(fallbackText(health));
    const ConfigSnapshot snapshot =
        fallback ? reading.fallbackSnapshot(arguments.profile) : reading.snapshot(arguments.profile);
    if (arguments.json)
        output.print(snapshotLine(snapshot, health));
    else
        output.print(configurationText(snapshot, arguments.profile));
    return fallback && arguments.strict ? ExitStatus::Fallback : ExitStatus::Good;
}

} // namespace

Command showCommand()
{
    Command command;
    command.name = QStringLiteral("show");
    command.synopsis = QStringLiteral("PATH [--profile P] [--json] [--strict]");
    command.summary = QStringLiteral("the configuration that the bot runs");
    command.description =
        QStringLiteral("Prints the configuration in the state file at PATH, by groups. Where there is no\n"
                       "state file, or none with a configuration, the profile's emergency fallback values\n"
                       "are printed instead, with a warning on standard error.");
    command.options = {
        {{QStringLiteral("json")},
         QString(),
         QStringLiteral("print one JSON object: a \"snapshot\" with status and problems inside\n"
                        "or, where there are no values, a \"status\"")},
        {{QStringLiteral("strict")},
         QString(),
         QStringLiteral("exit with 3 where the values are the fallback's")}};
    command.exampleDescription =
        QStringLiteral("stop a start script unless the bot's own configuration is known");
    command.example = QStringLiteral("configsync show results/bot_state.json --strict || exit 1");
    command.run = show;
    return command;
}
