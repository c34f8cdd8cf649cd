// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleethistory.h"

#include "sync/history/historystore.h"

#include <QPointer>

namespace {

ConfigSnapshot snapshotOf(const RecordedConfiguration &known, const FleetBot &bot)
{
    ConfigSnapshot::Parts parts;
    parts.bot = bot.identity;
    parts.source = ConfigSource::StateFile;
    parts.profileName = bot.profile.name();
    parts.section = known.section;
    parts.parameters = bot.profile.parametersOf(known.section);
    parts.writtenAt = known.writtenAt;
    parts.observedAt = known.confirmedAt;
    return ConfigSnapshot(parts);
}

} // namespace

FleetHistory::FleetHistory(BotFleet &fleet, HistoryStore &store, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_store(store)
{
    for (const FleetBot &bot : fleet.bots())
        m_store.beginWatching(bot.identity, bot.profile);
    connect(&fleet, &BotFleet::botAdded, this,
            [this](const FleetBot &bot) { m_store.beginWatching(bot.identity, bot.profile); });
    connect(&fleet, &BotFleet::botRemoved, this, [this](const QString &id) { m_store.endWatching(id); });
    connect(&fleet, &BotFleet::snapshotAccepted, this, [this](const ConfigSnapshot &snapshot) {
        m_store.recordSnapshot(snapshot, afterwards([this, snapshot] { Q_EMIT snapshotAccepted(snapshot); }));
    });
    connect(&fleet, &BotFleet::configurationChanged, this, [this](const ConfigChange &change) {
        m_store.recordChange(change, afterwards([this, change] { Q_EMIT configurationChanged(change); }));
    });
    connect(&fleet, &BotFleet::healthChanged, this, [this](const SyncHealth &health) {
        m_store.recordHealth(health, afterwards([this, health] { Q_EMIT healthChanged(health); }));
    });
    connect(
        &fleet, &BotFleet::volatileKeysFound, this,
        [this](const BotIdentity &bot, const QStringList &keys) { m_store.recordVolatileKeys(bot, keys); });
}

std::function<void(bool)> FleetHistory::afterwards(std::function<void()> tell)
{
    return [guard = QPointer<FleetHistory>(this), tell = std::move(tell)](bool) {
        if (guard)
            tell();
    };
}

void FleetHistory::lookUp(const QList<FleetBot> &bots)
{
    QStringList ids;
    for (const FleetBot &bot : bots)
        ids.append(bot.identity.id);
    m_store.lastKnown(ids, this, [this, bots](const QHash<QString, RecordedConfiguration> &known) {
        for (const FleetBot &bot : bots) {
            const auto found = known.constFind(bot.identity.id);
            if (found != known.constEnd())
                m_fleet.setLastKnown(bot.identity.id, snapshotOf(*found, bot));
        }
    });
}

void FleetHistory::add(const QList<FleetBot> &bots, qint64 lateAfter)
{
    QStringList ids;
    for (const FleetBot &bot : bots)
        ids.append(bot.identity.id);
    m_store.lastKnown(ids, this, [this, bots, lateAfter](const QHash<QString, RecordedConfiguration> &known) {
        for (const FleetBot &bot : bots) {
            const auto found = known.constFind(bot.identity.id);
            m_fleet.add(bot, lateAfter,
                        found != known.constEnd() ? snapshotOf(*found, bot) : ConfigSnapshot());
        }
    });
}
