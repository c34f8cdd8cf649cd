// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/statefilewatcher.h"

#include "sync/statefile/regularfile.h"
#include "sync/statefile/watchhindrance.h"

#include <algorithm>

namespace {

// A file system's clock may be as coarse as 10 ms; a change within the same tick leaves no trace in the
// stamp.
constexpr qint64 racyNanoseconds = 20'000'000;
// With this many bots in one directory, its events are gathered instead of answered one by one; and so, for
// longer, are those that the watched files in it would all tell of themselves.
constexpr qsizetype crowd = 64;
// After so many audits without any news they become rarer.
constexpr int auditsUntilQuiet = 8;
// Every so many audits a file is read even where its stamp says that nothing has changed.
constexpr int auditsBetweenReadings = 30;

/// Everything before the last slash; a plain path's folder.
QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/'));
}

void removeHolder(QHash<QString, QSet<QString>> &holders, const QString &path, const QString &id)
{
    const auto found = holders.find(path);
    if (found == holders.end())
        return;
    found->remove(id);
    if (found->isEmpty())
        holders.erase(found);
}

} // namespace

StateFileWatcher::StateFileWatcher(QObject *parent)
    : StateFileWatcher(Intervals(), parent)
{
}

StateFileWatcher::StateFileWatcher(Intervals intervals, QObject *parent)
    : QObject(parent)
    , m_intervals(intervals)
    // Children, so that they move to the engine's thread with their owner.
    , m_pool(this)
    , m_auditTimer(this)
    , m_pollTimer(this)
    , m_round([this](const QString &directory) { return m_idsByDirectory.value(directory); }, this)
{
    m_auditTimer.setTimerType(Qt::VeryCoarseTimer);
    m_auditTimer.setInterval(m_intervals.audit);
    m_pollTimer.setInterval(m_intervals.poll);
    connect(&m_auditTimer, &QTimer::timeout, this, &StateFileWatcher::audit);
    connect(&m_pollTimer, &QTimer::timeout, this, &StateFileWatcher::poll);
    connect(&m_round, &DirectoryRound::due, this, &StateFileWatcher::checkEntry);
    connect(&m_pool, &WatchPool::fileTouched, this, &StateFileWatcher::onFileTouched);
    connect(&m_pool, &WatchPool::directoryTouched, this, &StateFileWatcher::onDirectoryTouched);
}

StateFileWatcher::~StateFileWatcher() = default;

void StateFileWatcher::watch(const QString &id, const QString &path)
{
    unwatch(id);
    Entry entry;
    entry.path = path;
    // Spread, so that not all files are read again at the same audit.
    entry.auditsUntilReading = 1 + static_cast<int>(m_entries.size() % auditsBetweenReadings);
    arm(id, entry);
    look(entry);
    m_entries.insert(id, entry);
    updateTimers();
}

void StateFileWatcher::unwatch(const QString &id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    disarm(id, *found);
    forgetFolders();
    m_polled -= found->isPolled() ? 1 : 0;
    m_entries.erase(found);
    updateTimers();
}

WatchCondition::Cause StateFileWatcher::cause(const QString &id) const
{
    return m_entries.value(id).cause;
}

/// A file of its own under a path without links, and a watch on it.
bool StateFileWatcher::isPlainlyWatched(const Entry &entry)
{
    return entry.chain.complete && !entry.chain.hasLinks && !entry.watchedFile.isEmpty();
}

/// Watches what the path stands for now.
void StateFileWatcher::arm(const QString &id, Entry &entry)
{
    // Something on the way may appear or be swapped before its directory is watched, and then nobody tells:
    // look again afterwards. A plain path that is complete stays the same by its names.
    for (int round = 0; round < 3; ++round) {
        const PathChain chain = resolve(entry);
        armOnce(id, entry, chain);
        if (chain.complete && !chain.hasLinks) {
            settle(entry);
            break;
        }
        if (PathChain::resolve(entry.path) == chain)
            break;
    }
    Q_EMIT rearmed(id);
}

