// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/statefile/directoryround.h"
#include "sync/statefile/pathchain.h"
#include "sync/statefile/watchpool.h"
#include "sync/values/filestamp.h"
#include "sync/values/synchealth.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

/// Tells when a state file may have moved: one service for all bots.
///
/// Watches each file and every directory on its path, through symbolic links; arms itself again after rename,
/// deletion, re-creation, a swapped link, a parent that is replaced or appears later. A coarse audit catches
/// what the kernel did not tell. Where a watch cannot be had it polls, and says so.
///
/// Owned by SyncEngine; lives on the engine's thread. Only ever looks at names and stamps; never opens a
/// file.
class StateFileWatcher : public QObject
{
    Q_OBJECT

public:
    struct Intervals
    {
        int audit = 2000; // milliseconds; two and a half times as long while nothing happens at all
        int poll = 250;   // milliseconds
    };

    explicit StateFileWatcher(QObject *parent = nullptr);
    StateFileWatcher(Intervals intervals, QObject *parent);
    ~StateFileWatcher() override;

    /// `path` is absolute and need not exist. An id that is watched already moves to the new path.
    void watch(const QString &id, const QString &path);
    void unwatch(const QString &id);
    WatchCondition::Cause cause(const QString &id) const;

Q_SIGNALS:
    /// The content may have changed: read it.
    void contentTouched(const QString &id);
    /// The file that was read after the last contentTouched() was watched only after that: what was written
    /// in between went unseen, so it must be compared once more.
    void watchRenewed(const QString &id);
    /// The name may stand for another file, or have stood for one: read it unless it is the one that was read
    /// last, and let bad news about it wait.
    void nameTouched(const QString &id);
    /// Another file is watched under the path than before.
    void rearmed(const QString &id);
    void conditionChanged(const QString &id, WatchCondition::Cause cause);
    /// Something else happened in the directory of this bot, and perhaps of others: a file was made that will
    /// take the place of one of theirs.
    void surroundingsTouched(const QString &id);
    /// Every audit; for whoever has something to do every few seconds.
    void audited();

private:
    struct Entry
    {
        QString path;
        PathChain chain;
        bool walked = true;  // the chain was found by walking all of it
        QString watchedFile; // the real path that is held in the pool; empty where there is none
        QStringList watchedDirectories;
        FileStamp stamp;   // what the path named when it was looked at last
        bool racy = false; // it changed so shortly before that its stamp proves nothing
        WatchCondition::Cause cause = WatchCondition::Cause::None;
        bool isPolled() const { return cause != WatchCondition::Cause::None; }
        int auditsUntilReading = 0;
    };

    using Cause = WatchCondition::Cause;

    void arm(const QString &id, Entry &entry);
    PathChain resolve(Entry &entry) const;
    void settle(const Entry &entry);
    void forgetFolders();
    bool isOnNetwork(const QString &folder);
    void armOnce(const QString &id, Entry &entry, const PathChain &chain);
    void disarm(const QString &id, Entry &entry);
    void setCause(const QString &id, Entry &entry, Cause cause);
    void onFileTouched(const QString &file);
    void onDirectoryTouched(const QString &directory);
    void checkEntry(const QString &id, const QString &directory);
    bool renewWatch(const QString &id, Entry &entry);
    static bool isPlainlyWatched(const Entry &entry);
    bool saysItself(const Entry &entry, const QString &directory) const;
    bool isCalm(const QString &directory);
    void noteStir();
    bool isOutOfDate(const Entry &entry) const;
    static bool look(Entry &entry);
    void audit();
    void poll();
    void updateTimers();

    Intervals m_intervals;
    WatchPool m_pool;
    QHash<QString, Entry> m_entries;
    QHash<QString, QSet<QString>> m_idsByFile;
    QHash<QString, QSet<QString>> m_idsByDirectory;
    // What was found out about folders since anything last moved, so that thousands of files in one folder
    // cost one walk: the directories on the way to it, all of them watched and none a link; and where it is.
    QHash<QString, QStringList> m_settledFolders;
    QSet<QString> m_settledWays; // the directories on the way to them, without themselves
    QHash<QString, bool> m_networkFolders;
    QHash<QString, bool> m_calm; // isCalm(), as long as no watch is on another thing than before
    QTimer m_auditTimer;
    QTimer m_pollTimer;
    DirectoryRound m_round;
    int m_polled = 0;
    int m_quietAudits = 0; // in a row, and nothing in between
};
