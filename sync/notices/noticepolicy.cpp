// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/noticepolicy.h"

#include "sync/values/clock.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace {

// More than this of one bot need not be told apart to remind somebody of them.
constexpr int mostWaiting = 10;

bool comesBefore(const BotNotice &a, const BotNotice &b)
{
    const auto weight = [](const BotNotice &notice) {
        return std::pair(notice.urgency(), notice.turn ? badness(notice.turn->to, notice.turn->toLate) : 0);
    };
    if (weight(a) != weight(b))
        return weight(a) > weight(b);
    return a.bot.name != b.bot.name ? a.bot.name < b.bot.name : a.bot.id < b.bot.id;
}

} // namespace

Urgency NoticePresentation::urgency() const
{
    Urgency highest = Urgency::Low;
    for (const BotNotice &notice : notices)
        highest = std::max(highest, notice.urgency());
    return highest;
}

NoticePolicy::NoticePolicy(const Clock &clock, qint64 firstId, const QTimeZone &zone)
    : m_clock(clock)
    , m_zone(zone)
    , m_nextId(firstId)
{
}

void NoticePolicy::setSettings(const NoticeSettings &settings)
{
    const bool otherReminders = settings.reminderMinutes != m_settings.reminderMinutes;
    m_settings = settings;
    if (!otherReminders)
        return;
    for (const QString &botId : std::as_const(m_waiting))
        m_bots[botId].remindAt = m_clock.steadyMilliseconds() + reminderSpan();
}

void NoticePolicy::addBot(const BotIdentity &bot, const Profile &profile)
{
    Bot known;
    known.identity = bot;
    known.profile = profile;
    m_bots.insert(bot.id, known);
}

void NoticePolicy::removeBot(const QString &botId)
{
    const auto bot = m_bots.find(botId);
    if (bot == m_bots.end())
        return;
    if (!bot->gathered.isEmpty())
        listAtOnce(*bot, bot->gathered, BotNotice::HeldBack::NotSignificant);
    m_left.append(bot->atOnce);
    m_bots.erase(bot);
    m_stirring.remove(botId);
    m_waiting.remove(botId);
}

void NoticePolicy::renameBot(const QString &botId, const QString &name)
{
    if (const auto bot = m_bots.find(botId); bot != m_bots.end())
        bot->identity.name = name;
}

void NoticePolicy::setMuted(const QString &botId, bool muted)
{
    if (const auto bot = m_bots.find(botId); bot != m_bots.end())
        bot->muted = muted;
}

// What happens

void NoticePolicy::takeChange(const ConfigChange &change)
{
    const auto bot = m_bots.find(change.bot().id);
    if (bot == m_bots.end() || change.keys.isEmpty())
        return;
    bot->gathered.add(change.keys, bot->profile, change.observedAt());
    m_stirring.insert(bot.key());
}

void NoticePolicy::takeHealth(const SyncHealth &health)
{
    const auto bot = m_bots.find(health.bot.id);
    if (bot == m_bots.end() || health.status == HealthStatus::Starting)
        return;
    const HealthStatus before = std::exchange(bot->health, health.status);
    const bool wasLate = std::exchange(bot->late, health.late);
    if (before == health.status && wasLate == health.late)
        return;
    const NoticedTurn turn = noticedTurn(before, wasLate, health);
    if (!turn.isFailure())
        forget(*bot, [](const BotNotice &notice) { return !notice.isRiskier(); });
    const qint64 now = m_clock.utcMilliseconds();
    if (before != HealthStatus::Starting) {
        bot->gathered.add(turn, now);
        m_stirring.insert(bot.key());
    } else if (!turn.isGood()) {
        BotNotice notice;
        notice.add(turn, now);
        listAtOnce(*bot, notice, BotNotice::HeldBack::FirstLoad);
    }
}

void NoticePolicy::takeMissed(const QString &botId, const QList<KeyChange> &keys, qint64 at)
{
    const auto bot = m_bots.find(botId);
    if (bot == m_bots.end() || keys.isEmpty())
        return;
    BotNotice notice;
    notice.add(keys, bot->profile, at);
    listAtOnce(*bot, notice, BotNotice::HeldBack::Away);
}

void NoticePolicy::takeUnacknowledged(const BotNotice &notice)
{
    const auto bot = m_bots.find(notice.bot.id);
    if (bot != m_bots.end() && notice.urgency() == Urgency::Critical)
        expectAcknowledgement(*bot, notice);
}

