// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

/// Learns how often a bot writes, and says when it is late: 3 x its median interval, at least 60 s (DESIGN
/// 4).
///
/// A value type, owned by one ConfigSync. Times are UTC milliseconds of the state file's own modification
/// time.
class WriteRhythm
{
public:
    static constexpr int intervalsNeeded = 5;
    static constexpr qint64 shortestLateAfter = 60'000;

    /// `fixedLateAfter` in milliseconds overrules what is learned; 0 learns.
    explicit WriteRhythm(qint64 fixedLateAfter = 0);

    /// As in the constructor, from now on; what was learned stays.
    void setFixedLateAfter(qint64 fixedLateAfter) { m_fixedLateAfter = fixedLateAfter; }
    /// The bot has written at this time. A time that is not after the last one only moves the reference.
    void noteWrite(qint64 writtenAt);
    /// The time of the last write; 0 before the first.
    qint64 lastWrite() const { return m_lastWrite; }
    /// The median of the last intervals; 0 until intervalsNeeded of them were seen.
    qint64 medianInterval() const;
    /// Milliseconds without a write after which the bot is late; 0 while there is no rhythm.
    qint64 lateAfter() const;
    bool isLate(qint64 now) const;

private:
    static constexpr size_t remembered = 15;

    qint64 m_fixedLateAfter = 0;
    qint64 m_lastWrite = 0;
    std::array<qint64, remembered> m_intervals{};
    size_t m_count = 0;
    size_t m_next = 0;
};
