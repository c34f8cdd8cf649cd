// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cliapplication.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/stopsignal.h"
#include "app/cli/watchprinter.h"
#include "sync/fleet/botfleet.h"
#include "sync/fleet/fleethistory.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"

#include <QCoreApplication>
#include <QSet>
#include <QSocketNotifier>

#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

namespace {

QList<FleetBot> botsFor(const Arguments &arguments, Output &output)
{
    QList<FleetBot> bots;
    QSet<QString> ids;
    for (const BotIdentity &identity : botIdentitiesForPaths(arguments.paths)) {
        if (ids.contains(identity.id)) {
            output.complain(QStringLiteral("configsync watch: ") + visibleText(identity.path) +
                            QStringLiteral(" is given twice, and followed once\n"));
            continue;
        }
        ids.insert(identity.id);
        bots.append({identity, arguments.profile});
    }
    return bots;
}

ExitStatus watch(const Arguments &arguments, Output &output)
{
    CliApplication cliApplication;
    QCoreApplication &application = cliApplication.qt();

    StopSignal stop;
    QObject::connect(&stop, &StopSignal::requested, &application, &QCoreApplication::quit);
    output.setInterrupt(stop.descriptor());
    // Whoever reads may go away while there is nothing to say.
    std::optional<QSocketNotifier> abandoned;
    if (const int descriptor = output.abandonableDescriptor(); descriptor >= 0) {
        abandoned.emplace(descriptor, QSocketNotifier::Exception);
        QObject::connect(&*abandoned, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    }

    WatchPrinter printer(arguments.json, arguments.profile, SystemClock::instance(), output);
    BotFleet fleet(arguments.maximumSize, SystemClock::instance());
    const auto endWithOutput = [&output] {
        if (!output.isOpen())
            QCoreApplication::quit();
    };
    // With a history nothing is said before it is safely recorded.
    std::optional<HistoryStore> store;
    std::optional<FleetHistory> recording;
    const auto follow = [&](auto &source) {
        using Source = std::decay_t<decltype(source)>;
        QObject::connect(&source, &Source::healthChanged, &application, [&](const SyncHealth &health) {
            printer.printHealth(health);
            endWithOutput();
        });
        QObject::connect(&source, &Source::snapshotAccepted, &application,
                         [&](const ConfigSnapshot &snapshot) {
                             printer.printSnapshot(snapshot);
                             endWithOutput();
                         });
        QObject::connect(&source, &Source::configurationChanged, &application,
                         [&](const ConfigChange &change) {
                             printer.printChange(change);
                             endWithOutput();
                         });
    };
    QObject::connect(&fleet, &BotFleet::watchConditionChanged, &application,
                     [&](const WatchCondition &condition) { printer.printWatchCondition(condition); });
    QObject::connect(
        &fleet, &BotFleet::volatileKeysFound, &application,
        [&](const BotIdentity &bot, const QStringList &keys) { printer.printVolatileKeys(bot, keys); });
    const QList<FleetBot> bots = botsFor(arguments, output);
    if (arguments.historyFile.isEmpty()) {
        follow(fleet);
        fleet.add(bots);
    } else {
        store.emplace(arguments.historyFile, SystemClock::instance());
        recording.emplace(fleet, *store);
        QObject::connect(&*store, &HistoryStore::conditionChanged, &application,
                         [&output, cause = HistoryCondition::Cause::None,
                          aside = QString()](const HistoryCondition &condition) mutable {
                             const bool news = std::exchange(cause, condition.cause) != condition.cause;
                             if (std::exchange(aside, condition.setAside) != condition.setAside || news)
                                 output.complain(QStringLiteral("configsync watch: ") +
                                                 visibleText(historyConditionMessage(condition)) + u'\n');
                         });
        follow(*recording);
        recording->add(bots);
    }
    QCoreApplication::exec();
    recording.reset();
    output.setInterrupt(-1);
    return ExitStatus::Good;
}

} // namespace

Command watchCommand()
{
    Command command;
    command.name = QStringLiteral("watch");
    command.synopsis = QStringLiteral("[--json] [--history FILE] PATH...");
    command.summary = QStringLiteral("follow state files; Ctrl-C ends");
    command.description = QStringLiteral(
        "Follows state files and prints what is new, until it is interrupted: the configuration at\n"
        "the start, every change, and every failure and recovery. A file need not be there yet.");
    command.options = {
        {{QStringLiteral("json")},
         QString(),
         QStringLiteral("print one JSON object a line, at once: \"snapshot\", \"change\", \"status\"")},
        {{QStringLiteral("history")},
         QStringLiteral("FILE"),
         QStringLiteral("record in this history, and say nothing before it is on the disk")}};
    command.exampleDescription = QStringLiteral("hand every change to another program");
    command.example = QStringLiteral("configsync watch --json bots/*/state.json | ./on_change.py");
    command.mostPaths = std::numeric_limits<int>::max();
    command.run = watch;
    return command;
}
