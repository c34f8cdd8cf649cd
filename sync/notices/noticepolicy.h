// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/botnotice.h"
#include "sync/notices/noticesettings.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QTimeZone>

#include <deque>
#include <functional>
#include <limits>
#include <optional>

class Clock;

/// Something that is to be shown now: one notice, or a summary of several, the worst first.
struct NoticePresentation
{
    QList<BotNotice> notices;
    /// They were shown before, and nobody has acknowledged them.
    bool reminder = false;
    /// With a sound.
    bool sound = false;
    /// On the desktop; else only the command is run.
    bool onDesktop = true;
    /// The user's command is to be run.
    bool command = false;

    /// The highest of all.
    Urgency urgency() const;
};

/// What is to be done at one moment.
struct NoticeRound
{
    /// For the list: new ones, and those that have grown (the id is known already).
    QList<BotNotice> listed;
    QList<NoticePresentation> shown;
};

/// Decides what deserves a notice, how urgent it is, and when it is shown.
///
/// - What a bot is first seen with is listed at most, never shown.
/// - At most one notice is shown in `spacing` for a bot. What happens in between is gathered, and shown with
///   the last one as a whole, for as long as that is not older than `mergeSpan` and nobody has acknowledged
///   it.
/// - Of all bots together at most `mostAtOnce` presentations are shown in `spacing`; where more bots have
///   something to tell, one of them is a summary.
/// - What mutes, quiet hours and the other settings hold back is listed with the reason.
///
/// Does nothing by itself: whoever owns it tells it what happens, and asks for what is due, at once and at
/// nextDue(). A plain object for one thread; the clock must outlive it. What it holds is bounded for each
/// bot.
class NoticePolicy
{
public:
    static constexpr qint64 spacing = 5'000;    // milliseconds
    static constexpr qint64 mergeSpan = 60'000; // milliseconds
    static constexpr int mostAtOnce = 4;

    /// `firstId` is the first notice's. The quiet hours are those of `zone`; of the system's where it is not
    /// valid, also when the system's changes.
    explicit NoticePolicy(const Clock &clock, qint64 firstId = 1, const QTimeZone &zone = QTimeZone());

    const NoticeSettings &settings() const { return m_settings; }
    void setSettings(const NoticeSettings &settings);

    void addBot(const BotIdentity &bot, const Profile &profile);
    void removeBot(const QString &botId);
    void renameBot(const QString &botId, const QString &name);
    /// The fleet file says that nothing is shown of the bot.
    void setMuted(const QString &botId, bool muted);

    void takeChange(const ConfigChange &change);
    void takeHealth(const SyncHealth &health);
    /// What changed of a bot while the program did not run.
    void takeMissed(const QString &botId, const QList<KeyChange> &keys, qint64 at);
    /// A notice of an earlier run that nobody has acknowledged.
    void takeUnacknowledged(const BotNotice &notice);
    /// Nothing is added to this notice any more, and nobody is reminded of it.
    void acknowledge(qint64 noticeId);

    /// Everything that is due by now.
    NoticeRound takeDue();
    /// Steady milliseconds (Clock) at which something will be due; nothing while nothing is.
    std::optional<qint64> nextDue() const;
    /// The same of one bot, for whoever knows that of all others: what has happened to one moves nothing of
    /// them forward.
    std::optional<qint64> nextDue(const QString &botId) const;

private:
    /// Long before any moment of a steady clock.
    static constexpr qint64 never = std::numeric_limits<qint64>::min() / 4;

    struct Bot
    {
        BotIdentity identity;
        Profile profile = Profile::generic();
        HealthStatus health = HealthStatus::Starting;
        bool late = false;
        bool muted = false;
        BotNotice gathered;       // what is not listed yet; empty where nothing is
        QList<BotNotice> atOnce;  // is only listed, without delay
        BotNotice last;           // what was listed last, while it may grow; else empty
        qint64 lastBegun = never; // these are steady
        qint64 lastShown = never;
        qint64 lastListed = never;
        QList<BotNotice> waiting; // critical ones that nobody has acknowledged, the last one last
        qint64 remindAt = never;
    };

    BotNotice::HeldBack holdBack(const QString &botId, Urgency urgency) const;
    qint64 dueOf(const Bot &bot) const;
    qint64 reminderDueOf(const Bot &bot) const;
    /// The moment from which on something may be shown, as far as all bots together are concerned.
    qint64 roomAt() const;
    int room(qint64 now) const;
    const BotNotice &list(Bot &bot, BotNotice::HeldBack heldBack, NoticeRound &round);
    void listAtOnce(Bot &bot, BotNotice notice, BotNotice::HeldBack heldBack);
    void expectAcknowledgement(Bot &bot, const BotNotice &notice);
    void forget(Bot &bot, const std::function<bool(const BotNotice &)> &settled);
    QStringList dueReminders(qint64 now);
    void show(QList<BotNotice> notices, bool reminder, NoticeRound &round);
    void showNews(const QStringList &botIds, NoticeRound &round);
    void remind(const QStringList &botIds, NoticeRound &round);
    qint64 reminderSpan() const { return m_settings.reminderMinutes * 60'000LL; }

    const Clock &m_clock;
    QTimeZone m_zone;
    NoticeSettings m_settings;
    qint64 m_nextId;
    QHash<QString, Bot> m_bots;
    QSet<QString> m_stirring;     // bots that have something gathered, or to be listed
    QSet<QString> m_waiting;      // bots with something that nobody has acknowledged
    QList<BotNotice> m_left;      // of bots that were removed: to be listed
    std::deque<qint64> m_shownAt; // steady, of the last presentations; at most mostAtOnce
};
