// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/fleetfile.h"
#include "sync/fleet/overlay.h"
#include "sync/profile/profile.h"

#include <QHash>
#include <QMetaType>

#include <optional>

/// A bot of a fleet, ready to be watched.
struct ListedBot
{
    /// With a name, whatever the fleet file says.
    BotDefinition definition;
    Profile profile = Profile::generic();
    /// Why the profile cannot be used; nothing where it can.
    std::optional<ProfileError> profileProblem = {};
    EffectiveConfiguration effective;

    BotIdentity identity() const { return {definition.id, definition.name, definition.stateFile}; }
};

/// All that a fleet file comes to at one moment: its bots with their profiles, those that its patterns find,
/// and what each should run.
///
/// A value type; cheap to copy; crosses threads by queued signals.
struct FleetListing
{
    FleetFile file;
    QList<ListedBot> bots;
    QList<FleetFileError> problems;
    /// Folders that decide what the patterns find.
    QStringList folders;
};
Q_DECLARE_METATYPE(FleetListing)

/// Makes listings of one fleet file, one after the other.
///
/// Lives on one thread, which may wait for files: profiles, and the folders of patterns.
class FleetLister
{
public:
    /// Reads everything anew. A bot that a pattern found before is kept as long as its folder is there: a
    /// state file that vanishes is news about the bot, not the end of it.
    FleetListing list(const FleetFile &file, const QString &path);

private:
    /// How a pattern came to a state file.
    struct Found
    {
        QString name;
        QString pattern;
    };

    void addIncluded(const FleetFile &file, FleetListing &listing);
    void giveNames(FleetListing &listing) const;
    void giveProfiles(FleetListing &listing);

    QHash<QString, Profile> m_builtIn;
    QHash<QString, Found> m_found; // by state file
};
