// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// From one moment to another, in UTC milliseconds.
struct TimeSpan
{
    qint64 from = 0;
    qint64 to = 0;

    qint64 length() const { return to - from; }
    bool holds(qint64 time) const { return time >= from && time <= to; }
    bool holds(const TimeSpan &other) const { return other.from >= from && other.to <= to; }

    bool operator==(const TimeSpan &) const = default;
};

/// Which part of a bot's history the chart shows, and where panning and zooming end: nobody can look beyond
/// now, nor far before the beginning.
///
/// A value type for the GUI thread; owned by the page. Times are UTC milliseconds.
class ChartWindow
{
public:
    /// The ranges that have a button, and any other.
    enum class Range { All, Month, Week, Day, Hour, Free };

    /// The closest look.
    static constexpr qint64 shortest = 10'000;
    static constexpr qint64 hour = 3'600'000;
    static constexpr qint64 day = 24 * hour;

    explicit ChartWindow(qint64 now);

    /// When the history begins; 0 where that is not known.
    void setFirstTime(qint64 firstTime);
    /// Time has gone on. A window that ends with now goes along.
    void advance(qint64 now);

    const TimeSpan &span() const { return m_span; }
    /// Its right edge is now.
    bool follows() const { return m_follows; }
    Range range() const;

    void setRange(Range range);
    void show(const TimeSpan &span);
    /// To later times where it is positive.
    void pan(qint64 milliseconds);
    /// The length is multiplied by the factor; what stands at `place` (0 the left edge, 1 the right) stays
    /// there.
    void zoom(double factor, double place);
    void goToBegin();
    void goToEnd();

private:
    qint64 lengthOfAll() const;
    void settle(qint64 from, qint64 length);

    qint64 m_now;
    qint64 m_firstTime = 0;
    bool m_follows = true;
    bool m_all = false;
    TimeSpan m_span;
};
