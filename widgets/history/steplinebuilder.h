// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartscene.h"
#include "widgets/history/steplines.h"

#include <QList>

struct Colours;

/// The lines of a scene around a span, ready to be drawn.
///
/// A value type; it holds lines for more than the span, so that panning and zooming move the axes only.
struct BuiltLines
{
    QList<StepLine> lines;
    /// The span that they were made for, and that which they can be shown in.
    TimeSpan span;
    TimeSpan range;

    /// Whether they will do for another span: neither end is missing, nor are they far too long for it.
    bool fit(const TimeSpan &other) const;

    /// Two points for each change; broken where a parameter was absent for long enough to be seen in
    /// `columns` pixels. Where changes stand too closely for dashes the line is solid. `width` is the pen's.
    /// GUI thread.
    static BuiltLines of(const ChartScene &scene, const TimeSpan &span, int columns, const Colours &colours,
                         qreal width);
};
