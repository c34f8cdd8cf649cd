// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/cellmark.h"

#include "widgets/style/colours.h"

#include <QPainter>

QColor markColour(const Colours &colours, CellMark mark)
{
    switch (mark) {
    case CellMark::Invalid:
        return colours.bad;
    case CellMark::Drift:
    case CellMark::Edited:
        return colours.caution;
    case CellMark::Override:
        return colours.accent;
    case CellMark::Unusual:
    case CellMark::None:
        break;
    }
    return colours.secondary;
}

void paintCellMark(QPainter &painter, const QRectF &where, CellMark mark, const QColor &colour)
{
    const qreal side = qMin(where.width(), where.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(where.center());
    const QPointF middle = square.center();
    const qreal unit = side / 10;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, qMax(1.0, 1.4 * unit));
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto line = [&](qreal fromX, qreal fromY, qreal toX, qreal toY) {
        painter.drawLine(middle + QPointF(fromX, fromY) * unit, middle + QPointF(toX, toY) * unit);
    };
    switch (mark) {
    case CellMark::Drift: // not equal
        line(-4, -1.7, 4, -1.7);
        line(-4, 1.7, 4, 1.7);
        line(2.4, -4.5, -2.4, 4.5);
        break;
    case CellMark::Edited: // a turn that is still to be made
        painter.drawArc(QRectF(middle - QPointF(3.8, 3.8) * unit, QSizeF(7.6, 7.6) * unit), 60 * 16,
                        270 * 16);
        line(1.9, -3.3, 4.6, -3.6);
        line(1.9, -3.3, 2.6, -0.6);
        break;
    case CellMark::Override: // a hollow diamond
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -4.5) * unit, middle + QPointF(4.5, 0) * unit,
                                       middle + QPointF(0, 4.5) * unit, middle + QPointF(-4.5, 0) * unit}));
        break;
    case CellMark::Invalid: // an exclamation mark
        pen.setWidthF(qMax(1.2, 1.8 * unit));
        painter.setPen(pen);
        line(0, -4.2, 0, 1.2);
        line(0, 4.1, 0, 4.2);
        break;
    case CellMark::Unusual: // a hollow ring
        painter.drawEllipse(middle, 2.8 * unit, 2.8 * unit);
        break;
    case CellMark::None:
        break;
    }
    painter.restore();
}