/// What the path stands for. The way to its folder is not walked again where it is known and watched; the
/// next audit makes up for that, since something may have been swapped a moment ago.
PathChain StateFileWatcher::resolve(Entry &entry) const
{
    const auto settled = m_settledFolders.constFind(folderOf(entry.path));
    if (settled != m_settledFolders.constEnd()) {
        if (const std::optional<PathChain> chain = PathChain::resolveIn(settled.value(), entry.path)) {
            entry.walked = false;
            return *chain;
        }
    }
    entry.walked = true;
    return PathChain::resolve(entry.path);
}

/// The way to the folder of a plain file that was walked just now, and is watched, need not be walked again.
void StateFileWatcher::settle(const Entry &entry)
{
    const QStringList &directories = entry.chain.directories;
    if (!entry.walked || entry.chain.target != entry.path || entry.watchedDirectories != directories)
        return;
    m_settledFolders.insert(folderOf(entry.path), directories);
    for (qsizetype i = 0; i + 1 < directories.size(); ++i)
        m_settledWays.insert(directories.at(i));
}

/// Nothing that was known about folders is relied on any more.
void StateFileWatcher::forgetFolders()
{
    m_settledFolders.clear();
    m_settledWays.clear();
    m_networkFolders.clear();
}

bool StateFileWatcher::isOnNetwork(const QString &folder)
{
    const auto known = m_networkFolders.constFind(folder);
    if (known != m_networkFolders.constEnd())
        return known.value();
    return m_networkFolders.insert(folder, isNetworkFileSystem(folder)).value();
}

void StateFileWatcher::armOnce(const QString &id, Entry &entry, const PathChain &chain)
{
    Cause cause = Cause::None;
    QStringList directories;
    const bool calmBefore = isPlainlyWatched(entry);
    for (const QString &directory : chain.directories) {
        const bool held = entry.watchedDirectories.contains(directory);
        // What was not walked again is watched as it was.
        const bool asItWas = held && !entry.walked && !m_pool.hasEnded(directory);
        if (asItWas || (held && m_pool.refresh(directory)) || m_pool.add(directory)) {
            directories.append(directory);
            m_idsByDirectory[directory].insert(id);
        } else {
            cause = refusalCause(directory, cause);
        }
    }
    for (const QString &directory : std::as_const(entry.watchedDirectories)) {
        if (directories.contains(directory))
            continue;
        m_pool.release(directory);
        removeHolder(m_idsByDirectory, directory, id);
    }
    if (std::exchange(entry.watchedDirectories, directories) != directories)
        m_calm.clear();

    const QString file = chain.complete ? chain.target : QString();
    if (!entry.watchedFile.isEmpty() && entry.watchedFile != file) {
        m_pool.release(entry.watchedFile);
        removeHolder(m_idsByFile, entry.watchedFile, id);
        entry.watchedFile.clear();
    }
    if (!file.isEmpty()) {
        const bool held = !entry.watchedFile.isEmpty();
        if ((held && m_pool.refresh(file, chain.stamp)) || m_pool.add(file, chain.stamp)) {
            entry.watchedFile = file;
            m_idsByFile[file].insert(id);
        } else {
            if (held)
                removeHolder(m_idsByFile, file, id);
            entry.watchedFile.clear();
            cause = refusalCause(file, cause);
        }
    }
    if (cause == Cause::None && !directories.isEmpty() && isOnNetwork(directories.constLast()))
        cause = Cause::NetworkFileSystem;
    entry.chain = chain;
    if (isPlainlyWatched(entry) != calmBefore)
        m_calm.clear();
    setCause(id, entry, cause);
}

