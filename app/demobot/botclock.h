// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/randomsource.h"

#include <QTimeZone>

#include <optional>

/// The time that the demo bot believes it is, for the time stamps that it writes.
///
/// Owned by the demo bot; one thread. Either the machine's clock and time zone; or a simulated clock in UTC,
/// which is repeatable: turn n happens at start + n steps, plus a little seeded lateness of less than 50 ms
/// and less than half a step. Times are UTC microseconds.
class BotClock
{
public:
    static BotClock real();
    static BotClock simulated(qint64 start, qint64 step, quint64 seed);

    /// To be asked once for each turn, in order, beginning with turn 0. Never goes back.
    qint64 timeOfTurn(qint64 turn);
    const QTimeZone &timeZone() const { return m_timeZone; }

private:
    struct Simulated
    {
        qint64 start;
        qint64 step;
        RandomSource lateness;
    };

    explicit BotClock(const QTimeZone &timeZone);

    QTimeZone m_timeZone;
    std::optional<Simulated> m_simulated;
    qint64 m_last = 0;
};
