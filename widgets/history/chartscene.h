// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/parametersteps.h"
#include "widgets/history/chartwindow.h"
#include "widgets/history/valueaxes.h"

#include <QList>
#include <QString>

/// One parameter that was chosen for the chart.
struct ChartParameter
{
    QString key;
    /// For people: translated, made visible.
    QString title;
    ValueFormat format;
    /// Which colour and dashes it has, as long as it is chosen.
    int slot = 0;

    bool isSameLineAs(const ChartParameter &other) const { return key == other.key && slot == other.slot; }
};

/// What the chart knows of one moment.
struct ChartReading
{
    struct Line
    {
        int slot = 0;
        QString title;
        QString value;
        /// Where its line is then: 0 the bottom of the plot, 1 the top; less than 0 where it has none.
        double height = -1;
    };

    qint64 time = 0;
    QList<Line> lines;
    /// Why nothing is known; empty where something is.
    QString gap;
    /// Not every change has a point of its own: the values may be those of a neighbour.
    bool about = false;
};

/// Everything that is drawn, prepared once for each answer of the history; panning changes nothing in it.
///
/// A value type for the GUI thread.
struct ChartScene
{
    QList<ChartParameter> parameters;
    ChartAnswer answer;
    QList<ValueAxis> axes;
    /// For each parameter its place among the axes, -1 where it has no line; and the scale that it is drawn
    /// in.
    QList<int> axisOf;
    QList<ValueAxis> scaleOf;
    /// The parameters that are shown as bands of text.
    QList<int> bands;
    /// What is in force at the end goes on to be so: nothing else was told.
    bool openEnd = false;
    /// Every other era is shaded, this says where that begins.
    bool firstEraIsShaded = true;

    /// `now` is UTC milliseconds. Parameters that the answer does not hold stay empty.
    static ChartScene of(const QList<ChartParameter> &parameters, const ChartAnswer &answer, qint64 now);

    /// Eras that stand in both keep their shade.
    void shadeLike(const ChartScene &other);
    bool isShaded(qsizetype era) const { return (era % 2 == 0) == firstEraIsShaded; }

    /// What the era began with, such as `Leverage 4x → 5x`, or how many share the place.
    QString eraText(const Era &era) const;
    /// The era of a moment; null where there is none.
    const Era *eraAt(qint64 time) const;

    bool hasNothing() const;
    /// The end of what reaches the end of the question, far away where that is now.
    qint64 endOf(qint64 to) const;
    const WatchGap *gapAt(qint64 time) const;
    /// Whether it is within, or on the edge of, what the answer tells.
    ChartReading reading(qint64 time) const;
    /// The nearest marker; null where there is none.
    const ChangeMarker *markerNear(qint64 time) const;
    /// The next marker after the time, or the last one before it; null where there is none.
    const ChangeMarker *nextMarker(qint64 time, bool forward) const;
};
