// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/fleetreading.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/values/plaintext.h"

#include <QJsonDocument>

namespace {

/// Each value with the place that it comes from.
QJsonObject withOrigins(const EffectiveConfiguration &effective)
{
    QJsonObject object;
    for (auto it = effective.parameters.constBegin(); it != effective.parameters.constEnd(); ++it) {
        object.insert(it.key(),
                      QJsonObject{{QStringLiteral("value"), it.value()},
                                  {QStringLiteral("origin"), valueOriginWord(effective.origin(it.key()))}});
    }
    return object;
}

ExitStatus effective(const Arguments &arguments, Output &output)
{
    const auto selection = FleetSelection::of(arguments, QStringLiteral("effective"), output);
    if (!selection)
        return ExitStatus::Trouble;
    if (selection->bots.size() != 1) {
        QStringList names;
        for (const ListedBot &bot : selection->listing.bots)
            names.append(visibleText(bot.definition.name));
        output.complain(
            QStringLiteral("configsync effective: ") +
            Terminal::tr("say with --bot which bot is meant: %1").arg(names.join(QStringLiteral(", "))) +
            u'\n');
        return ExitStatus::Trouble;
    }
    const ListedBot &bot = selection->bots.constFirst();
    if (!bot.effective.isValid()) {
        for (const SyncProblem &problem : bot.effective.problems)
            output.complain(QStringLiteral("configsync effective: ") + visibleText(bot.definition.name) +
                            QStringLiteral(": ") + problemText(problem) + u'\n');
        return ExitStatus::NotSynced;
    }
    output.print(QJsonDocument(arguments.origins ? withOrigins(bot.effective) : bot.effective.section)
                     .toJson(QJsonDocument::Indented));
    return ExitStatus::Good;
}

} // namespace

Command effectiveCommand()
{
    Command command;
    command.name = QStringLiteral("effective");
    command.synopsis = QStringLiteral("--bot B [--fleet FILE]");
    command.summary = Terminal::tr("the configuration that a bot should run, as JSON");
    command.description = Terminal::tr(
        "Prints what the fleet file asks of a bot: the profile's defaults, under the shared\n"
        "values, under the bot's overrides (a JSON merge patch). It is checked against the\n"
        "profile first: where it is invalid, nothing is printed but what is wrong, and the exit\n"
        "status is 1. Without --fleet it is the monitor's own fleet file.");
    command.options = {
        fleetOption(),
        botOption(),
        {{QStringLiteral("origins")},
         QString(),
         Terminal::tr("print each value with its origin: \"override\", \"shared\" or \"default\"")}};
    command.exampleDescription = Terminal::tr("start a bot with what it should run");
    command.example =
        QStringLiteral("configsync effective --fleet fleet.json --bot btc > btc/config.json && ./btc/bot.py");
    command.fewestPaths = 0;
    command.mostPaths = 0;
    command.run = effective;
    return command;
}