void StateFileWatcher::disarm(const QString &id, Entry &entry)
{
    for (const QString &directory : std::as_const(entry.watchedDirectories)) {
        m_pool.release(directory);
        removeHolder(m_idsByDirectory, directory, id);
    }
    entry.watchedDirectories.clear();
    m_calm.clear();
    if (!entry.watchedFile.isEmpty()) {
        m_pool.release(entry.watchedFile);
        removeHolder(m_idsByFile, entry.watchedFile, id);
        entry.watchedFile.clear();
    }
}

void StateFileWatcher::setCause(const QString &id, Entry &entry, Cause cause)
{
    if (entry.cause == cause)
        return;
    const bool wasPolled = entry.isPolled();
    entry.cause = cause;
    m_polled += (entry.isPolled() ? 1 : 0) - (wasPolled ? 1 : 0);
    updateTimers();
    Q_EMIT conditionChanged(id, cause);
}

/// Looks at the stamp of what the path names; true where it is another one than before.
bool StateFileWatcher::look(Entry &entry)
{
    const FileStamp stamp = RegularFile::stampOf(entry.path);
    entry.racy =
        !stamp.isNull() && RegularFile::nowNanoseconds() - stamp.changedNanoseconds < racyNanoseconds;
    if (stamp == entry.stamp)
        return false;
    entry.stamp = stamp;
    return true;
}

/// By the stamp that look() has just found.
bool StateFileWatcher::isOutOfDate(const Entry &entry) const
{
    const auto stale = [this](const QString &path) { return m_pool.isStale(path); };
    if (entry.watchedFile.isEmpty() ? !entry.stamp.isNull() : m_pool.isStale(entry.watchedFile, entry.stamp))
        return true;
    if (isPlainlyWatched(entry) && m_settledFolders.value(folderOf(entry.path)) == entry.watchedDirectories)
        return false;
    if (std::any_of(entry.watchedDirectories.cbegin(), entry.watchedDirectories.cend(), stale))
        return true;
    return (entry.chain.hasLinks || !entry.chain.complete || !entry.walked) &&
           PathChain::resolve(entry.path) != entry.chain;
}

void StateFileWatcher::onFileTouched(const QString &file)
{
    noteStir();
    const QSet<QString> ids = m_idsByFile.value(file);
    for (const QString &id : ids) {
        // Good news is immediate: read first, and see to the watch afterwards.
        Q_EMIT contentTouched(id);
        const auto found = m_entries.find(id);
        if (found == m_entries.end())
            continue;
        look(*found);
        if (m_pool.isStale(file, found->stamp) && renewWatch(id, *found))
            Q_EMIT watchRenewed(id);
    }
}

void StateFileWatcher::onDirectoryTouched(const QString &directory)
{
    if (m_settledWays.contains(directory) || m_pool.hasEnded(directory))
        forgetFolders();
    const bool calm = isCalm(directory);
    const QSet<QString> ids = m_idsByDirectory.value(directory);
    const bool crowded = ids.size() > crowd;
    bool gathered = calm || crowded;
    for (auto id = ids.cbegin(); id != ids.cend() && !calm && !crowded; ++id) {
        const auto found = m_entries.constFind(*id);
        if (found != m_entries.cend() && saysItself(*found, directory))
            gathered = true;
        else
            checkEntry(*id, directory);
    }
    if (!gathered)
        return;
    if (!ids.isEmpty())
        Q_EMIT surroundingsTouched(*ids.cbegin());
    m_round.gather(directory, calm ? DirectoryRound::Hurry::None : DirectoryRound::Hurry::Some);
}

/// True where saysItself() holds for all that is watched in the directory or on the way through it.
bool StateFileWatcher::isCalm(const QString &directory)
{
    if (m_pool.hasEndedAny())
        return false;
    const auto known = m_calm.constFind(directory);
    if (known != m_calm.cend())
        return *known;
    const QSet<QString> ids = m_idsByDirectory.value(directory);
    const bool calm = std::all_of(ids.cbegin(), ids.cend(), [&](const QString &id) {
        const auto found = m_entries.constFind(id);
        return found != m_entries.cend() && saysItself(*found, directory);
    });
    return *m_calm.insert(directory, calm);
}

