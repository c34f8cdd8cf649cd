// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/syncengine.h"

SyncEngine::SyncEngine(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pace(clock)
    , m_probe(this)
    , m_watcher(this)
{
    connect(&m_watcher, &StateFileWatcher::contentTouched, this, [this](const QString &id) {
        ConfigSync *const bot = find(id);
        if (bot == nullptr)
            return;
        const bool rested = m_pace.noteEvent();
        bot->check();
        if (rested && bot->awaitsWrite())
            bot->rehearse();
    });
    connect(&m_watcher, &StateFileWatcher::surroundingsTouched, this, [this](const QString &id) {
        ConfigSync *const bot = find(id);
        if (m_pace.noteEvent() && bot != nullptr)
            bot->rehearse();
    });
    connect(&m_watcher, &StateFileWatcher::watchRenewed, this, [this](const QString &id) {
        if (ConfigSync *const bot = find(id))
            bot->recheck();
    });
    connect(&m_watcher, &StateFileWatcher::nameTouched, this, [this](const QString &id) {
        if (ConfigSync *const bot = find(id))
            bot->verify();
    });
    connect(&m_watcher, &StateFileWatcher::rearmed, this, [this](const QString &id) {
        if (const ConfigSync *const bot = find(id))
            m_probe.follow(id, bot->bot().path);
    });
    connect(&m_watcher, &StateFileWatcher::conditionChanged, this,
            [this](const QString &id, WatchCondition::Cause cause) {
                if (const ConfigSync *const bot = find(id))
                    Q_EMIT watchConditionChanged({bot->bot(), cause});
            });
    connect(&m_watcher, &StateFileWatcher::audited, this, [this] {
        m_probe.drain();
        for (ConfigSync *const bot : std::as_const(m_bots))
            bot->tick();
    });
    connect(&m_probe, &WriteCloseProbe::closed, this, [this](const QString &id) {
        if (ConfigSync *const bot = find(id))
            bot->check();
    });
}

SyncEngine::~SyncEngine() = default;

ConfigSync *SyncEngine::find(const QString &botId) const
{
    return m_bots.value(botId);
}

void SyncEngine::add(const ConfigSync::Settings &settings)
{
    const QString id = settings.bot.id;
    if (m_bots.contains(id))
        return;
    auto *const bot = new ConfigSync(settings, m_reader, m_probe, m_clock, this);
    m_bots.insert(id, bot);
    connect(bot, &ConfigSync::snapshotAccepted, this, &SyncEngine::snapshotAccepted);
    connect(bot, &ConfigSync::configurationChanged, this, &SyncEngine::configurationChanged);
    connect(bot, &ConfigSync::healthChanged, this, &SyncEngine::healthChanged);
    connect(bot, &ConfigSync::stateUpdated, this, &SyncEngine::stateUpdated);
    connect(bot, &ConfigSync::volatileKeysFound, this, &SyncEngine::volatileKeysFound);
    // First the watch, then the reading: the other order loses what is written in between.
    m_watcher.watch(id, settings.bot.path);
    bot->check();
}

void SyncEngine::remove(const QString &botId)
{
    m_watcher.unwatch(botId);
    m_probe.forget(botId);
    delete m_bots.take(botId);
}

void SyncEngine::rename(const QString &botId, const QString &name)
{
    if (ConfigSync *const bot = find(botId))
        bot->rename(name);
}

void SyncEngine::setLastKnown(const QString &botId, const ConfigSnapshot &lastKnown)
{
    if (ConfigSync *const bot = find(botId))
        bot->setLastKnown(lastKnown);
}

void SyncEngine::setDocumentWanted(const QString &botId, bool wanted)
{
    if (ConfigSync *const bot = find(botId))
        bot->setDocumentWanted(wanted);
}

void SyncEngine::checkAll()
{
    for (ConfigSync *const bot : std::as_const(m_bots))
        bot->check();
}

void SyncEngine::setMaximumSize(qint64 maximumSize)
{
    for (ConfigSync *const bot : std::as_const(m_bots)) {
        bot->setMaximumSize(maximumSize);
        bot->check();
    }
}

void SyncEngine::setLateAfter(const QString &botId, qint64 lateAfter)
{
    if (ConfigSync *const bot = find(botId))
        bot->setLateAfter(lateAfter);
}
