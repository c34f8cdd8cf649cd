// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/stopsignal.h"
#include "app/cli/watchprinter.h"
#include "sync/fleet/botfleet.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"

#include <QCoreApplication>
#include <QSet>
#include <QSocketNotifier>

#include <limits>

#ifdef Q_OS_UNIX
#include <clocale>
#include <cstring>
#include <langinfo.h>
#endif

namespace {

/// Qt insists on a UTF-8 locale, and complains on standard error where the user has another one. All our
/// streams are UTF-8 anyway, so it gets one.
void settleLocale()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

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
    settleLocale();
    int argumentCount = 1;
    char name[] = "configsync";
    char *argumentValues[] = {name, nullptr};
    QCoreApplication application(argumentCount, argumentValues);

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
    QObject::connect(&fleet, &BotFleet::healthChanged, &application, [&](const SyncHealth &health) {
        printer.printHealth(health);
        endWithOutput();
    });
    QObject::connect(&fleet, &BotFleet::snapshotAccepted, &application, [&](const ConfigSnapshot &snapshot) {
        printer.printSnapshot(snapshot);
        endWithOutput();
    });
    QObject::connect(&fleet, &BotFleet::configurationChanged, &application, [&](const ConfigChange &change) {
        printer.printChange(change);
        endWithOutput();
    });
    QObject::connect(&fleet, &BotFleet::watchConditionChanged, &application,
                     [&](const WatchCondition &condition) { printer.printWatchCondition(condition); });
    QObject::connect(
        &fleet, &BotFleet::volatileKeysFound, &application,
        [&](const BotIdentity &bot, const QStringList &keys) { printer.printVolatileKeys(bot, keys); });
    fleet.add(botsFor(arguments, output));
    QCoreApplication::exec();
    output.setInterrupt(-1);
    return ExitStatus::Good;
}

} // namespace

Command watchCommand()
{
    Command command;
    command.name = QStringLiteral("watch");
    command.synopsis = QStringLiteral("[--json] PATH...");
    command.summary = QStringLiteral("follow state files; Ctrl-C ends");
    command.description = QStringLiteral(
        "Follows state files and prints what is new, until it is interrupted: the configuration at\n"
        "the start, every change, and every failure and recovery. A file need not be there yet.");
    command.options = {
        {{QStringLiteral("json")},
         QString(),
         QStringLiteral("print one JSON object a line, at once: \"snapshot\", \"change\", \"status\"")}};
    command.exampleDescription = QStringLiteral("hand every change to another program");
    command.example = QStringLiteral("configsync watch --json bots/*/state.json | ./on_change.py");
    command.mostPaths = std::numeric_limits<int>::max();
    command.run = watch;
    return command;
}
