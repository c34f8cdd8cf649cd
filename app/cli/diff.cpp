// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "app/cli/difftext.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/export/jsonlines.h"
#include "sync/values/plaintext.h"

namespace {

ExitStatus diff(const Arguments &arguments, Output &output)
{
    const Profile &profile = arguments.profile;
    const QList<BotReading> readings =
        readBots(arguments.paths, profile, arguments.maximumSize, SystemClock::instance());
    bool trouble = false;
    for (qsizetype i = 0; i < readings.size(); ++i) {
        const SyncHealth health = readings.at(i).healthWithoutFallback();
        output.complain(warningsText(health.warnings));
        if (!health.isFailure())
            continue;
        trouble = true;
        output.complain(QStringLiteral("configsync diff: ") +
                        Terminal::tr("cannot compare %1").arg(visibleText(arguments.paths.at(i))) + u'\n' +
                        failureText(health, profile));
    }
    if (trouble)
        return ExitStatus::Trouble;

    const QList<KeyChange> changes =
        diffParameters(profile.parametersOf(readings.at(0).evaluation.section),
                       profile.parametersOf(readings.at(1).evaluation.section), profile.significanceRule());
    if (arguments.json)
        output.print(changeListLine(changes));
    else
        output.print(diffText(changes, arguments.paths.at(0), arguments.paths.at(1), output.hasColours()));
    return changes.isEmpty() ? ExitStatus::Good : ExitStatus::NotSynced;
}

} // namespace

Command diffCommand()
{
    Command command;
    command.name = QStringLiteral("diff");
    command.synopsis = QStringLiteral("A B [--json]");
    command.summary = Terminal::tr("before and after of two state files");
    command.description = Terminal::tr(
        "Compares the configurations in the state files A and B and prints the keys that differ,\n"
        "with their values before and after. Exits with 0 where none differs, with 1 where some\n"
        "do, with 2 where one of the files cannot be synced.");
    command.options = {
        {{QStringLiteral("json")}, QString(), Terminal::tr("print the list of changes as JSON")}};
    command.exampleDescription = Terminal::tr("what has changed since the backup?");
    command.example = QStringLiteral("configsync diff backup/bot_state.json results/bot_state.json");
    command.fewestPaths = 2;
    command.mostPaths = 2;
    command.run = diff;
    return command;
}
