// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/notices/noticefixture.h"

#include <QJsonObject>

const Profile &gatingProfile()
{
    static const Profile profile = Profile::opportunityGating();
    return profile;
}

NoticeBench::NoticeBench(int bots)
    : policy(clock, 1, QTimeZone::utc())
{
    for (int index = 0; index < bots; ++index) {
        policy.addBot(bot(index), gatingProfile());
        turns(HealthStatus::Synced, index);
    }
}

BotIdentity NoticeBench::bot(int index)
{
    const QString name = QString(QChar(u'a' + index % 26)) + QString::number(index);
    return {name, name, QStringLiteral("/bots/") + name + QStringLiteral(".json")};
}

ConfigChange NoticeBench::change(const QString &key, const QJsonValue &before, const QJsonValue &after,
                                 int index) const
{
    ConfigSnapshot::Parts parts;
    parts.bot = bot(index);
    parts.source = ConfigSource::StateFile;
    parts.observedAt = clock.utcMilliseconds();
    ConfigChange change;
    change.after = ConfigSnapshot(parts);
    QJsonObject from;
    QJsonObject to;
    if (!before.isUndefined())
        from.insert(key, before);
    if (!after.isUndefined())
        to.insert(key, after);
    change.keys = diffParameters(from, to, gatingProfile().significanceRule());
    return change;
}

void NoticeBench::takes(const char *key, const QJsonValue &before, const QJsonValue &after, int index)
{
    policy.takeChange(change(QLatin1String(key), before, after, index));
}

void NoticeBench::turns(HealthStatus status, int index, bool late)
{
    SyncHealth health;
    health.bot = bot(index);
    health.status = status;
    health.late = late;
    policy.takeHealth(health);
}

NoticeRound NoticeBench::wait(qint64 milliseconds)
{
    const qint64 end = clock.steadyMilliseconds() + milliseconds;
    NoticeRound all;
    for (;;) {
        const std::optional<qint64> due = policy.nextDue();
        if (!due || *due > end)
            break;
        clock.advance(std::max<qint64>(*due - clock.steadyMilliseconds(), 0));
        const NoticeRound round = policy.takeDue();
        if (round.listed.isEmpty() && round.shown.isEmpty()) {
            const std::optional<qint64> next = policy.nextDue();
            if (next && *next <= clock.steadyMilliseconds())
                qFatal("the policy says that something is due, and has nothing");
        }
        all.listed.append(round.listed);
        all.shown.append(round.shown);
    }
    clock.advance(end - clock.steadyMilliseconds());
    return all;
}

QStringList shown(const NoticeRound &round)
{
    QStringList texts;
    for (const NoticePresentation &presentation : round.shown) {
        QStringList ids;
        for (const BotNotice &notice : presentation.notices)
            ids.append(QString::number(notice.id));
        texts.append(ids.join(u'+') + u' ' + urgencyWord(presentation.urgency()) +
                     (presentation.reminder ? QStringLiteral(" reminder") : QString()));
    }
    return texts;
}

QStringList listed(const NoticeRound &round)
{
    QStringList texts;
    for (const BotNotice &notice : round.listed)
        texts.append(QString::number(notice.id) + u' ' + heldBackWord(notice.heldBack));
    return texts;
}
