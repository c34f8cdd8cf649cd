// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/fleetlisting.h"
#include "sync/fleet/sourcereading.h"
#include "sync/statefile/statefilewatcher.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

/// The part of FleetFollower that reads: watches the fleet file and the source files as state files are
/// watched, and the folders of patterns.
///
/// Owned by FleetFollower; lives on the follower's thread, where all its functions are to be called. Bad news
/// waits until the file has been still for a moment: an editor may be writing it.
class FleetFileService : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds.
    static constexpr int stillness = 300;
    static constexpr int folderStillness = 100;

    explicit FleetFileService(QString path);
    ~FleetFileService() override;

    void start();
    void reload();

Q_SIGNALS:
    void listed(const FleetListing &listing);
    void broken(const FleetFileError &error);
    void sourceRead(const SourceReading &source);

private:
    void onTouched(const QString &id);
    void onAudit();
    void readFile(bool certain);
    void relist();
    void followFolders(const QStringList &folders);
    void followSources();
    void readSource(const QString &path, bool always);

    QString m_path;
    FleetLister m_lister;
    FleetFile m_file;
    QByteArray m_json; // as m_file was read from
    FleetListing m_listing;
    bool m_exists = false; // the file has been seen
    bool m_tell = false;   // also what is the same
    bool m_isBroken = false;
    QHash<QString, FileStamp> m_sources;
    // The watchers are made by start(), on the thread that they live on.
    StateFileWatcher *m_watcher = nullptr;
    QFileSystemWatcher *m_folders = nullptr;
    QTimer *m_fileTimer = nullptr;
    QTimer *m_folderTimer = nullptr;
};
