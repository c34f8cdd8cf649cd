// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/drift.h"
#include "app/cli/command.h"
#include "app/cli/drifttext.h"
#include "app/cli/fleetreading.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/values/plaintext.h"

namespace {

/// Prints all of one kind, as lines for people or as JSON.
template <typename Drift>
void print(const DriftLines &lines, const QList<Drift> &drifts, bool json, Output &output)
{
    for (const Drift &drift : drifts) {
        if (json)
            output.print(lines.json(drift));
        else
            output.print(lines.text(drift));
    }
}

void printReport(const DriftLines &lines, const DriftReport &report, const Arguments &arguments,
                 Output &output)
{
    print(lines, report.values, arguments.json, output);
    print(lines, report.source, arguments.json, output);
    if (arguments.defaults)
        print(lines, report.defaults, arguments.json, output);
    print(lines, report.untold, arguments.json, output);
    if (report.unknownKeys.isEmpty())
        return;
    if (arguments.json)
        output.print(lines.unknownJson(report.unknownKeys));
    else
        output.print(lines.unknownText(report.unknownKeys));
}

ExitStatus drift(const Arguments &arguments, Output &output)
{
    const auto selection = FleetSelection::of(arguments, QStringLiteral("drift"), output);
    if (!selection)
        return ExitStatus::Trouble;
    const auto complain = [&output](const QString &message) {
        output.complain(QStringLiteral("configsync drift: ") + message + u'\n');
    };
    const Clock &clock = SystemClock::instance();
    const QList<BotReading> readings = readBots(selection->requests(), arguments.maximumSize, clock);
    QHash<QString, SourceReading> sources;
    bool any = false;
    bool trouble = selection->hasProblems;
    for (qsizetype i = 0; i < readings.size() && output.isOpen(); ++i) {
        const ListedBot &bot = selection->bots.at(i);
        const QString name = visibleText(bot.definition.name);
        for (const SyncProblem &problem : bot.effective.problems) {
            // A fleet file that asks for nothing may well leave required keys out.
            if (bot.effective.isAskedFor(problem.key))
                complain(name + QStringLiteral(": ") +
                         Terminal::tr("the fleet file asks for what is wrong: %1").arg(problemText(problem)));
        }
        const BotReading &reading = readings.at(i);
        if (!reading.isSynced()) {
            const SyncHealth health = reading.healthWithoutFallback();
            complain(name + QStringLiteral(": ") +
                     Terminal::tr("cannot be compared: %1")
                         .arg(visibleText(health.translatedMessage(health.since))));
            trouble = true;
            continue;
        }
        SourceReading source;
        if (!bot.definition.source.isEmpty()) {
            auto known = sources.find(bot.definition.source);
            if (known == sources.end())
                known = sources.insert(bot.definition.source, SourceReading::read(bot.definition.source));
            source = *known;
            if (!source.problem.isEmpty()) {
                complain(name + QStringLiteral(": ") + visibleText(source.problem) + QStringLiteral(": ") +
                         visibleText(source.path));
                trouble = true;
            }
        }
        const QJsonObject live = bot.profile.parametersOf(reading.evaluation.section);
        const DriftReport report = driftOf(bot.profile, bot.effective, source, live);
        printReport({bot.identity(), bot.profile, clock.utcMilliseconds()}, report, arguments, output);
        any = any || !report.isEmpty() || (arguments.defaults && !report.defaults.isEmpty());
    }
    if (trouble)
        return ExitStatus::Trouble;
    return any ? ExitStatus::NotSynced : ExitStatus::Good;
}

} // namespace

Command driftCommand()
{
    Command command;
    command.name = QStringLiteral("drift");
    command.synopsis = QStringLiteral("[--fleet FILE] [--bot B] [--json]");
    command.summary = Terminal::tr("every live value that is not as it should be");
    command.description = Terminal::tr(
        "Compares what the bots run with what the fleet file asks for (shared values and\n"
        "overrides), and with the constants in their source code where the fleet file names it.\n"
        "Exits with 1 where anything differs, with 2 where a bot cannot be compared. Numbers are\n"
        "compared by value: 4 and 4.0 are the same. Keys that the profile does not know, and\n"
        "constants that are no literals, are listed too, and are no drift.");
    command.options = {
        fleetOption(),
        botOption(),
        {{QStringLiteral("json")},
         QString(),
         Terminal::tr("print one JSON object a line: \"drift\", \"source_drift\", \"unknown_keys\"")},
        {{QStringLiteral("defaults")},
         QString(),
         Terminal::tr("also what differs from the profile's defaults where the fleet file is silent")}};
    command.exampleDescription = Terminal::tr("do all bots run what they should?");
    command.example = QStringLiteral("configsync drift --fleet fleet.json && echo all as it should be");
    command.fewestPaths = 0;
    command.mostPaths = 0;
    command.run = drift;
    return command;
}
