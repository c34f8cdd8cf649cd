// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notices/bellbutton.h"

#include "widgets/style/colours.h"
#include "widgets/style/housestyle.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace {

/// A bell in a square of one unit.
QPainterPath bell()
{
    QPainterPath path;
    path.moveTo(0.14, 0.74);
    path.cubicTo(0.26, 0.62, 0.24, 0.50, 0.25, 0.42);
    path.cubicTo(0.26, 0.22, 0.38, 0.14, 0.50, 0.14);
    path.cubicTo(0.62, 0.14, 0.74, 0.22, 0.75, 0.42);
    path.cubicTo(0.76, 0.50, 0.74, 0.62, 0.86, 0.74);
    path.closeSubpath();
    return path;
}

QString countText(int count)
{
    constexpr int most = 99;
    return count > most ? QString::number(most) + u'+' : QString::number(count);
}

} // namespace

BellButton::BellButton(QWidget *parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    translate();
}

void BellButton::setUnread(int unread)
{
    if (unread == m_unread)
        return;
    m_unread = unread;
    translate();
    updateGeometry();
    update();
}

void BellButton::translate()
{
    const QString text =
        m_unread > 0 ? tr("Notices, %n unread", nullptr, m_unread) : tr("Notices, none unread");
    setAccessibleName(text);
    setToolTip(text);
}

QSize BellButton::sizeHint() const
{
    const TypeScale type(font());
    const int badge =
        m_unread > 0 ? QFontMetrics(type.smallStrong()).horizontalAdvance(countText(m_unread)) + type.px(14)
                     : 0;
    return {type.px(34) + badge, type.px(26)};
}

void BellButton::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    const TypeScale type(font());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.selection);
        painter.drawRoundedRect(whole, type.px(5), type.px(5));
    }
    const qreal side = type.px(16);
    const QColor ink = m_unread > 0 ? colours.text : colours.secondary;
    painter.save();
    painter.translate(type.px(9), (height() - side) / 2);
    painter.scale(side, side);
    painter.setPen(QPen(ink, 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(bell());
    painter.drawArc(QRectF(0.40, 0.72, 0.20, 0.20), 180 * 16, 180 * 16);
    painter.restore();
    if (m_unread > 0) {
        const QString text = countText(m_unread);
        const qreal badgeHeight = type.px(17);
        const qreal left = type.px(29);
        const qreal width =
            qMax<qreal>(QFontMetrics(type.smallStrong()).horizontalAdvance(text) + type.px(10), badgeHeight);
        const QRectF badge(left, (height() - badgeHeight) / 2, width, badgeHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(badge, badgeHeight / 2, badgeHeight / 2);
        painter.setPen(colours.onAccent);
        painter.setFont(type.smallStrong());
        painter.drawText(badge, Qt::AlignCenter, text);
    }
    if (hasFocus())
        paintFocusRing(painter, whole, type.px(5), colours.accent);
}

void BellButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
}
