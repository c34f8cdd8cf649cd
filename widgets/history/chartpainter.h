// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartgeometry.h"
#include "widgets/style/typescale.h"

class QPainter;
struct Colours;

/// Paints what is behind the lines of the step chart and what is before them.
///
/// Made for one paint event; GUI thread. The scene, the geometry and the colours must outlive it.
class ChartPainter
{
public:
    ChartPainter(const ChartScene &scene, const ChartGeometry &geometry, const TypeScale &type,
                 const Colours &colours);

    /// Eras, grid, numbers, bands of text.
    void paintGround(QPainter &painter) const;
    /// Times of which nothing is known (they hide the lines), and the markers of changes.
    void paintFront(QPainter &painter) const;
    /// The line of the crosshair, a point on each parameter's line, and the box with the values.
    void paintCrosshair(QPainter &painter, const ChartReading &reading) const;
    /// The box that was dragged over the plot.
    void paintRubberBand(QPainter &painter, qreal from, qreal to) const;

private:
    void paintEras(QPainter &painter) const;
    void paintGrid(QPainter &painter) const;
    void paintTimeTexts(QPainter &painter) const;
    void paintAxis(QPainter &painter, int place) const;
    void paintBand(QPainter &painter, int place) const;
    void paintGap(QPainter &painter, const QRectF &where, const QString &text) const;
    void paintMarkers(QPainter &painter) const;
    QColor eraColour(bool odd) const;

    const ChartScene &m_scene;
    const ChartGeometry &m_geometry;
    const TypeScale &m_type;
    const Colours &m_colours;
};