void NoticePolicy::acknowledge(qint64 noticeId)
{
    for (Bot &bot : m_bots) {
        if (bot.last.id == noticeId)
            bot.last = BotNotice();
    }
    const QSet<QString> waiting = m_waiting;
    for (const QString &botId : waiting)
        forget(m_bots[botId], [noticeId](const BotNotice &notice) { return notice.id == noticeId; });
}

// What is due

BotNotice::HeldBack NoticePolicy::holdBack(const QString &botId, Urgency urgency) const
{
    const qint64 now = m_clock.utcMilliseconds();
    const auto bot = m_bots.constFind(botId);
    if (m_settings.isMuted(botId, now) || (bot != m_bots.cend() && bot->muted))
        return BotNotice::HeldBack::Muted;
    if (m_settings.significantOnly && urgency == Urgency::Low)
        return BotNotice::HeldBack::NotSignificant;
    if (m_settings.quietHours && !(urgency == Urgency::Critical && m_settings.criticalBreaksQuietHours)) {
        const QDateTime local = m_zone.isValid() ? QDateTime::fromMSecsSinceEpoch(now, m_zone)
                                                 : QDateTime::fromMSecsSinceEpoch(now);
        if (m_settings.isQuiet(local.time()))
            return BotNotice::HeldBack::QuietHours;
    }
    return BotNotice::HeldBack::No;
}

qint64 NoticePolicy::dueOf(const Bot &bot) const
{
    if (!bot.atOnce.isEmpty())
        return never;
    return holdBack(bot.identity.id, bot.gathered.urgency()) == BotNotice::HeldBack::No
               ? std::max(bot.lastShown + spacing, roomAt())
               : bot.lastListed + spacing;
}

qint64 NoticePolicy::reminderDueOf(const Bot &bot) const
{
    return std::max({bot.remindAt, bot.lastShown + spacing, roomAt()});
}

qint64 NoticePolicy::roomAt() const
{
    return m_shownAt.size() < mostAtOnce ? never : m_shownAt.front() + spacing;
}

int NoticePolicy::room(qint64 now) const
{
    const auto recent = std::count_if(m_shownAt.cbegin(), m_shownAt.cend(),
                                      [now](qint64 shownAt) { return shownAt + spacing > now; });
    return mostAtOnce - static_cast<int>(recent);
}

std::optional<qint64> NoticePolicy::nextDue() const
{
    std::optional<qint64> next;
    if (!m_left.isEmpty())
        next = never;
    for (const QSet<QString> *const botIds : {&m_stirring, &m_waiting}) {
        for (const QString &botId : *botIds) {
            if (const std::optional<qint64> due = nextDue(botId))
                next = std::min(next.value_or(*due), *due);
        }
    }
    return next;
}

std::optional<qint64> NoticePolicy::nextDue(const QString &botId) const
{
    const auto bot = m_bots.constFind(botId);
    if (bot == m_bots.cend())
        return std::nullopt;
    std::optional<qint64> next;
    if (m_stirring.contains(botId))
        next = dueOf(*bot);
    if (m_settings.reminderMinutes > 0 && m_waiting.contains(botId)) {
        const qint64 reminder = reminderDueOf(*bot);
        next = std::min(next.value_or(reminder), reminder);
    }
    return next;
}

NoticeRound NoticePolicy::takeDue()
{
    const qint64 now = m_clock.steadyMilliseconds();
    NoticeRound round;
    round.listed = std::exchange(m_left, {});
    QStringList news;
    for (auto it = m_stirring.begin(); it != m_stirring.end();) {
        Bot &bot = m_bots[*it];
        round.listed.append(std::exchange(bot.atOnce, {}));
        if (!bot.gathered.isEmpty()) {
            const BotNotice::HeldBack heldBack = holdBack(*it, bot.gathered.urgency());
            if (dueOf(bot) > now || heldBack == BotNotice::HeldBack::No) {
                if (dueOf(bot) <= now)
                    news.append(*it);
                ++it;
                continue;
            }
            list(bot, heldBack, round);
        }
        it = m_stirring.erase(it);
    }
    showNews(news, round);
    remind(dueReminders(now), round);
    return round;
}

