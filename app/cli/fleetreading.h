// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "sync/fleet/fleetlisting.h"

#include <QList>

#include <optional>

class Output;

/// The option that names a fleet file, for the commands that take one.
CommandOption fleetOption();
/// The option that names bots of a fleet.
CommandOption botOption();
/// Where the monitor keeps its own fleet file.
QString standardFleetFile();

/// The bots that a command is about: those of `--fleet`, or of the monitor's own fleet file where it was not
/// given, and of these those that `--bot` names (by name, id or path). What is wrong with single entries is
/// told on standard error; nothing, with a complaint, where the fleet file cannot be used, or where it does
/// not know a bot that was asked for.
struct FleetSelection
{
    FleetListing listing;
    /// Those that can be read: with a profile.
    QList<ListedBot> bots;
    /// True where an entry of the fleet file is wrong.
    bool hasProblems = false;

    static std::optional<FleetSelection> of(const Arguments &arguments, const QString &command,
                                            Output &output);

    QList<BotRequest> requests() const;
};
