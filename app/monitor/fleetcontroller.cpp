// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/fleetcontroller.h"

#include "sync/values/filestamp.h"
#include "sync/values/plaintext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <utility>

#include <sys/stat.h>

namespace {

constexpr qsizetype mostProblemsTold = 5;

/// Two paths are the same file where their canonical paths are, or where neither exists yet and they read the
/// same.
QString comparable(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

FileStamp stampOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? FileStamp::fromStat(status)
                                                                     : FileStamp();
}

/// The id that the terminal gives a state file, so that what was recorded or imported there is this bot's
/// history; another one where a bot has it already, because its state file has moved since.
QString newId(const QString &path, const FleetRoll &roll)
{
    const QString id = botIdentityForPath(path).id;
    return roll.bot(id) == nullptr ? id : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QList<BotDefinition>::iterator findBot(QList<BotDefinition> &bots, const QString &botId)
{
    return std::find_if(bots.begin(), bots.end(),
                        [&botId](const BotDefinition &bot) { return bot.id == botId; });
}

} // namespace

FleetController::FleetController(QString path, BotFleet &fleet, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_fleet(fleet)
    , m_roll(fleet)
    , m_follower(m_path)
{
    connect(&m_roll, &FleetRoll::renamed, this, &FleetController::renamed);
    connect(&m_roll, &FleetRoll::botChanged, this, &FleetController::botChanged);
    connect(&m_roll, &FleetRoll::orderChanged, this, &FleetController::orderChanged);
    connect(&m_follower, &FleetFollower::listed, this, &FleetController::followListing);
    connect(&m_follower, &FleetFollower::broken, this, &FleetController::tellBroken);
    connect(&m_follower, &FleetFollower::sourceRead, this, &FleetController::sourceRead);
}

FleetController::~FleetController() = default;

void FleetController::load()
{
    FleetFile file;
    if (readFile(file))
        take(file);
    m_loaded = true;
}

void FleetController::follow()
{
    m_follower.start();
}

void FleetController::reload()
{
    m_follower.reload();
}

BotDefinition FleetController::definition(const QString &botId) const
{
    const ListedBot *const bot = m_roll.bot(botId);
    return bot ? bot->definition : BotDefinition();
}

void FleetController::tellBroken(const FleetFileError &error)
{
    m_savingOff = true;
    Q_EMIT noticed(
        {m_path, Tone::Bad, tr("The list of bots cannot be read, and is left as it is."),
         tr("%1. The bots are watched as before; what you change is written when the file has been "
            "put right.")
             .arg(visibleText(error.translatedText()))});
}

bool FleetController::readFile(FleetFile &file)
{
    auto loaded = FleetFile::load(m_path, m_read);
    if (!loaded) {
        tellBroken(loaded.error());
        return false;
    }
    if (m_loaded && !QFileInfo::exists(m_path) && !m_file.json().isEmpty()) {
        tellBroken(FleetFileError::about(m_path, QT_TRANSLATE_NOOP("SyncProblem", "is not there any more")));
        return false;
    }
    if (std::exchange(m_savingOff, false))
        Q_EMIT noticeWithdrawn(m_path);
    m_read = loaded.value();
    file = m_read;
    return true;
}

void FleetController::followListing(const FleetListing &listing)
{
    // What was listed before the last change of ours was written is out of date: the next one comes.
    QFile file(m_path);
    const QByteArray now = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (now != listing.file.json())
        return;
    if (std::exchange(m_savingOff, false))
        Q_EMIT noticeWithdrawn(m_path);
    m_read = listing.file;
    adopt(listing);
    const QList<Edit> unsaved = std::exchange(m_unsaved, {});
    for (const Edit &edit : unsaved)
        commit(edit);
}

void FleetController::take(const FleetFile &file)
{
    adopt(m_lister.list(file, m_path));
}

void FleetController::adopt(const FleetListing &listing)
{
    const bool another = listing.file.shared() != m_file.shared();
    m_file = listing.file;
    tellProblems(listing.problems);
    m_roll.apply(listing);
    if (another)
        Q_EMIT sharedChanged();
}

void FleetController::tellProblems(const QList<FleetFileError> &problems)
{
    const QString subject = QStringLiteral("entries ") + m_path;
    if (problems.isEmpty()) {
        Q_EMIT noticeWithdrawn(subject);
        return;
    }
    QStringList lines;
    for (const FleetFileError &problem : problems.first(qMin(problems.size(), mostProblemsTold)))
        lines.append(visibleText(problem.translatedText()));
    if (problems.size() > mostProblemsTold)
        lines.append(tr("and %n more", nullptr, static_cast<int>(problems.size() - mostProblemsTold)));
    Q_EMIT noticed(
        {subject, Tone::Bad,
         tr("%n entry(s) of the list of bots cannot be used.", nullptr, static_cast<int>(problems.size())),
         lines.join(u'\n')});
}

bool FleetController::asksFirst(const Edit &edit, const FleetFile &file)
{
    if (edit.asked || edit.seen.id.isEmpty() || edit.seen.included)
        return false;
    QList<BotDefinition> bots = file.bots();
    const auto found = findBot(bots, edit.seen.id);
    const bool gone = found == bots.end();
    if (gone && edit.removes)
        return false;
    if (!gone) {
        if (found->name.isEmpty())
            found->name = edit.seen.name; // the one that its path gives
        if (*found == edit.seen)
            return false;
    }
    Edit again = edit;
    again.asked = true;
    Q_EMIT conflictFound({edit.seen.name, gone, [this, again] { commit(again); }});
    return true;
}

void FleetController::commit(const Edit &edit)
{
    FleetFile file;
    const bool readable = readFile(file);
    if (!readable) {
        file = m_file; // as it was when it was right
    } else {
        for (const Edit &unsaved : std::as_const(m_unsaved))
            apply(unsaved, file);
        if (asksFirst(edit, file))
            return;
    }
    apply(edit, file);
    if (!readable || !save(file))
        m_unsaved.append(edit);
    else
        m_unsaved.clear();
    take(file);
}

void FleetController::apply(const Edit &edit, FleetFile &file)
{
    QList<BotDefinition> bots = file.bots();
    if (!edit.seen.id.isEmpty() && !edit.removes && findBot(bots, edit.seen.id) == bots.end()) {
        // A pattern's bot gets an entry of its own, one that is gone comes back.
        bots.append(edit.seen);
        bots.last().included = false;
    }
    edit.change(bots);
    file.setBots(bots);
}

bool FleetController::save(const FleetFile &file)
{
    const QString subject = QStringLiteral("saving ") + m_path;
    const QString problem = file.save(m_path);
    if (problem.isEmpty()) {
        Q_EMIT noticeWithdrawn(subject);
        return true;
    }
    Q_EMIT noticed({subject, Tone::Bad, tr("The list of bots could not be saved."),
                    tr("%1. What you changed holds until the program ends.").arg(visibleText(problem))});
    return false;
}

void FleetController::changeBot(const BotDefinition &seen, const Change &change)
{
    if (seen.id.isEmpty() || isTransient(seen.id))
        return;
    commit({seen,
            [id = seen.id, change](QList<BotDefinition> &bots) {
                const auto found = findBot(bots, id);
                if (found != bots.end())
                    change(*found);
            },
            false});
}

bool FleetController::isUsable(const QString &nameOrPath, const QString &botName)
{
    const QString subject = QStringLiteral("profile ") + nameOrPath;
    const auto profile = Profile::named(nameOrPath);
    if (profile) {
        Q_EMIT noticeWithdrawn(subject);
        return true;
    }
    Q_EMIT noticed({subject, Tone::Bad,
                    tr("The bot %1 is not watched with this profile.").arg(visibleText(botName)),
                    tr("%1. Please correct the profile, or choose another one.")
                        .arg(visibleText(profile.error().translatedText()))});
    return false;
}

QString FleetController::idForPath(const QString &path) const
{
    const QString wanted = comparable(path);
    const FileStamp stamp = stampOf(path);
    for (const QString &id : m_roll.botIds()) {
        // To ask each of a thousand files for its canonical path takes long.
        const QString &known = m_roll.bot(id)->definition.stateFile;
        if (stampOf(known).sameFile(stamp) ? comparable(known) == wanted
                                           : stamp.isNull() && QDir::cleanPath(known) == wanted)
            return id;
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

QString FleetController::addStateFile(const QString &path, const QString &profile)
{
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (refuseFolder(file) || refuseUnreadableName(file))
        return QString();
    const QString known = idForPath(file);
    if (!known.isEmpty()) {
        const bool asItIs = m_fleet.bot(known) && (profile.isEmpty() || definition(known).profile == profile);
        return asItIs || changeProfile(definition(known), profile) ? known : QString();
    }
    // A name that tells it from the others.
    QStringList paths;
    for (const QString &id : m_roll.botIds())
        paths.append(m_roll.bot(id)->definition.stateFile);
    paths.append(file);
    BotDefinition bot;
    bot.id = newId(file, m_roll);
    bot.name = botNamesForPaths(paths).constLast();
    bot.stateFile = file;
    bot.profile = profile;
    if (!isUsable(profile, bot.name))
        return QString();
    commit({{}, [bot](QList<BotDefinition> &bots) { bots.append(bot); }, false});
    return bot.id;
}

QString FleetController::addTransient(const QString &id, const QString &path, const QString &name)
{
    ListedBot bot;
    bot.definition.id = id;
    bot.definition.name = name;
    bot.definition.stateFile = path;
    bot.profile = Profile::opportunityGating();
    m_roll.addTransient(bot);
    return id;
}

void FleetController::remove(const BotDefinition &seen)
{
    if (isTransient(seen.id)) {
        removeTransient(seen.id);
        return;
    }
    if (seen.included) {
        Q_EMIT noticed(
            {QStringLiteral("include ") + seen.id, Tone::Bad,
             tr("%1 is on the list because a pattern finds it.").arg(visibleText(seen.name)),
             tr("To take it off, change the pattern under \"include\" in %1.").arg(visibleText(m_path))});
        return;
    }
    commit({seen,
            [id = seen.id](QList<BotDefinition> &bots) {
                bots.removeIf([&id](const BotDefinition &bot) { return bot.id == id; });
            },
            false, true});
}

void FleetController::rename(const BotDefinition &seen, const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return;
    if (isTransient(seen.id)) {
        m_fleet.rename(seen.id, wanted);
        Q_EMIT renamed(seen.id, wanted);
        return;
    }
    changeBot(seen, [wanted](BotDefinition &bot) { bot.name = wanted; });
}

bool FleetController::changeProfile(const BotDefinition &seen, const QString &profile)
{
    if (seen.id.isEmpty() || !isUsable(profile, seen.name))
        return false;
    changeBot(seen, [profile](BotDefinition &bot) { bot.profile = profile; });
    return true;
}

bool FleetController::changeStateFile(const BotDefinition &seen, const QString &path)
{
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (seen.id.isEmpty() || refuseFolder(file))
        return false;
    if (comparable(file) != comparable(seen.stateFile))
        changeBot(seen, [file](BotDefinition &bot) { bot.stateFile = file; });
    return true;
}

void FleetController::setMuted(const BotDefinition &seen, bool muted)
{
    changeBot(seen, [muted](BotDefinition &bot) { bot.muted = muted; });
}

void FleetController::place(const QString &botId, const QString &neighbour, bool behind)
{
    commit({{},
            [botId, neighbour, behind](QList<BotDefinition> &bots) {
                const auto moved = findBot(bots, botId);
                const auto beside = findBot(bots, neighbour);
                if (moved == bots.end() || beside == bots.end() || moved == beside)
                    return;
                const qsizetype from = moved - bots.begin();
                const qsizetype before = beside - bots.begin() + (behind ? 1 : 0);
                bots.move(from, before > from ? before - 1 : before);
            },
            false});
}
