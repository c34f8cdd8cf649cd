// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/enginepace.h"

#include "sync/fleet/timeslice.h"
#include "sync/values/clock.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qint64 rest = 5; // milliseconds
// A single write is a handful of events; so many without a rest are the work of many bots.
constexpr int flood = 32;

} // namespace

EnginePace::EnginePace(const Clock &clock)
    : m_clock(clock)
{
}

bool EnginePace::noteEvent()
{
    const qint64 now = m_clock.steadyMilliseconds();
    const bool rested = m_turns == Turns::Unasked || now - m_lastEvent >= rest;
    m_lastEvent = now;
    m_withoutRest = rested ? 0 : std::min(m_withoutRest + 1, flood);
    const Turns turns = m_withoutRest < flood ? Turns::Short : Turns::Usual;
    if (std::exchange(m_turns, turns) != turns)
        setTimeSlice(turns == Turns::Short ? TimeSlice::Short : TimeSlice::Usual);
    return rested;
}
