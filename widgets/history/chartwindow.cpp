// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/chartwindow.h"

#include <algorithm>
#include <utility>

namespace {

constexpr std::pair<ChartWindow::Range, qint64> namedRanges[] = {
    {ChartWindow::Range::Month, 30 * ChartWindow::day},
    {ChartWindow::Range::Week, 7 * ChartWindow::day},
    {ChartWindow::Range::Day, ChartWindow::day},
    {ChartWindow::Range::Hour, ChartWindow::hour},
};
// The empty share at the left of "all", so that the beginning can be seen to be one.
constexpr qint64 marginShare = 40;

} // namespace

ChartWindow::ChartWindow(qint64 now)
    : m_now(now)
{
    setRange(Range::All);
}

void ChartWindow::setFirstTime(qint64 firstTime)
{
    if (m_firstTime == firstTime)
        return;
    m_firstTime = firstTime;
    if (m_all)
        setRange(Range::All);
}

void ChartWindow::advance(qint64 now)
{
    m_now = now;
    if (m_all)
        setRange(Range::All);
    else if (m_follows)
        settle(now - m_span.length(), m_span.length());
}

ChartWindow::Range ChartWindow::range() const
{
    if (m_all)
        return Range::All;
    for (const auto &[range, length] : namedRanges) {
        if (m_follows && m_span.length() == length)
            return range;
    }
    return Range::Free;
}

void ChartWindow::setRange(Range range)
{
    if (range == Range::All) {
        const qint64 length = lengthOfAll();
        settle(m_now - length, length);
        m_all = true;
        return;
    }
    for (const auto &[named, length] : namedRanges) {
        if (named == range)
            settle(m_now - length, length);
    }
}

void ChartWindow::show(const TimeSpan &span)
{
    settle(std::min(span.from, span.to), qAbs(span.length()));
}

void ChartWindow::pan(qint64 milliseconds)
{
    settle(m_span.from + milliseconds, m_span.length());
}

void ChartWindow::zoom(double factor, double place)
{
    const auto old = static_cast<double>(m_span.length());
    const double longest = static_cast<double>(std::max(30 * day, lengthOfAll()));
    const double length = std::clamp(old * factor, static_cast<double>(shortest), longest);
    const auto shift = static_cast<qint64>((old - length) * place);
    settle(m_span.from + shift, static_cast<qint64>(length));
}

void ChartWindow::goToBegin()
{
    settle(m_firstTime > 0 ? m_firstTime - m_span.length() / marginShare : m_span.from, m_span.length());
}

void ChartWindow::goToEnd()
{
    settle(m_now - m_span.length(), m_span.length());
}

qint64 ChartWindow::lengthOfAll() const
{
    if (m_firstTime <= 0 || m_firstTime >= m_now)
        return hour;
    const qint64 length = std::max(m_now - m_firstTime, shortest);
    return length + length / marginShare;
}

void ChartWindow::settle(qint64 from, qint64 length)
{
    length = std::max(length, shortest);
    const qint64 beginning = m_firstTime > 0 ? m_firstTime : m_now;
    const qint64 earliest = std::min(beginning - length / 10, m_now - length);
    from = std::clamp(from, earliest, m_now - length);
    m_span = {from, from + length};
    m_follows = m_span.to >= m_now;
    m_all = false;
}
