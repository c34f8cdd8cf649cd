// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botboard.h"

#include <QSet>

#include <algorithm>
#include <iterator>

BotBoard::BotBoard(QObject *parent)
    : QObject(parent)
{
}

void BotBoard::follow(const BotFleet &fleet)
{
    for (const FleetBot &bot : fleet.bots())
        addBot(bot);
    connect(&fleet, &BotFleet::botAdded, this, &BotBoard::addBot);
    connect(&fleet, &BotFleet::botRemoved, this, &BotBoard::removeBot);
    connect(&fleet, &BotFleet::snapshotAccepted, this, &BotBoard::acceptSnapshot);
    connect(&fleet, &BotFleet::configurationChanged, this, &BotBoard::applyChange);
    connect(&fleet, &BotFleet::healthChanged, this, &BotBoard::setHealth);
    connect(&fleet, &BotFleet::stateUpdated, this, &BotBoard::noteWrite);
    connect(&fleet, &BotFleet::watchConditionChanged, this, &BotBoard::setWatchCondition);
    connect(&fleet, &BotFleet::volatileKeysFound, this, &BotBoard::addVolatileKeys);
}

const BotRecord *BotBoard::record(const QString &botId) const
{
    const auto found = m_records.find(botId);
    return found == m_records.end() ? nullptr : &found->second;
}

BotRecord *BotBoard::find(const QString &botId)
{
    const auto found = m_records.find(botId);
    return found == m_records.end() ? nullptr : &found->second;
}

void BotBoard::addBot(const FleetBot &bot)
{
    const QString &id = bot.identity.id;
    if (m_records.contains(id))
        return;
    BotRecord &record = m_records.emplace(id, BotRecord(bot)).first->second;
    if (const auto listed = m_listed.constFind(id); listed != m_listed.constEnd())
        adopt(record, *listed);
    m_order.insert(qMin(m_formerPlaces.value(id, m_order.size()), m_order.size()), id);
    Q_EMIT botAdded(id);
}

void BotBoard::removeBot(const QString &botId)
{
    if (!m_records.contains(botId))
        return;
    Q_EMIT botAboutToBeRemoved(botId);
    m_formerPlaces.insert(botId, m_order.indexOf(botId));
    m_order.removeOne(botId);
    m_records.erase(botId);
    Q_EMIT botRemoved(botId);
}

void BotBoard::acceptSnapshot(const ConfigSnapshot &snapshot)
{
    const QString &id = snapshot.bot().id;
    BotRecord *record = find(id);
    // What was read with another profile was on its way when the profile was changed.
    if (!record || snapshot.profileName() != record->profile.name())
        return;
    if (snapshot.source() == ConfigSource::EmergencyFallback) {
        record->emergency = snapshot;
    } else {
        record->lastGood = snapshot;
        record->lastGoodWrite = qMax(record->lastGoodWrite, snapshot.writtenAt());
        record->trail.begin(snapshot);
    }
    const bool drifted = record->updateDrift();
    Q_EMIT statusChanged(id);
    if (drifted)
        Q_EMIT driftChanged(id);
}

void BotBoard::applyChange(const ConfigChange &change)
{
    const QString &id = change.bot().id;
    BotRecord *record = find(id);
    if (!record)
        return;
    const bool wasLive = record->shownValues() == ShownValues::Live;
    record->lastGood = change.after;
    record->lastGoodWrite = qMax(record->lastGoodWrite, change.after.writtenAt());
    record->trail.follow(change);
    record->trail.forget(record->volatileKeys);
    const bool drifted = record->updateDrift();
    if (wasLive) {
        QStringList keys;
        keys.reserve(change.keys.size());
        std::transform(change.keys.cbegin(), change.keys.cend(), std::back_inserter(keys),
                       [](const KeyChange &key) { return key.key; });
        Q_EMIT valuesChanged(id, keys);
    } else {
        Q_EMIT statusChanged(id);
    }
    if (drifted)
        Q_EMIT driftChanged(id);
}

void BotBoard::setHealth(const SyncHealth &health)
{
    const QString &id = health.bot.id;
    BotRecord *record = find(id);
    if (!record)
        return;
    record->health = health;
    if (health.lastWrite > 0) {
        record->lastWrite = health.lastWrite;
        if (health.isSynced())
            record->lastGoodWrite = health.lastWrite;
    }
    const bool drifted = record->updateDrift();
    Q_EMIT statusChanged(id);
    if (drifted)
        Q_EMIT driftChanged(id);
}

