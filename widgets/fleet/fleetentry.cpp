// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/fleetentry.h"

#include "widgets/fleet/botlistdelegate.h"
#include "widgets/style/colours.h"
#include "widgets/style/housestyle.h"
#include "widgets/style/typescale.h"

#include <QPainter>

FleetEntry::FleetEntry(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setText(tr("Fleet"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FleetEntry::setSummary(const FleetSummary &summary)
{
    if (summary == m_summary)
        return;
    m_summary = summary;
    setAccessibleName(tr("Fleet, %1").arg(attentionText(summary)));
    update();
}

QSize FleetEntry::sizeHint() const
{
    const TypeScale type(font());
    return {type.px(180), type.px(52)};
}

void FleetEntry::paintEvent(QPaintEvent *)
{
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int radius = type.px(6);
    if (isChecked() || underMouse()) {
        QColor ground = colours.selection;
        if (!isChecked())
            ground.setAlphaF(0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    // Four squares: the many.
    const int side = type.px(5);
    const int gap = type.px(1.5);
    const int all = 2 * side + gap;
    const int x = rightToLeft ? width() - type.px(9) - all : type.px(9);
    const int y = (height() - all) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.secondary);
    for (const QPoint &place : {QPoint(0, 0), QPoint(1, 0), QPoint(0, 1), QPoint(1, 1)})
        painter.drawRect(x + place.x() * (side + gap), y + place.y() * (side + gap), side, side);

    int badge = 0;
    if (m_summary.attention > 0)
        badge =
            paintCountBadge(painter, type, colours, rect(), m_summary.attention, rightToLeft) + type.px(8);
    const int start = type.px(34);
    const int end = type.px(8) + badge;
    const QRect texts = rightToLeft ? rect().adjusted(end, 0, -start, 0) : rect().adjusted(start, 0, -end, 0);
    const QFontMetrics nameMetrics(type.strong());
    const QFontMetrics statusMetrics(type.small());
    const int between = type.px(1);
    const int top = (height() - nameMetrics.height() - between - statusMetrics.height()) / 2;
    const int flags = static_cast<int>(rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                      Qt::TextSingleLine;
    painter.setFont(type.strong());
    painter.setPen(colours.text);
    painter.drawText(QRect(texts.left(), top, texts.width(), nameMetrics.height()), flags,
                     nameMetrics.elidedText(text(), Qt::ElideRight, texts.width()));
    painter.setFont(type.small());
    painter.setPen(colours.secondary);
    painter.drawText(
        QRect(texts.left(), top + nameMetrics.height() + between, texts.width(), statusMetrics.height()),
        flags, statusMetrics.elidedText(attentionText(m_summary), Qt::ElideRight, texts.width()));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, rect(), radius, colours.accent);
}
