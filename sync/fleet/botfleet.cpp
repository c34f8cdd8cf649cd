// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/botfleet.h"

#include "sync/fleet/fleetlog.h"
#include "sync/fleet/syncengine.h"

#include <algorithm>
#include <utility>

BotFleet::BotFleet(qint64 maximumSize, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_maximumSize(maximumSize)
    , m_engine(new SyncEngine(clock))
{
    qRegisterMetaType<ConfigSnapshot>();
    qRegisterMetaType<ConfigChange>();
    qRegisterMetaType<SyncHealth>();
    qRegisterMetaType<StateDocument>();
    qRegisterMetaType<WatchCondition>();
    qRegisterMetaType<BotIdentity>();

    // What the engine sends after a bot was removed was on its way before; nobody wants it any more.
    connect(m_engine, &SyncEngine::snapshotAccepted, this, [this](const ConfigSnapshot &snapshot) {
        if (has(snapshot.bot()))
            Q_EMIT snapshotAccepted(snapshot);
    });
    connect(m_engine, &SyncEngine::configurationChanged, this, [this](const ConfigChange &change) {
        // The history has each of them; in the log they would push out what is only there.
        if (has(change.bot()))
            Q_EMIT configurationChanged(change);
    });
    connect(m_engine, &SyncEngine::healthChanged, this, [this](const SyncHealth &health) {
        if (!has(health.bot))
            return;
        qCInfo(fleetLog).noquote() << health.bot.name << "is" << health.word();
        Q_EMIT healthChanged(health);
    });
    connect(m_engine, &SyncEngine::stateUpdated, this, [this](const StateDocument &document) {
        if (has(document.bot))
            Q_EMIT stateUpdated(document);
    });
    connect(m_engine, &SyncEngine::watchConditionChanged, this, [this](const WatchCondition &condition) {
        if (!has(condition.bot))
            return;
        if (condition.isPolling())
            qCInfo(fleetLog).noquote() << condition.bot.name << condition.message();
        Q_EMIT watchConditionChanged(condition);
    });
    connect(m_engine, &SyncEngine::volatileKeysFound, this,
            [this](const BotIdentity &bot, const QStringList &keys) {
                if (has(bot))
                    Q_EMIT volatileKeysFound(bot, keys);
            });

    m_thread.setObjectName(QStringLiteral("sync engine"));
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    m_thread.start();
}

BotFleet::~BotFleet()
{
    m_thread.quit();
    m_thread.wait();
}

bool BotFleet::has(const BotIdentity &bot) const
{
    const auto found = m_indexById.constFind(bot.id);
    return found != m_indexById.constEnd() && m_bots.at(*found).identity.path == bot.path;
}

void BotFleet::add(const FleetBot &bot, qint64 lateAfter, const ConfigSnapshot &lastKnown)
{
    if (m_indexById.contains(bot.identity.id))
        return;
    m_indexById.insert(bot.identity.id, m_bots.size());
    m_bots.append(bot);
    if (lateAfter > 0)
        m_ownLateRule.insert(bot.identity.id);
    qCInfo(fleetLog).noquote() << bot.identity.name << "is watched:" << bot.identity.path;
    Q_EMIT botAdded(bot);
    const ConfigSync::Settings settings{bot.identity, bot.profile, m_maximumSize,
                                        lateAfter > 0 ? lateAfter : m_lateAfter, lastKnown};
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, settings] { engine->add(settings); });
}

void BotFleet::add(const QList<FleetBot> &bots)
{
    for (const FleetBot &bot : bots)
        add(bot);
}

void BotFleet::remove(const QString &botId)
{
    const auto found = m_indexById.constFind(botId);
    if (found == m_indexById.constEnd())
        return;
    qCInfo(fleetLog).noquote() << m_bots.at(*found).identity.name << "is not watched any more";
    m_bots.removeAt(*found);
    m_ownLateRule.remove(botId);
    m_indexById.clear();
    for (qsizetype i = 0; i < m_bots.size(); ++i)
        m_indexById.insert(m_bots.at(i).identity.id, i);
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, botId] { engine->remove(botId); });
    Q_EMIT botRemoved(botId);
}

void BotFleet::rename(const QString &botId, const QString &name)
{
    const auto found = m_indexById.constFind(botId);
    if (found == m_indexById.constEnd())
        return;
    m_bots[*found].identity.name = name;
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, botId, name] { engine->rename(botId, name); });
}

void BotFleet::setLateAfter(const QString &botId, qint64 lateAfter)
{
    if (lateAfter > 0)
        m_ownLateRule.insert(botId);
    else
        m_ownLateRule.remove(botId);
    QMetaObject::invokeMethod(m_engine,
                              [engine = m_engine, botId, rule = lateAfter > 0 ? lateAfter : m_lateAfter] {
                                  engine->setLateAfter(botId, rule);
                              });
}

std::optional<FleetBot> BotFleet::bot(const QString &botId) const
{
    const auto found = m_indexById.constFind(botId);
    return found == m_indexById.constEnd() ? std::nullopt : std::optional(m_bots.at(*found));
}

void BotFleet::setLastKnown(const QString &botId, const ConfigSnapshot &lastKnown)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, botId, lastKnown] { engine->setLastKnown(botId, lastKnown); });
}

void BotFleet::setDocumentWanted(const QString &botId, bool wanted)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, botId, wanted] { engine->setDocumentWanted(botId, wanted); });
}

void BotFleet::checkAll()
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine] { engine->checkAll(); });
}

void BotFleet::setMaximumSize(qint64 maximumSize)
{
    if (std::exchange(m_maximumSize, maximumSize) == maximumSize)
        return;
    QMetaObject::invokeMethod(m_engine,
                              [engine = m_engine, maximumSize] { engine->setMaximumSize(maximumSize); });
}

void BotFleet::setLateAfter(qint64 lateAfter)
{
    if (std::exchange(m_lateAfter, lateAfter) == lateAfter)
        return;
    QStringList ids;
    for (const FleetBot &bot : std::as_const(m_bots)) {
        if (!m_ownLateRule.contains(bot.identity.id))
            ids.append(bot.identity.id);
    }
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, ids, lateAfter] {
        for (const QString &id : ids)
            engine->setLateAfter(id, lateAfter);
    });
}
