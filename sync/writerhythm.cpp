// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/writerhythm.h"

#include <algorithm>

WriteRhythm::WriteRhythm(qint64 fixedLateAfter)
    : m_fixedLateAfter(fixedLateAfter)
{
}

void WriteRhythm::noteWrite(qint64 writtenAt)
{
    const qint64 interval = writtenAt - m_lastWrite;
    if (m_lastWrite > 0 && interval > 0) {
        m_intervals[m_next] = interval;
        m_next = (m_next + 1) % remembered;
        m_count = std::min(m_count + 1, remembered);
    }
    m_lastWrite = writtenAt;
}

qint64 WriteRhythm::medianInterval() const
{
    if (m_count < static_cast<size_t>(intervalsNeeded))
        return 0;
    std::array<qint64, remembered> sorted = m_intervals;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(m_count / 2);
    std::nth_element(sorted.begin(), middle, sorted.begin() + static_cast<std::ptrdiff_t>(m_count));
    return *middle;
}

qint64 WriteRhythm::lateAfter() const
{
    if (m_fixedLateAfter > 0)
        return m_fixedLateAfter;
    const qint64 median = medianInterval();
    return median > 0 ? std::max(3 * median, shortestLateAfter) : 0;
}

bool WriteRhythm::isLate(qint64 now) const
{
    const qint64 limit = lateAfter();
    return limit > 0 && m_lastWrite > 0 && now - m_lastWrite > limit;
}