/// True where whatever happens to the file in its own directory is told by the watch on the file too: what
/// the directory has to say can wait for a moment.
bool StateFileWatcher::saysItself(const Entry &entry, const QString &directory) const
{
    return isPlainlyWatched(entry) && directory == entry.watchedDirectories.constLast() &&
           !m_pool.hasEnded(entry.watchedFile) && !m_pool.hasEnded(directory);
}

void StateFileWatcher::checkEntry(const QString &id, const QString &directory)
{
    auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    // Where the path still names the same file, everything on the way to it is as it was, unless only the
    // file was seen to since.
    const bool moved = look(*found);
    const bool own =
        !found->watchedDirectories.isEmpty() && directory == found->watchedDirectories.constLast();
    const bool settled = found->chain.complete && !found->chain.hasLinks &&
                         !m_pool.hasEnded(found->watchedFile) && !m_pool.hasEnded(directory) &&
                         (own || found->walked);
    // What is absent both times may have come and gone in between: its own directory would say no more.
    const bool absent = found->stamp.isNull() && own;
    // What else happens in a folder is no reason to audit more often.
    if (moved || absent) {
        noteStir();
        Q_EMIT nameTouched(id);
    }
    if (!moved && settled)
        return;
    found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    look(*found);
    if (renewWatch(id, *found)) {
        noteStir();
        Q_EMIT contentTouched(id);
    }
}

/// Arms the watch again where it is on something that the path no longer names; then, and only then, the file
/// must be read once more: what was written in between went unseen.
bool StateFileWatcher::renewWatch(const QString &id, Entry &entry)
{
    if (!isOutOfDate(entry)) {
        entry.walked = true;
        return false;
    }
    arm(id, entry);
    look(entry);
    return true;
}

/// Something happens again: the audits are as frequent as they can be.
void StateFileWatcher::noteStir()
{
    m_quietAudits = 0;
    if (m_auditTimer.interval() != m_intervals.audit)
        m_auditTimer.setInterval(m_intervals.audit);
}

void StateFileWatcher::audit()
{
    forgetFolders();
    const QStringList ids = m_entries.keys();
    for (const QString &id : ids) {
        const auto found = m_entries.find(id);
        if (found == m_entries.end())
            continue;
        const bool wasRacy = found->racy;
        const bool moved = look(*found);
        const bool due = --found->auditsUntilReading <= 0;
        if (due)
            found->auditsUntilReading = auditsBetweenReadings;
        const bool outOfDate = (moved || due || found->isPolled() || !found->walked) && isOutOfDate(*found);
        const bool walked = std::exchange(found->walked, true);
        if (outOfDate || (due && found->isPolled()))
            arm(id, *found);
        else if (!walked)
            settle(*found); // the way to the others in its folder need not be walked again
        if (moved || outOfDate)
            noteStir();
        if (moved || wasRacy || due || outOfDate)
            Q_EMIT contentTouched(id);
    }
    if (++m_quietAudits == auditsUntilQuiet)
        m_auditTimer.setInterval(m_intervals.audit * 5 / 2);
    Q_EMIT audited();
}

void StateFileWatcher::poll()
{
    forgetFolders();
    const QStringList ids = m_entries.keys();
    for (const QString &id : ids) {
        const auto found = m_entries.find(id);
        if (found == m_entries.end() || !found->isPolled())
            continue;
        const bool wasRacy = found->racy;
        if (look(*found) || wasRacy)
            Q_EMIT contentTouched(id);
    }
}

void StateFileWatcher::updateTimers()
{
    const auto run = [](QTimer &timer, bool wanted) {
        if (wanted && !timer.isActive())
            timer.start();
        else if (!wanted)
            timer.stop();
    };
    run(m_auditTimer, !m_entries.isEmpty());
    run(m_pollTimer, m_polled > 0);
}
