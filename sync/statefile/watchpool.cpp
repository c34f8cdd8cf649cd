// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/watchpool.h"

#include "sync/statefile/regularfile.h"

#include <algorithm>

namespace {

/// Without a descriptor for the kernel's notifications, QFileSystemWatcher silently polls once a second. Our
/// own polling is quicker, and says so.
bool pollsByItself(const QFileSystemWatcher &watcher)
{
    const QObjectList &engines = watcher.children();
    return std::any_of(engines.cbegin(), engines.cend(), [](const QObject *engine) {
        return engine->inherits("QPollingFileSystemWatcherEngine");
    });
}

} // namespace

WatchPool::WatchPool(QObject *parent)
    : QObject(parent)
{
}

WatchPool::~WatchPool() = default;

size_t WatchPool::shardForNewPath()
{
    const auto least = std::min_element(m_shards.cbegin(), m_shards.cend(),
                                        [](const Shard &a, const Shard &b) { return a.paths < b.paths; });
    if (least != m_shards.cend() && (least->paths < comfortablePaths || m_shards.size() >= m_shardLimit))
        return static_cast<size_t>(least - m_shards.cbegin());
    Shard shard;
    shard.watcher = std::make_unique<QFileSystemWatcher>();
    QFileSystemWatcher *const watcher = shard.watcher.get();
    connect(watcher, &QFileSystemWatcher::fileChanged, this,
            [this, watcher](const QString &path) { onFileChanged(watcher, path); });
    connect(watcher, &QFileSystemWatcher::directoryChanged, this,
            [this, watcher](const QString &path) { onDirectoryChanged(watcher, path); });
    m_shards.push_back(std::move(shard));
    return m_shards.size() - 1;
}

bool WatchPool::add(const QString &path, const FileStamp &known)
{
    const auto found = m_entries.find(path);
    if (found != m_entries.end()) {
        ++found->holders;
        return true;
    }
    // Looked at first: what is watched then is this or something newer, never something older.
    const FileStamp target = known.isNull() ? RegularFile::stampOf(path) : known;
    if (target.isNull())
        return false;
    const size_t index = shardForNewPath();
    QFileSystemWatcher &watcher = *m_shards[index].watcher;
    if (!watcher.addPath(path))
        return false;
    if (pollsByItself(watcher)) {
        watcher.removePath(path);
        if (m_shards[index].paths > 0)
            return false;
        m_shards.erase(m_shards.begin() + static_cast<std::ptrdiff_t>(index));
        if (m_shards.empty())
            return false;
        // The user's instances are used up: those that are there take the rest.
        m_shardLimit = m_shards.size();
        return add(path, target);
    }
    ++m_shards[index].paths;
    m_entries.insert(path, {index, 1, target, false});
    return true;
}

void WatchPool::release(const QString &path)
{
    const auto found = m_entries.find(path);
    if (found == m_entries.end() || --found->holders > 0)
        return;
    Shard &shard = m_shards[found->shard];
    if (!found->ended)
        shard.watcher->removePath(path);
    setEnded(*found, false);
    --shard.paths;
    m_entries.erase(found);
}

bool WatchPool::refresh(const QString &path, const FileStamp &known)
{
    const auto found = m_entries.find(path);
    if (found == m_entries.end())
        return false;
    const FileStamp target = known.isNull() ? RegularFile::stampOf(path) : known;
    if (!found->ended && found->target.sameFile(target))
        return true;
    Shard &shard = m_shards[found->shard];
    // It refuses to add a path that it still has, even where that is the path's former file.
    if (!found->ended)
        shard.watcher->removePath(path);
    if (!target.isNull() && shard.watcher->addPath(path)) {
        found->target = target;
        setEnded(*found, false);
        return true;
    }
    setEnded(*found, false);
    --shard.paths;
    m_entries.erase(found);
    return false;
}

bool WatchPool::isStale(const QString &path) const
{
    return isStale(path, RegularFile::stampOf(path));
}

bool WatchPool::isStale(const QString &path, const FileStamp &known) const
{
    const auto found = m_entries.constFind(path);
    return found == m_entries.constEnd() || found->ended || !found->target.sameFile(known);
}

bool WatchPool::hasEnded(const QString &path) const
{
    const auto found = m_entries.constFind(path);
    return found == m_entries.constEnd() || found->ended;
}

void WatchPool::onFileChanged(QFileSystemWatcher *watcher, const QString &path)
{
    if (!watcher->files().contains(path))
        markEnded(path);
    Q_EMIT fileTouched(path);
}

void WatchPool::onDirectoryChanged(QFileSystemWatcher *watcher, const QString &path)
{
    if (!watcher->directories().contains(path))
        markEnded(path);
    Q_EMIT directoryTouched(path);
}

void WatchPool::markEnded(const QString &path)
{
    const auto found = m_entries.find(path);
    if (found != m_entries.end())
        setEnded(*found, true);
}

void WatchPool::setEnded(Entry &entry, bool ended)
{
    m_ended += static_cast<int>(ended) - static_cast<int>(entry.ended);
    entry.ended = ended;
}
