// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetfileservice.h"

#include "sync/statefile/regularfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace {

const QString fleetId = QStringLiteral("fleet");
// An edit of these files is told by the kernel; what it did not tell is found a little later than with a
// state file, so that a machine that does nothing is not woken for it all the time.
constexpr StateFileWatcher::Intervals watchIntervals{.audit = 12'000};

bool sameBots(const FleetListing &left, const FleetListing &right)
{
    if (left.bots.size() != right.bots.size())
        return false;
    for (qsizetype i = 0; i < left.bots.size(); ++i) {
        if (left.bots.at(i).definition != right.bots.at(i).definition)
            return false;
    }
    return true;
}

} // namespace

FleetFileService::FleetFileService(QString path)
    : m_path(QFileInfo(path).absoluteFilePath())
{
}

FleetFileService::~FleetFileService() = default;

void FleetFileService::start()
{
    m_watcher = new StateFileWatcher(watchIntervals, this);
    m_folders = new QFileSystemWatcher(this);
    m_fileTimer = new QTimer(this);
    m_fileTimer->setSingleShot(true);
    m_fileTimer->setInterval(stillness);
    connect(m_fileTimer, &QTimer::timeout, this, [this] { readFile(true); });
    m_folderTimer = new QTimer(this);
    m_folderTimer->setSingleShot(true);
    m_folderTimer->setInterval(folderStillness);
    connect(m_folderTimer, &QTimer::timeout, this, &FleetFileService::relist);
    connect(m_folders, &QFileSystemWatcher::directoryChanged, m_folderTimer, qOverload<>(&QTimer::start));
    connect(m_watcher, &StateFileWatcher::contentTouched, this, &FleetFileService::onTouched);
    connect(m_watcher, &StateFileWatcher::nameTouched, this, &FleetFileService::onTouched);
    connect(m_watcher, &StateFileWatcher::watchRenewed, this, &FleetFileService::onTouched);
    connect(m_watcher, &StateFileWatcher::audited, this, &FleetFileService::onAudit);
    // First the watch, then the reading: the other order loses what is written in between.
    m_watcher->watch(fleetId, m_path);
    m_tell = true;
    readFile(false);
}

void FleetFileService::reload()
{
    m_tell = true;
    m_json.clear();
    readFile(false);
    for (auto it = m_sources.begin(); it != m_sources.end(); ++it)
        readSource(it.key(), true);
}

void FleetFileService::onTouched(const QString &id)
{
    if (id == fleetId)
        readFile(false);
    else
        readSource(id, false);
}

void FleetFileService::onAudit()
{
    // At the folders of patterns, of which no news may have come.
    if (!m_listing.folders.isEmpty())
        relist();
}

void FleetFileService::readFile(bool certain)
{
    auto loaded = FleetFile::load(m_path);
    const bool exists = QFileInfo::exists(m_path);
    if (!loaded || (m_exists && !exists)) {
        if (!certain) {
            m_fileTimer->start();
            return;
        }
        m_isBroken = true;
        m_json.clear();
        m_tell = false;
        Q_EMIT broken(
            loaded ? FleetFileError::about(m_path, QT_TRANSLATE_NOOP("SyncProblem", "is not there any more"))
                   : loaded.error());
        return;
    }
    m_fileTimer->stop();
    m_exists = exists;
    if (!m_tell && !m_isBroken && loaded.value().json() == m_json)
        return;
    m_tell = m_tell || m_isBroken || loaded.value().json() != m_json;
    m_isBroken = false;
    m_json = loaded.value().json();
    m_file = std::move(loaded).value();
    relist();
}

void FleetFileService::relist()
{
    if (m_isBroken)
        return; // the last good list holds
    FleetListing listing = m_lister.list(m_file, m_path);
    const bool news = m_tell || !sameBots(listing, m_listing);
    m_tell = false;
    followFolders(listing.folders);
    m_listing = std::move(listing);
    if (!news)
        return;
    Q_EMIT listed(m_listing);
    followSources();
}

void FleetFileService::followFolders(const QStringList &folders)
{
    const QStringList watched = m_folders->directories();
    if (QSet<QString>(watched.cbegin(), watched.cend()) == QSet<QString>(folders.cbegin(), folders.cend()))
        return;
    QStringList gone = watched;
    gone.removeIf([&folders](const QString &folder) { return folders.contains(folder); });
    if (!gone.isEmpty())
        m_folders->removePaths(gone);
    QStringList fresh = folders;
    fresh.removeIf([&watched](const QString &folder) { return watched.contains(folder); });
    // One that cannot be watched is looked at now and then.
    if (!fresh.isEmpty())
        m_folders->addPaths(fresh);
    m_folderTimer->start(); // once more, for what happened before the watch
}

void FleetFileService::followSources()
{
    QSet<QString> wanted;
    for (const ListedBot &bot : std::as_const(m_listing.bots)) {
        if (!bot.definition.source.isEmpty())
            wanted.insert(bot.definition.source);
    }
    const QStringList known = m_sources.keys();
    for (const QString &path : known) {
        if (wanted.contains(path))
            continue;
        m_watcher->unwatch(path);
        m_sources.remove(path);
    }
    for (const QString &path : std::as_const(wanted)) {
        if (m_sources.contains(path))
            continue;
        m_watcher->watch(path, path);
        readSource(path, true);
    }
}

void FleetFileService::readSource(const QString &path, bool always)
{
    if (!always && (!m_sources.contains(path) || RegularFile::stampOf(path) == m_sources.value(path)))
        return;
    const SourceReading source = SourceReading::read(path);
    m_sources.insert(path, source.stamp);
    Q_EMIT sourceRead(source);
}
