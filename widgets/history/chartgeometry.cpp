// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/chartgeometry.h"

#include "widgets/style/typescale.h"

#include <QFontMetricsF>

#include <algorithm>

ChartGeometry ChartGeometry::of(const QRectF &around, const TypeScale &type, const ChartScene &scene,
                                const TimeSpan &span)
{
    ChartGeometry geometry;
    geometry.span = span;
    const QFontMetricsF metrics(type.small());
    const qreal gap = type.px(8);
    const qreal bandHeight = metrics.height() + type.px(6);
    const qreal below = metrics.height() + type.px(8);
    const qreal bandsHeight = static_cast<qreal>(scene.bands.size()) * (bandHeight + type.px(4));
    QList<qreal> widths;
    for (const ValueAxis &axis : scene.axes) {
        qreal widest = axis.ownScales ? metrics.height() : 0;
        for (const ValueTick &tick : axis.ticks)
            widest = std::max(widest, metrics.horizontalAdvance(tick.text));
        widths.append(widest + gap);
    }
    const qreal left = widths.isEmpty() ? gap : widths.constFirst() + gap;
    qreal right = gap;
    for (qsizetype i = 1; i < widths.size(); ++i)
        right += widths.at(i);
    geometry.plot = around.adjusted(left, gap, -right, -gap - below - bandsHeight);
    geometry.plot.setWidth(std::max(geometry.plot.width(), 1.0));
    geometry.plot.setHeight(std::max(geometry.plot.height(), 1.0));
    const QRectF &plot = geometry.plot;
    qreal axisLeft = plot.right() + gap;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (i == 0) {
            geometry.axes.append(
                QRectF(plot.left() - widths.at(i), plot.top(), widths.at(i) - gap, plot.height()));
            continue;
        }
        geometry.axes.append(QRectF(axisLeft, plot.top(), widths.at(i) - gap, plot.height()));
        axisLeft += widths.at(i);
    }
    qreal top = plot.bottom() + type.px(4);
    for (qsizetype i = 0; i < scene.bands.size(); ++i) {
        geometry.bands.append(QRectF(plot.left(), top, plot.width(), bandHeight));
        top += bandHeight + type.px(4);
    }
    geometry.timeTexts = QRectF(plot.left(), top, plot.width(), below);
    return geometry;
}

qreal ChartGeometry::x(qint64 time) const
{
    const auto length = static_cast<qreal>(std::max<qint64>(span.length(), 1));
    return plot.left() + static_cast<qreal>(time - span.from) / length * plot.width();
}

qint64 ChartGeometry::time(qreal x) const
{
    return span.from + qRound64((x - plot.left()) / plot.width() * static_cast<qreal>(span.length()));
}

QRectF ChartGeometry::column(qint64 from, qint64 to) const
{
    const qreal left = std::clamp(x(from), plot.left(), plot.right());
    const qreal right = std::clamp(x(to), plot.left(), plot.right());
    return {left, plot.top(), right - left, plot.height()};
}

QPointF ChartGeometry::markerPlace(const ChangeMarker &marker) const
{
    return {x(marker.time), plot.bottom()};
}
