// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fleetreading.h"

#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/values/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace {

bool isMeant(const ListedBot &bot, const QString &word)
{
    const BotDefinition &definition = bot.definition;
    return definition.name == word || definition.id == word ||
           definition.stateFile == QDir::cleanPath(QFileInfo(word).absoluteFilePath());
}

} // namespace

CommandOption fleetOption()
{
    return {{QStringLiteral("fleet")},
            QStringLiteral("FILE"),
            Terminal::tr("all bots of this fleet file, each with its profile")};
}

CommandOption botOption()
{
    return {{QStringLiteral("bot")},
            QStringLiteral("B"),
            Terminal::tr("only this bot of the fleet: its name, id or path; may be repeated")};
}

QString standardFleetFile()
{
    // The commands that run once have no application object, but they look in the monitor's folder.
    if (QCoreApplication::applicationName().isEmpty())
        QCoreApplication::setApplicationName(QStringLiteral("configsync-monitor"));
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/fleet.json");
}

std::optional<FleetSelection> FleetSelection::of(const Arguments &arguments, const QString &command,
                                                 Output &output)
{
    const auto complain = [&](const QString &message) {
        output.complain(QStringLiteral("configsync ") + command + QStringLiteral(": ") +
                        visibleText(message) + u'\n');
    };
    const QString path = arguments.fleetFile.isEmpty() ? standardFleetFile() : arguments.fleetFile;
    if (!QFileInfo::exists(path)) {
        complain(
            FleetFileError::about(path, QT_TRANSLATE_NOOP("SyncProblem", "is not there")).translatedText());
        return std::nullopt;
    }
    const auto file = FleetFile::load(path);
    if (!file) {
        complain(file.error().translatedText());
        return std::nullopt;
    }
    FleetSelection selection;
    selection.listing = FleetLister().list(file.value(), path);
    selection.hasProblems = !selection.listing.problems.isEmpty();
    for (const FleetFileError &problem : std::as_const(selection.listing.problems))
        complain(problem.translatedText());
    for (const QString &word : arguments.bots) {
        const auto isThis = [&word](const ListedBot &bot) { return isMeant(bot, word); };
        const auto count =
            std::count_if(selection.listing.bots.cbegin(), selection.listing.bots.cend(), isThis);
        if (count == 1)
            continue;
        complain(count == 0
                     ? Terminal::tr("the fleet file lists no bot \"%1\"").arg(word)
                     : Terminal::tr("several bots are called \"%1\"; name one by its id or the path of its "
                                    "state file")
                           .arg(word));
        return std::nullopt;
    }
    for (const ListedBot &bot : std::as_const(selection.listing.bots)) {
        const bool wanted = arguments.bots.isEmpty() ||
                            std::any_of(arguments.bots.cbegin(), arguments.bots.cend(),
                                        [&bot](const QString &word) { return isMeant(bot, word); });
        if (wanted && !bot.profileProblem)
            selection.bots.append(bot);
    }
    return selection;
}

QList<BotRequest> FleetSelection::requests() const
{
    QList<BotRequest> requests;
    requests.reserve(bots.size());
    for (const ListedBot &bot : bots)
        requests.append({bot.identity(), bot.profile});
    return requests;
}
