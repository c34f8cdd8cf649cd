// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetroll.h"

#include <QSet>

namespace {

/// Whether a bot is listed, and should run, as before.
bool isSame(const ListedBot &bot, const ListedBot &before)
{
    return bot.definition == before.definition && bot.effective.section == before.effective.section &&
           bot.effective.origins == before.effective.origins &&
           bot.effective.problems == before.effective.problems;
}

} // namespace

FleetRoll::FleetRoll(BotFleet &fleet, QObject *parent)
    : FleetRoll(
          fleet, [&fleet](const FleetBot &bot, qint64 lateAfter) { fleet.add(bot, lateAfter); }, parent)
{
}

FleetRoll::FleetRoll(BotFleet &fleet, Start start, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_start(std::move(start))
{
}

const ListedBot *FleetRoll::bot(const QString &botId) const
{
    const auto found = m_bots.constFind(botId);
    return found == m_bots.constEnd() ? nullptr : &*found;
}

void FleetRoll::start(const ListedBot &bot)
{
    if (!bot.profileProblem)
        m_start({bot.identity(), bot.profile}, bot.definition.lateAfter);
}

void FleetRoll::update(const ListedBot &before, const ListedBot &bot)
{
    const QString &id = bot.definition.id;
    const bool another = bot.definition.stateFile != before.definition.stateFile ||
                         bot.profile.name() != before.profile.name();
    if (!before.profileProblem && another)
        m_fleet.remove(id);
    if (another || before.profileProblem) {
        start(bot);
        return;
    }
    if (bot.definition.name != before.definition.name) {
        m_fleet.rename(id, bot.definition.name);
        Q_EMIT renamed(id, bot.definition.name);
    }
    if (bot.definition.lateAfter != before.definition.lateAfter)
        m_fleet.setLateAfter(id, bot.definition.lateAfter);
}

void FleetRoll::apply(const FleetListing &listing)
{
    QSet<QString> listed;
    QStringList order;
    for (const ListedBot &bot : listing.bots) {
        listed.insert(bot.definition.id);
        order.append(bot.definition.id);
    }
    const QSet<QString> unusable(listing.file.unusable().cbegin(), listing.file.unusable().cend());
    for (const QString &id : std::as_const(m_order)) {
        if (listed.contains(id))
            continue;
        const BotDefinition &bot = m_bots.value(id).definition;
        const bool kept = m_transient.contains(id) || unusable.contains(id) || unusable.contains(bot.name) ||
                          unusable.contains(bot.stateFile);
        if (kept) {
            order.append(id);
        } else {
            m_bots.remove(id);
            m_fleet.remove(id);
        }
    }
    QStringList changed;
    for (const ListedBot &entry : listing.bots) {
        const QString &id = entry.definition.id;
        const auto found = m_bots.find(id);
        if (found == m_bots.end()) {
            m_bots.insert(id, entry);
            start(entry);
            changed.append(id);
            continue;
        }
        if (entry.profileProblem == found->profileProblem && entry.profile.name() == found->profile.name() &&
            isSame(entry, *found)) {
            found->profile = entry.profile;
            continue;
        }
        ListedBot bot = entry;
        const ListedBot before = *found;
        // A profile that has become wrong is no reason to look away from the bot.
        if (bot.profileProblem && !before.profileProblem) {
            bot.profile = before.profile;
            bot.profileProblem.reset();
            bot.effective = before.effective;
        }
        *found = bot;
        update(before, bot);
        if (!isSame(bot, before))
            changed.append(id);
    }
    const bool reordered = order != m_order;
    m_order = order;
    for (const QString &id : std::as_const(changed))
        Q_EMIT botChanged(id);
    if (reordered)
        Q_EMIT orderChanged();
}

void FleetRoll::addTransient(const ListedBot &bot)
{
    const QString &id = bot.definition.id;
    if (m_bots.contains(id))
        return;
    m_transient.append(id);
    m_bots.insert(id, bot);
    m_order.append(id);
    start(bot);
    Q_EMIT botChanged(id);
}

void FleetRoll::removeTransient(const QString &botId)
{
    if (m_transient.removeAll(botId) == 0)
        return;
    m_bots.remove(botId);
    m_order.removeAll(botId);
    m_fleet.remove(botId);
}
