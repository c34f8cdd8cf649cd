// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/filestamp.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QString>

#include <memory>
#include <vector>

/// Many paths on few QFileSystemWatchers. One of them alone takes quadratic time to set up many paths, and
/// looks through all of them at every event; each new one costs an inotify instance, of which a user has 128.
///
/// Owned by StateFileWatcher; lives on the engine's thread. A path is watched once, however often it is
/// added.
class WatchPool : public QObject
{
    Q_OBJECT

public:
    explicit WatchPool(QObject *parent = nullptr);
    ~WatchPool() override;

    /// False where the system refuses. One more holder where the path is watched already. `known` is what the
    /// path names, where the caller has just looked at it.
    bool add(const QString &path, const FileStamp &known = {});
    /// One holder less; the last one ends the watch.
    void release(const QString &path);
    /// Makes sure that the watch is on what the path names now. False where there is no watch any more,
    /// because there is nothing to watch or the system refuses; the path is then no longer held by anybody.
    bool refresh(const QString &path, const FileStamp &known = {});
    /// True where the watch is known to be on something that the path no longer names.
    bool isStale(const QString &path) const;
    /// The same for a path that names `known`.
    bool isStale(const QString &path, const FileStamp &known) const;
    /// True where the system has ended the watch, or there is none. Costs nothing, unlike isStale().
    bool hasEnded(const QString &path) const;
    /// True while the system has ended the watch of any path that is held.
    bool hasEndedAny() const { return m_ended > 0; }

Q_SIGNALS:
    void fileTouched(const QString &path);
    void directoryTouched(const QString &path);

private:
    struct Entry
    {
        size_t shard = 0;
        int holders = 0;
        FileStamp target;   // what the path named when it was watched
        bool ended = false; // QFileSystemWatcher has dropped it
    };
    struct Shard
    {
        std::unique_ptr<QFileSystemWatcher> watcher;
        int paths = 0;
    };

    static constexpr int comfortablePaths = 128;
    static constexpr size_t mostShards = 48;

    size_t shardForNewPath();
    void onFileChanged(QFileSystemWatcher *watcher, const QString &path);
    void onDirectoryChanged(QFileSystemWatcher *watcher, const QString &path);
    void markEnded(const QString &path);
    void setEnded(Entry &entry, bool ended);

    std::vector<Shard> m_shards;
    size_t m_shardLimit = mostShards; // less where the system gave no more of them
    QHash<QString, Entry> m_entries;
    int m_ended = 0; // how many of them have ended
};