void BotBoard::noteWrite(const StateDocument &document)
{
    const QString &id = document.bot.id;
    BotRecord *record = find(id);
    if (!record)
        return;
    if (document.stamp.isNull() || document.writtenAt() == record->lastWrite)
        return;
    record->lastWrite = document.writtenAt();
    if (record->health.isSynced())
        record->lastGoodWrite = document.writtenAt();
    Q_EMIT written(id);
}

void BotBoard::setWatchCondition(const WatchCondition &condition)
{
    const QString &id = condition.bot.id;
    BotRecord *record = find(id);
    if (!record || record->condition == condition)
        return;
    record->condition = condition;
    Q_EMIT statusChanged(id);
}

void BotBoard::addVolatileKeys(const BotIdentity &bot, const QStringList &keys)
{
    BotRecord *record = find(bot.id);
    if (!record)
        return;
    record->volatileKeys += keys;
    record->volatileKeys.removeDuplicates();
    record->volatileKeys.sort();
    record->trail.forget(record->volatileKeys);
    Q_EMIT statusChanged(bot.id);
}

void BotBoard::adopt(BotRecord &record, const ListedBot &bot) const
{
    record.definition = bot.definition;
    record.effective = bot.effective;
    record.source =
        bot.definition.source.isEmpty() ? SourceReading() : m_sources.value(bot.definition.source);
}

void BotBoard::refreshDrift(BotRecord &record)
{
    if (record.updateDrift())
        Q_EMIT driftChanged(record.identity.id);
}

void BotBoard::setTrading(const QString &botId, const TradingReportPointer &report)
{
    BotRecord *record = find(botId);
    if (!record)
        return;
    record->trading = report;
    Q_EMIT tradingChanged(botId);
}

void BotBoard::setListed(const ListedBot &bot)
{
    const QString &id = bot.definition.id;
    m_listed.insert(id, bot);
    BotRecord *record = find(id);
    if (!record)
        return;
    adopt(*record, bot);
    Q_EMIT listingChanged(id);
    refreshDrift(*record);
}

void BotBoard::setOrder(const QStringList &botIds)
{
    QStringList order;
    order.reserve(m_order.size());
    for (const QString &id : botIds) {
        if (m_records.contains(id))
            order.append(id);
    }
    const QSet<QString> named(order.cbegin(), order.cend());
    for (const QString &id : std::as_const(m_order)) {
        if (!named.contains(id))
            order.append(id);
    }
    if (order == m_order)
        return;
    m_order = order;
    Q_EMIT orderChanged();
}

void BotBoard::setSource(const SourceReading &source)
{
    m_sources.insert(source.path, source);
    for (auto &[botId, record] : m_records) {
        if (record.definition.source != source.path)
            continue;
        record.source = source;
        refreshDrift(record);
    }
}

void BotBoard::rename(const QString &botId, const QString &name)
{
    BotRecord *record = find(botId);
    if (!record || record->identity.name == name)
        return;
    record->identity.name = name;
    Q_EMIT renamed(botId);
}

void BotBoard::markSeen(const QString &botId, const QString &key)
{
    BotRecord *record = find(botId);
    if (record && record->trail.markSeen(key))
        Q_EMIT seen(botId, {key});
}

void BotBoard::markAllSeen(const QString &botId)
{
    BotRecord *record = find(botId);
    if (!record)
        return;
    const QStringList keys = record->trail.unseenKeys();
    if (record->trail.markAllSeen())
        Q_EMIT seen(botId, keys);
    Q_EMIT allSeen(botId);
}

void BotBoard::recall(const QString &botId, const QHash<QString, ParameterTrail::Step> &steps,
                      qint64 knownSince)
{
    BotRecord *record = find(botId);
    if (!record)
        return;
    record->trail.recall(steps, knownSince);
    record->trail.forget(record->volatileKeys);
    Q_EMIT statusChanged(botId);
}

void BotBoard::setUnacknowledged(const QHash<QString, qint64> &counts)
{
    for (const QString &botId : std::as_const(m_order))
        setUnacknowledged(botId, counts.value(botId));
}

void BotBoard::setUnacknowledged(const QString &botId, qint64 count)
{
    BotRecord *record = find(botId);
    if (!record || record->unacknowledged == count)
        return;
    record->unacknowledged = count;
    Q_EMIT unreadChanged(botId);
}