void NoticePolicy::showNews(const QStringList &botIds, NoticeRound &round)
{
    const int room = this->room(m_clock.steadyMilliseconds());
    if (botIds.isEmpty() || room < 1)
        return;
    QList<BotNotice> notices;
    for (const QString &botId : botIds) {
        notices.append(list(m_bots[botId], BotNotice::HeldBack::No, round));
        m_stirring.remove(botId);
    }
    std::sort(notices.begin(), notices.end(), comesBefore);
    if (notices.size() > room) {
        show(notices, false, round);
        return;
    }
    for (const BotNotice &notice : std::as_const(notices))
        show({notice}, false, round);
}

QStringList NoticePolicy::dueReminders(qint64 now)
{
    QStringList due;
    if (m_settings.reminderMinutes == 0)
        return due;
    for (const QString &botId : std::as_const(m_waiting)) {
        Bot &bot = m_bots[botId];
        if (bot.remindAt > now || bot.lastShown + spacing > now)
            continue;
        if (holdBack(botId, Urgency::Critical) == BotNotice::HeldBack::No)
            due.append(botId);
        else
            bot.remindAt = now + reminderSpan();
    }
    return due;
}

void NoticePolicy::remind(const QStringList &botIds, NoticeRound &round)
{
    const qint64 now = m_clock.steadyMilliseconds();
    if (botIds.isEmpty() || room(now) < 1)
        return;
    QList<BotNotice> notices;
    for (const QString &botId : botIds) {
        Bot &bot = m_bots[botId];
        notices.append(bot.waiting.constLast());
        bot.remindAt = now + reminderSpan();
    }
    std::sort(notices.begin(), notices.end(), comesBefore);
    show(notices, true, round);
}

void NoticePolicy::show(QList<BotNotice> notices, bool reminder, NoticeRound &round)
{
    const qint64 now = m_clock.steadyMilliseconds();
    for (const BotNotice &notice : std::as_const(notices))
        m_bots[notice.bot.id].lastShown = now;
    m_shownAt.push_back(now);
    while (m_shownAt.size() > mostAtOnce)
        m_shownAt.pop_front();
    NoticePresentation presentation;
    presentation.notices = std::move(notices);
    presentation.reminder = reminder;
    const Urgency urgency = presentation.urgency();
    presentation.sound = m_settings.sound && urgency == Urgency::Critical;
    presentation.onDesktop = m_settings.onDesktop;
    presentation.command = !m_settings.command.isEmpty() && urgency >= m_settings.commandUrgency;
    round.shown.append(presentation);
}

// The parts

const BotNotice &NoticePolicy::list(Bot &bot, BotNotice::HeldBack heldBack, NoticeRound &round)
{
    const qint64 now = m_clock.steadyMilliseconds();
    const bool grows =
        !bot.last.isEmpty() && bot.last.heldBack == heldBack && now - bot.lastBegun < mergeSpan;
    if (grows) {
        bot.last.add(bot.gathered);
    } else {
        bot.last = bot.gathered;
        bot.last.id = m_nextId++;
        bot.last.heldBack = heldBack;
        bot.lastBegun = now;
    }
    bot.last.bot = bot.identity;
    bot.gathered = BotNotice();
    bot.lastListed = now;
    round.listed.append(bot.last);
    forget(bot, [id = bot.last.id](const BotNotice &notice) { return notice.id == id; });
    if (bot.last.urgency() == Urgency::Critical)
        expectAcknowledgement(bot, bot.last);
    return bot.last;
}

void NoticePolicy::listAtOnce(Bot &bot, BotNotice notice, BotNotice::HeldBack heldBack)
{
    notice.id = m_nextId++;
    notice.bot = bot.identity;
    notice.heldBack = heldBack;
    bot.atOnce.append(notice);
    m_stirring.insert(bot.identity.id);
    if (notice.urgency() == Urgency::Critical)
        expectAcknowledgement(bot, notice);
}

void NoticePolicy::expectAcknowledgement(Bot &bot, const BotNotice &notice)
{
    if (bot.waiting.isEmpty())
        bot.remindAt = m_clock.steadyMilliseconds() + reminderSpan();
    bot.waiting.append(notice);
    if (bot.waiting.size() > mostWaiting)
        bot.waiting.removeFirst();
    m_waiting.insert(bot.identity.id);
}

void NoticePolicy::forget(Bot &bot, const std::function<bool(const BotNotice &)> &settled)
{
    bot.waiting.removeIf(settled);
    if (bot.waiting.isEmpty())
        m_waiting.remove(bot.identity.id);
}
