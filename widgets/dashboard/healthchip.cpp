// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/healthchip.h"

#include "widgets/style/colours.h"
#include "widgets/style/typescale.h"

#include <QAccessible>
#include <QPainter>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal chipHeight = 24;
constexpr qreal beforeShape = 12;
constexpr qreal shapeSide = 11;
constexpr qreal beforeWord = 8;
constexpr qreal afterWord = 11;

} // namespace

HealthChip::HealthChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HealthChip::setHealth(const SyncHealth &health)
{
    const QString word = healthTitle(health);
    const HealthLook look = HealthLook::of(health);
    if (word == m_word && look.shape == m_look.shape && look.tone == m_look.tone)
        return;
    m_look = look;
    m_word = word;
    updateGeometry();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent name(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&name);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QSize HealthChip::sizeHint() const
{
    const TypeScale type(font());
    const int text = m_wordWidth.of(m_word, type.heading());
    return {type.px(beforeShape + shapeSide + beforeWord + afterWord) + text, type.px(chipHeight)};
}

void HealthChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const QColor colour = toneColour(colours, m_look.tone);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(toneGround(colours, m_look.tone));
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int side = type.px(shapeSide);
    const int start = type.px(beforeShape);
    const QRectF shape(rightToLeft ? width() - start - side : start, (rect().height() - side) / 2.0, side,
                       side);
    paintHealthShape(painter, shape, m_look.shape, colour);
    painter.setFont(type.heading());
    painter.setPen(colour);
    const int before = start + side + type.px(beforeWord);
    const QRect word = rightToLeft ? rect().adjusted(0, 0, -before, 0) : rect().adjusted(before, 0, 0, 0);
    painter.drawText(word,
                     static_cast<int>(rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                         Qt::TextSingleLine,
                     m_word);
}
