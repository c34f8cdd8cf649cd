// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetlisting.h"

#include "sync/fleet/fleetinclude.h"

#include <QFileInfo>
#include <QSet>

FleetListing FleetLister::list(const FleetFile &file, const QString &path)
{
    FleetListing listing;
    listing.file = file;
    listing.problems = file.problems();
    listing.bots.reserve(file.bots().size());
    for (const BotDefinition &bot : file.bots())
        listing.bots.append({bot, Profile::generic(), std::nullopt, {}});
    if (!file.includes().isEmpty())
        addIncluded(file, listing);
    giveNames(listing);
    giveProfiles(listing);
    for (const ListedBot &bot : std::as_const(listing.bots)) {
        if (bot.profileProblem)
            listing.problems.append({path, bot.profileProblem->sentence(), 0, 0, bot.definition.name});
    }
    return listing;
}

void FleetLister::addIncluded(const FleetFile &file, FleetListing &listing)
{
    QSet<QString> paths;
    for (const ListedBot &bot : std::as_const(listing.bots))
        paths.insert(bot.definition.stateFile);
    QHash<QString, Found> found;
    for (const FleetInclude &include : file.includes()) {
        IncludeResult result = IncludeResult::find(include.pattern);
        listing.folders += result.folders;
        // What this pattern found before, and whose folder is still there.
        QSet<QString> present;
        for (const IncludeMatch &match : std::as_const(result.matches))
            present.insert(match.path);
        for (auto it = m_found.constBegin(); it != m_found.constEnd(); ++it) {
            const bool ofThisPattern = it->pattern == include.pattern;
            if (ofThisPattern && !present.contains(it.key()) && QFileInfo(QFileInfo(it.key()).path()).isDir())
                result.matches.append({it.key(), it->name});
        }
        std::sort(result.matches.begin(), result.matches.end(),
                  [](const IncludeMatch &left, const IncludeMatch &right) { return left.path < right.path; });
        for (const IncludeMatch &match : std::as_const(result.matches)) {
            found.insert(match.path, {match.name, include.pattern});
            if (paths.contains(match.path))
                continue;
            paths.insert(match.path);
            BotDefinition bot = include.settings;
            bot.id = match.path;
            bot.stateFile = match.path;
            bot.name = match.name;
            bot.included = true;
            listing.bots.append({bot, Profile::generic(), std::nullopt, {}});
        }
    }
    listing.folders.removeDuplicates();
    m_found = found;
}

void FleetLister::giveNames(FleetListing &listing) const
{
    QStringList paths;
    bool nameless = false;
    for (const ListedBot &bot : std::as_const(listing.bots)) {
        paths.append(bot.definition.stateFile);
        nameless = nameless || bot.definition.name.isEmpty();
    }
    if (!nameless)
        return;
    const QStringList names = botNamesForPaths(paths);
    for (qsizetype i = 0; i < names.size(); ++i) {
        BotDefinition &bot = listing.bots[i].definition;
        if (bot.name.isEmpty()) {
            // A pattern's own name counts also where the bot is listed by hand.
            const QString found = m_found.value(bot.stateFile).name;
            bot.name = found.isEmpty() ? names.at(i) : found;
        }
    }
}

void FleetLister::giveProfiles(FleetListing &listing)
{
    QHash<QString, Profile> profiles = m_builtIn;
    QHash<QString, ProfileError> problems;
    QHash<QString, EffectiveConfiguration> shared; // of bots that override nothing
    for (ListedBot &bot : listing.bots) {
        const QString &name = bot.definition.profile;
        if (!profiles.contains(name) && !problems.contains(name)) {
            const auto profile = Profile::named(name);
            if (profile)
                profiles.insert(name, profile.value());
            else
                problems.insert(name, profile.error());
            // A file may be edited between two listings; what is built in stays as it is.
            if (profile && Profile::builtInNames().contains(profile.value().name()))
                m_builtIn.insert(name, profile.value());
        }
        const auto profile = profiles.constFind(name);
        if (profile == profiles.constEnd()) {
            bot.profileProblem = problems.value(name);
            continue;
        }
        bot.profile = *profile;
        if (!bot.definition.overrides.isEmpty()) {
            bot.effective =
                EffectiveConfiguration::of(bot.profile, listing.file.shared(), bot.definition.overrides);
            continue;
        }
        const auto known = shared.constFind(name);
        bot.effective =
            known != shared.constEnd()
                ? *known
                : *shared.insert(name, EffectiveConfiguration::of(bot.profile, listing.file.shared(), {}));
    }
}
