// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class Clock;

/// Whether the engine's thread rests between events, or has its hands full.
///
/// While it rests, news comes one at a time, and what counts is how soon it is told: the thread asks for
/// short turns, which come at once. In a flood of events each turn more would only cost, and the thread takes
/// the usual ones.
///
/// A value; owned by SyncEngine, on the engine's thread. The clock must outlive it.
class EnginePace
{
public:
    explicit EnginePace(const Clock &clock);

    /// Something happened: true where nothing had for so long that the processor's caches hold other things
    /// by now.
    bool noteEvent();

private:
    enum class Turns { Unasked, Short, Usual };

    const Clock &m_clock;
    qint64 m_lastEvent = 0; // steady milliseconds
    int m_withoutRest = 0;  // events in a row
    Turns m_turns = Turns::Unasked;
};
