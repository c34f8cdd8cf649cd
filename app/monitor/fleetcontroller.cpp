// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/fleetcontroller.h"

#include "sync/values/plaintext.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace {

/// Two paths are the same file where their canonical paths are, or where neither exists yet and they read the
/// same.
QString comparable(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

FleetController::FleetController(QString path, BotFleet &fleet, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_fleet(fleet)
{
}

void FleetController::load()
{
    FleetFile file;
    if (readFile(file))
        takeIn(file.bots());
}

bool FleetController::readFile(FleetFile &file)
{
    auto loaded = FleetFile::load(m_path);
    if (!loaded) {
        m_savingOff = true;
        Q_EMIT noticed({m_path, Tone::Bad, tr("The list of bots cannot be read, and is left as it is."),
                        tr("%1. What you add now is not remembered. Please correct the file, then choose "
                           "Bot > Reload now.")
                            .arg(visibleText(loaded.error().text()))});
        return false;
    }
    if (m_savingOff) {
        m_savingOff = false;
        Q_EMIT noticeWithdrawn(m_path);
    }
    file = std::move(loaded).value();
    return true;
}

void FleetController::takeIn(const QList<BotDefinition> &bots)
{
    QStringList paths;
    for (const BotDefinition &bot : bots)
        paths.append(bot.stateFile);
    const QStringList names = botNamesForPaths(paths);
    for (qsizetype i = 0; i < bots.size(); ++i) {
        const BotDefinition &bot = bots.at(i);
        if (!find(bot.id))
            m_definitions.append(bot);
        if (!m_fleet.bot(bot.id))
            start(bot, bot.name.isEmpty() ? names.at(i) : bot.name);
    }
}

bool FleetController::start(const BotDefinition &definition, const QString &name)
{
    const std::optional<Profile> profile = profileNamed(definition.profile, name);
    if (!profile)
        return false;
    m_fleet.add({{definition.id, name, definition.stateFile}, *profile}, definition.lateAfter);
    if (!definition.timeZone.isEmpty())
        Q_EMIT timeZoneTold(definition.id, QTimeZone(definition.timeZone.toUtf8()));
    return true;
}

std::optional<Profile> FleetController::profileNamed(const QString &nameOrPath, const QString &botName)
{
    const auto known = m_profiles.constFind(nameOrPath);
    if (known != m_profiles.constEnd())
        return known.value();
    const QString subject = QStringLiteral("profile ") + nameOrPath;
    const auto profile = Profile::named(nameOrPath);
    if (!profile) {
        Q_EMIT noticed({subject, Tone::Bad,
                        tr("The bot %1 is not watched with this profile.").arg(visibleText(botName)),
                        tr("%1. Please correct the profile, or choose another one.")
                            .arg(visibleText(profile.error().text()))});
        return std::nullopt;
    }
    Q_EMIT noticeWithdrawn(subject);
    // A file may be edited between two uses; what is built in stays as it is.
    if (Profile::builtInNames().contains(profile.value().name()))
        m_profiles.insert(nameOrPath, profile.value());
    return profile.value();
}

BotDefinition *FleetController::find(const QString &botId)
{
    const auto found = std::find_if(m_definitions.begin(), m_definitions.end(),
                                    [&botId](const BotDefinition &bot) { return bot.id == botId; });
    return found == m_definitions.end() ? nullptr : &*found;
}

QString FleetController::idForPath(const QString &path) const
{
    const QString wanted = comparable(path);
    for (const BotDefinition &bot : m_definitions) {
        if (comparable(bot.stateFile) == wanted)
            return bot.id;
    }
    return QString();
}

bool FleetController::refuseFolder(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return false;
    Q_EMIT noticed({path, Tone::Bad, tr("This is a folder, not a state file."),
                    tr("%1: please choose the state file in it.").arg(visibleText(path))});
    return true;
}

/// A name that is not UTF-8 has lost its bytes on the way here, and would be another file's.
bool FleetController::refuseUnreadableName(const QString &path)
{
    if (!path.contains(QChar::ReplacementCharacter) || QFileInfo::exists(path))
        return false;
    Q_EMIT noticed({path, Tone::Bad, tr("The name of this file is not UTF-8."),
                    tr("%1: please rename it, or open it through a symbolic link.").arg(visibleText(path))});
    return true;
}

void FleetController::edit(const Edit &change)
{
    FleetFile file;
    if (!readFile(file))
        return;
    QList<BotDefinition> bots = file.bots();
    change(bots);
    file.setBots(bots);
    const QString subject = QStringLiteral("saving ") + m_path;
    const QString problem = file.save(m_path);
    if (problem.isEmpty()) {
        Q_EMIT noticeWithdrawn(subject);
    } else {
        Q_EMIT noticed({subject, Tone::Bad, tr("The list of bots could not be saved."),
                        tr("%1. What you changed holds until the program ends.").arg(visibleText(problem))});
    }
}

QString FleetController::addStateFile(const QString &path, const QString &profile)
{
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (refuseFolder(file) || refuseUnreadableName(file))
        return QString();
    const QString known = idForPath(file);
    if (!known.isEmpty()) {
        const bool asItIs = m_fleet.bot(known) && (profile.isEmpty() || find(known)->profile == profile);
        return asItIs || changeProfile(known, profile) ? known : QString();
    }
    // A name that tells it from the others.
    QStringList paths;
    for (const BotDefinition &bot : std::as_const(m_definitions))
        paths.append(bot.stateFile);
    paths.append(file);
    const BotDefinition bot{newId(), botNamesForPaths(paths).constLast(), file, profile, 0};
    if (!start(bot, bot.name))
        return QString();
    m_definitions.append(bot);
    edit([&bot](QList<BotDefinition> &bots) { bots.append(bot); });
    return bot.id;
}

QString FleetController::addTransient(const QString &id, const QString &path, const QString &name)
{
    const BotDefinition bot{id, name, path, QString(), 0};
    if (!start(bot, name))
        return QString();
    m_definitions.append(bot);
    m_transient.append(bot.id);
    return bot.id;
}

void FleetController::remove(const QString &botId)
{
    const bool saved = !isTransient(botId);
    m_transient.removeAll(botId);
    m_definitions.removeIf([&botId](const BotDefinition &bot) { return bot.id == botId; });
    m_fleet.remove(botId);
    if (saved)
        edit([&botId](QList<BotDefinition> &bots) {
            bots.removeIf([&botId](const BotDefinition &bot) { return bot.id == botId; });
        });
}

void FleetController::rename(const QString &botId, const QString &name)
{
    BotDefinition *definition = find(botId);
    const QString wanted = name.trimmed();
    if (!definition || wanted.isEmpty())
        return;
    definition->name = wanted;
    Q_EMIT renamed(botId, wanted);
    if (!isTransient(botId))
        edit([&botId, &wanted](QList<BotDefinition> &bots) {
            for (BotDefinition &bot : bots) {
                if (bot.id == botId)
                    bot.name = wanted;
            }
        });
}

void FleetController::replace(const BotDefinition &definition)
{
    const QString name =
        definition.name.isEmpty() ? botNamesForPaths({definition.stateFile}).constFirst() : definition.name;
    m_fleet.remove(definition.id);
    start(definition, name);
    if (isTransient(definition.id))
        return;
    edit([&definition](QList<BotDefinition> &bots) {
        for (BotDefinition &bot : bots) {
            if (bot.id == definition.id) {
                bot.profile = definition.profile;
                bot.stateFile = definition.stateFile;
            }
        }
    });
}

bool FleetController::changeProfile(const QString &botId, const QString &profile)
{
    BotDefinition *definition = find(botId);
    if (!definition || !profileNamed(profile, definition->name))
        return false;
    definition->profile = profile;
    replace(*definition);
    return true;
}

bool FleetController::changeStateFile(const QString &botId, const QString &path)
{
    BotDefinition *definition = find(botId);
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!definition || refuseFolder(file))
        return false;
    if (comparable(file) == comparable(definition->stateFile))
        return true;
    definition->stateFile = file;
    replace(*definition);
    return true;
}
