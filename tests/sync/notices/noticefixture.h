// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/noticepolicy.h"
#include "sync/values/clock.h"

#include <QDateTime>

/// A clock that stands until it is moved; its two hands can be moved apart.
///
/// For one thread.
class HandClock final : public Clock
{
public:
    qint64 utcMilliseconds() const override { return m_utc; }
    qint64 steadyMilliseconds() const override { return m_steady; }
    void advance(qint64 milliseconds)
    {
        m_utc += milliseconds;
        m_steady += milliseconds;
    }
    /// Only the wall clock, as when somebody sets it.
    void setTime(const QDateTime &moment) { m_utc = moment.toMSecsSinceEpoch(); }

private:
    qint64 m_utc = 1'762'600'000'000;
    qint64 m_steady = 5'000;
};

/// Made once: reading a profile takes a while.
const Profile &gatingProfile();

/// A policy, its clock, and bots `a`, `b`... of the opportunity gating profile that are synced.
struct NoticeBench
{
    explicit NoticeBench(int bots = 1);

    static BotIdentity bot(int index);
    ConfigChange change(const QString &key, const QJsonValue &before, const QJsonValue &after,
                        int index = 0) const;
    /// Tells the policy of a change of one parameter.
    void takes(const char *key, const QJsonValue &before, const QJsonValue &after, int index = 0);
    void turns(HealthStatus status, int index = 0, bool late = false);
    /// Lets time go by, and takes what becomes due at the very moment when it does.
    NoticeRound wait(qint64 milliseconds);

    HandClock clock;
    NoticePolicy policy;
};

/// What was shown, one text for each presentation: ids and urgency, such as `1 critical` or `2+3 normal
/// reminder`.
QStringList shown(const NoticeRound &round);
/// The ids and why each was held back: `1 no`, `2 quiet_hours`.
QStringList listed(const NoticeRound &round);
