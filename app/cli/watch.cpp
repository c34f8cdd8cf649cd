// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cliapplication.h"
#include "app/cli/command.h"
#include "app/cli/fleetreading.h"
#include "app/cli/output.h"
#include "app/cli/stopsignal.h"
#include "app/cli/terminal.h"
#include "app/cli/watchprinter.h"
#include "sync/fleet/botfleet.h"
#include "sync/fleet/fleetfollower.h"
#include "sync/fleet/fleethistory.h"
#include "sync/fleet/fleetroll.h"
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
            output.complain(
                QStringLiteral("configsync watch: ") +
                Terminal::tr("%1 is given twice, and followed once").arg(visibleText(identity.path)) + u'\n');
            continue;
        }
        ids.insert(identity.id);
        bots.append({identity, arguments.profile});
    }
    return bots;
}

/// Follows a fleet file: what is listed is watched, and what is wrong with it is said once.
class FollowedFleet
{
public:
    FollowedFleet(const QString &path, BotFleet &fleet, FleetRoll::Start start, QList<FleetFileError> told,
                  Output &output)
        : m_roll(fleet, std::move(start))
        , m_follower(path)
        , m_told(std::move(told))
    {
        const auto complain = [&output](const FleetFileError &error) {
            output.complain(QStringLiteral("configsync watch: ") + visibleText(error.translatedText()) +
                            u'\n');
        };
        QObject::connect(&m_follower, &FleetFollower::broken, &m_roll, complain);
        QObject::connect(&m_follower, &FleetFollower::listed, &m_roll,
                         [this, complain](const FleetListing &listing) {
                             for (const FleetFileError &problem : listing.problems) {
                                 if (!m_told.contains(problem))
                                     complain(problem);
                             }
                             m_told = listing.problems;
                             m_roll.apply(listing);
                         });
        m_follower.start();
    }

private:
    FleetRoll m_roll;
    FleetFollower m_follower;
    QList<FleetFileError> m_told;
};

ExitStatus watch(const Arguments &arguments, Output &output)
{
    QList<FleetFileError> told;
    if (!arguments.fleetFile.isEmpty()) {
        const auto selection = FleetSelection::of(arguments, QStringLiteral("watch"), output);
        if (!selection)
            return ExitStatus::Trouble;
        told = selection->listing.problems;
    }
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

    BotFleet fleet(arguments.maximumSize, SystemClock::instance());
    const auto profileOf = [&fleet](const QString &botId) {
        const auto bot = fleet.bot(botId);
        return bot ? bot->profile : Profile::generic();
    };
    WatchPrinter printer(arguments.json, profileOf, SystemClock::instance(), output);
    QObject::connect(&fleet, &BotFleet::botRemoved, &application,
                     [&printer](const QString &botId) { printer.forget(botId); });
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
    if (arguments.historyFile.isEmpty()) {
        follow(fleet);
    } else {
        store.emplace(arguments.historyFile, SystemClock::instance());
        recording.emplace(fleet, *store);
        QObject::connect(&*store, &HistoryStore::conditionChanged, &application,
                         [&output, cause = HistoryCondition::Cause::None,
                          aside = QString()](const HistoryCondition &condition) mutable {
                             const bool news = std::exchange(cause, condition.cause) != condition.cause;
                             if (std::exchange(aside, condition.setAside) != condition.setAside || news)
                                 output.complain(QStringLiteral("configsync watch: ") +
                                                 visibleText(translatedHistoryConditionMessage(condition)) +
                                                 u'\n');
                         });
        follow(*recording);
    }
    const auto start = [&fleet, &recording](const QList<FleetBot> &bots, qint64 lateAfter) {
        if (recording) {
            recording->add(bots, lateAfter);
            return;
        }
        for (const FleetBot &bot : bots)
            fleet.add(bot, lateAfter);
    };
    std::optional<FollowedFleet> followed;
    if (arguments.fleetFile.isEmpty())
        start(botsFor(arguments, output), 0);
    else
        followed.emplace(
            arguments.fleetFile, fleet,
            [&start](const FleetBot &bot, qint64 lateAfter) { start({bot}, lateAfter); }, told, output);
    QCoreApplication::exec();
    followed.reset();
    recording.reset();
    output.setInterrupt(-1);
    return ExitStatus::Good;
}

} // namespace

Command watchCommand()
{
    Command command;
    command.name = QStringLiteral("watch");
    command.synopsis = QStringLiteral("[--json] [--history FILE] PATH... | --fleet FILE");
    command.summary = Terminal::tr("follow state files; Ctrl-C ends");
    command.description = Terminal::tr(
        "Follows state files and prints what is new, until it is interrupted: the configuration at\n"
        "the start, every change, and every failure and recovery. A file need not be there yet.\n"
        "With --fleet the bots of a fleet file, also while it is edited: those that are added to it\n"
        "are followed from then on.");
    command.options = {
        {{QStringLiteral("json")},
         QString(),
         Terminal::tr("print one JSON object a line, at once: \"snapshot\", \"change\", \"status\"")},
        {{QStringLiteral("history")},
         QStringLiteral("FILE"),
         Terminal::tr("record in this history, and say nothing before it is on the disk")},
        fleetOption()};
    command.exampleDescription = Terminal::tr("hand every change to another program");
    command.example = QStringLiteral("configsync watch --json bots/*/state.json | ./on_change.py");
    command.mostPaths = std::numeric_limits<int>::max();
    command.run = watch;
    return command;
}
