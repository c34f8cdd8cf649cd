// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/configsyncbench.h"

#include "tests/sync/gatingstate.h"

#include <QDateTime>
#include <QFile>

#include <utility>

ManualClock::ManualClock()
    : m_utc(QDateTime::currentMSecsSinceEpoch())
{
}

qint64 ManualClock::steadyMilliseconds() const
{
    ++m_looks;
    return m_steady;
}

void ManualClock::advance(qint64 milliseconds)
{
    m_utc += milliseconds;
    m_steady += milliseconds;
}

ConfigSyncBench::ConfigSyncBench(const Profile &profile, qint64 lateAfter)
    : m_path(m_folder.filePath(QStringLiteral("btc_state.json")))
{
    ConfigSync::Settings settings;
    settings.bot = {QStringLiteral("id"), QStringLiteral("btc"), m_path};
    settings.profile = profile;
    settings.lateAfter = lateAfter;
    m_sync = std::make_unique<ConfigSync>(settings, m_reader, m_probe, m_clock);

    const auto say = [this](const QString &kind, const QString &words) {
        m_order.append(kind);
        m_news.append(kind + u' ' + words);
    };
    QObject::connect(m_sync.get(), &ConfigSync::healthChanged, m_sync.get(),
                     [say](const SyncHealth &health) { say(QStringLiteral("health"), health.word()); });
    QObject::connect(m_sync.get(), &ConfigSync::snapshotAccepted, m_sync.get(),
                     [this, say](const ConfigSnapshot &snapshot) {
                         m_snapshots.append(snapshot);
                         say(QStringLiteral("snapshot"), configSourceWord(snapshot.source()) + u' ' +
                                                             QString::number(snapshot.revision()));
                     });
    QObject::connect(m_sync.get(), &ConfigSync::configurationChanged, m_sync.get(),
                     [this, say](const ConfigChange &change) {
                         m_changes.append(change);
                         QStringList keys;
                         for (const KeyChange &key : change.keys)
                             keys.append(key.key);
                         say(QStringLiteral("change"), keys.join(u' '));
                     });
    QObject::connect(m_sync.get(), &ConfigSync::volatileKeysFound, m_sync.get(),
                     [say](const BotIdentity &, const QStringList &keys) {
                         say(QStringLiteral("volatile"), keys.join(u' '));
                     });
    QObject::connect(m_sync.get(), &ConfigSync::stateUpdated, m_sync.get(),
                     [this](const StateDocument &document) {
                         m_order.append(QStringLiteral("state"));
                         m_documents.append(document);
                     });
}

bool ConfigSyncBench::write(const QByteArray &text, qint64 writtenAt)
{
    const QString temporary = m_path + QStringLiteral(".new");
    if (!writeFile(temporary, text))
        return false;
    {
        QFile file(temporary);
        const qint64 time = writtenAt > 0 ? writtenAt : m_clock.utcMilliseconds();
        if (!file.open(QIODevice::ReadWrite) ||
            !file.setFileTime(QDateTime::fromMSecsSinceEpoch(time), QFileDevice::FileModificationTime))
            return false;
    }
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(m_path).constData()) != 0)
        return false;
    m_sync->check();
    return true;
}

bool ConfigSyncBench::remove()
{
    const bool removed = QFile::remove(m_path);
    m_sync->check();
    return removed;
}

void ConfigSyncBench::lookUntilCertain()
{
    // First that it is one configuration, then that it is a bad one.
    for (int look = 0; look < 4; ++look) {
        m_sync->check();
        m_clock.advance(ConfigSync::longestWait);
    }
}

QStringList ConfigSyncBench::news()
{
    return std::exchange(m_news, {});
}
