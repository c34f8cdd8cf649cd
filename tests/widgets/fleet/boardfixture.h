// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/clock.h"
#include "widgets/fleet/botboard.h"

#include <QJsonObject>

/// A clock that stands still until a test moves it.
class StandingClock final : public Clock
{
public:
    /// 2025-11-08 10:25:00 UTC.
    static constexpr qint64 start = 1'762'597'500'000;

    qint64 utcMilliseconds() const override { return m_now; }
    qint64 steadyMilliseconds() const override { return m_now - start; }
    void advance(qint64 milliseconds) { m_now += milliseconds; }

private:
    qint64 m_now = start;
};

/// A board with one bot of the default profile, and what the engine would say of it.
class BoardFixture
{
public:
    explicit BoardFixture(const Profile &profile = Profile::opportunityGating());

    StandingClock clock;
    BotBoard board;
    FleetBot bot;

    QString id() const { return bot.identity.id; }
    const BotRecord &record() const { return *board.record(id()); }
    /// The whole configuration that the profile's emergency values make, with these members replaced; an
    /// undefined value takes a member away.
    QJsonObject configuration(const QJsonObject &replaced = {}, const QStringList &without = {}) const;

    /// The first good configuration, written at the clock's time.
    void sync(const QJsonObject &configuration);
    /// The step to another one.
    void change(const QJsonObject &configuration);
    void fallBack(Absence absence = Absence::File);
    void fail(HealthStatus status, const SyncProblems &problems = {}, const QStringList &presentKeys = {});
    void setHealth(const SyncHealth &health);
    void recover();
    void write(qint64 at);

private:
    ConfigSnapshot snapshot(const QJsonObject &configuration, ConfigSource source);

    ConfigSnapshot m_last;
    qint64 m_revision = 0;
};
