// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/roundedpanel.h"

#include "widgets/style/housestyle.h"

#include <QPainter>

#include <cmath>

namespace {

/// Between the pixels of a screen whose scale is 125 % there is no edge that could be filled without
/// smoothing.
bool fallsOnWholePixels(const QPainter &painter)
{
    const QTransform &transform = painter.deviceTransform();
    const auto isWhole = [](qreal number) { return number == std::floor(number); };
    return transform.type() <= QTransform::TxScale && transform.m11() == transform.m22() &&
           isWhole(transform.m11()) && isWhole(transform.dx()) && isWhole(transform.dy());
}

} // namespace

void RoundedPanel::paint(QPainter &painter, const QRect &rect, const Look &look) const
{
    const int corner = static_cast<int>(std::ceil(look.radius)) + look.lineWidth;
    const int width = rect.width() - 2 * corner;
    const int height = rect.height() - 2 * corner;
    if (width <= 0 || height <= 0 || !fallsOnWholePixels(painter)) {
        paintPanel(painter, rect, look.radius, look.fill, look.line, look.lineWidth);
        return;
    }
    const qreal scale = painter.deviceTransform().m11();
    const int side = 2 * corner + 1;
    if (look != m_look || m_corners.isNull() || m_corners.devicePixelRatio() != scale) {
        m_look = look;
        m_corners = QPixmap(QSize(side, side) * scale);
        m_corners.setDevicePixelRatio(scale);
        m_corners.fill(look.ground);
        QPainter cornerPainter(&m_corners);
        paintPanel(cornerPainter, QRect(0, 0, side, side), look.radius, look.fill, look.line, look.lineWidth);
    }

    const int left = rect.left();
    const int top = rect.top();
    const int right = left + corner + width;
    const int bottom = top + corner + height;
    const auto copy = [&](int x, int y, int fromX, int fromY) {
        painter.drawPixmap(QPointF(x, y), m_corners,
                           QRectF(fromX * scale, fromY * scale, corner * scale, corner * scale));
    };
    copy(left, top, 0, 0);
    copy(right, top, corner + 1, 0);
    copy(left, bottom, 0, corner + 1);
    copy(right, bottom, corner + 1, corner + 1);

    const int line = look.lineWidth;
    const int inner = corner - line;
    painter.fillRect(left + corner, top, width, line, look.line);
    painter.fillRect(left + corner, bottom + inner, width, line, look.line);
    painter.fillRect(left, top + corner, line, height, look.line);
    painter.fillRect(right + inner, top + corner, line, height, look.line);
    painter.fillRect(left + corner, top + line, width, rect.height() - 2 * line, look.fill);
    painter.fillRect(left + line, top + corner, inner, height, look.fill);
    painter.fillRect(right, top + corner, inner, height, look.fill);
}
