// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/botclock.h"

#include <algorithm>
#include <chrono>

BotClock::BotClock(const QTimeZone &timeZone)
    : m_timeZone(timeZone)
{
}

BotClock BotClock::real()
{
    return BotClock(QTimeZone::systemTimeZone());
}

BotClock BotClock::simulated(qint64 start, qint64 step, quint64 seed)
{
    BotClock clock(QTimeZone::utc());
    clock.m_simulated = Simulated{start, step, RandomSource(seed, RandomSource::Stream::Clock)};
    return clock;
}

qint64 BotClock::timeOfTurn(qint64 turn)
{
    qint64 now = 0;
    if (m_simulated) {
        const double latest = static_cast<double>(std::min<qint64>(50'000, m_simulated->step / 2));
        // Four digits of a year are all that a time stamp has room for.
        constexpr qint64 endOfTime = 253'402'300'799'000'000;
        const qint64 turns = std::min(turn, (endOfTime - m_simulated->start) / m_simulated->step);
        now = m_simulated->start + turns * m_simulated->step +
              static_cast<qint64>(m_simulated->lateness.uniform() * latest);
    } else {
        const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
        now = std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count();
    }
    // The machine's clock may be set back while the bot runs; a trade must not end before it began.
    m_last = std::max(m_last, now);
    return m_last;
}
