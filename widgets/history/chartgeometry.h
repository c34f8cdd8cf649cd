// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartscene.h"

#include <QList>
#include <QRectF>

class TypeScale;

/// Where everything of the chart stands in its widget, and which moment is where.
///
/// A value type for the GUI thread; in device-independent pixels. Times are UTC milliseconds.
struct ChartGeometry
{
    QRectF plot;
    /// One strip for each text parameter, below the plot.
    QList<QRectF> bands;
    /// The line on which the numbers of the time axis stand.
    QRectF timeTexts;
    /// For each value axis the strip of its numbers; the first at the left of the plot, the others at its
    /// right.
    QList<QRectF> axes;
    TimeSpan span;

    static ChartGeometry of(const QRectF &around, const TypeScale &type, const ChartScene &scene,
                            const TimeSpan &span);

    qreal x(qint64 time) const;
    qint64 time(qreal x) const;
    /// From the top of the plot to the bottom; empty where it lies outside.
    QRectF column(qint64 from, qint64 to) const;
    QPointF markerPlace(const ChangeMarker &marker) const;
};
