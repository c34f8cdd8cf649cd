// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botlistdelegate.h"

#include "widgets/fleet/botlistmodel.h"
#include "widgets/fleet/sidebarmodel.h"
#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/housestyle.h"

#include <QPainter>
#include <QWidget>

int paintCountBadge(QPainter &painter, const TypeScale &type, const Colours &colours, const QRect &row,
                    int count, bool rightToLeft)
{
    constexpr int most = 99;
    const QString text = count > most ? QString::number(most) + u'+' : QString::number(count);
    const QFontMetrics metrics(type.smallStrong());
    const int height = type.px(17);
    const int width = qMax(metrics.horizontalAdvance(text) + type.px(12), type.px(20));
    const int x = rightToLeft ? row.left() + type.px(8) : row.right() - type.px(8) - width + 1;
    const QRectF badge(x, row.center().y() - height / 2.0, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(colours.onAccent);
    painter.setFont(type.smallStrong());
    painter.drawText(badge, Qt::AlignCenter, text);
    return width;
}

BotListDelegate::BotListDelegate(QWidget *list)
    : QStyledItemDelegate(list)
    , m_type(list->font())
{
}

QSize BotListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = !index.data(SidebarModel::HeadingRole).toString().isNull();
    return {option.rect.width(), m_type.px(heading ? 34 : 56)};
}

void BotListDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const QRect row = option.rect.adjusted(m_type.px(8), m_type.px(8), -m_type.px(8), 0);
    // A triangle that points down at an open group and aside at a closed one.
    const qreal side = m_type.px(7);
    const QPointF middle(rightToLeft ? row.right() - side / 2 : row.left() + side / 2,
                         row.center().y() + 0.5);
    const bool closed = index.data(SidebarModel::ClosedRole).toBool();
    const qreal aside = rightToLeft ? -side / 2 : side / 2;
    const QPolygonF triangle =
        closed ? QPolygonF({middle + QPointF(-aside / 2, -side / 2), middle + QPointF(aside, 0),
                            middle + QPointF(-aside / 2, side / 2)})
               : QPolygonF({middle + QPointF(-side / 2, -side / 4), middle + QPointF(side / 2, -side / 4),
                            middle + QPointF(0, side / 2)});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.secondary);
    painter.drawPolygon(triangle);
    const int start = m_type.px(14);
    const QRect text = rightToLeft ? row.adjusted(0, 0, -start, 0) : row.adjusted(start, 0, 0, 0);
    painter.setFont(m_type.smallStrong());
    painter.setPen(colours.secondary);
    painter.drawText(
        text,
        static_cast<int>(rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
            Qt::TextSingleLine,
        QFontMetrics(m_type.smallStrong())
            .elidedText(index.data(SidebarModel::HeadingRole).toString(), Qt::ElideRight, text.width()));
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, option.rect.adjusted(0, m_type.px(6), 0, -m_type.px(2)), m_type.px(6),
                       colours.accent);
}

void BotListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const QRect row = option.rect.adjusted(0, m_type.px(2), 0, -m_type.px(2));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!index.data(SidebarModel::HeadingRole).toString().isNull()) {
        paintHeading(*painter, option, index);
        painter->restore();
        return;
    }

    const int radius = m_type.px(6);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.selection);
        painter->drawRoundedRect(row, radius, radius);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor hover = colours.selection;
        hover.setAlphaF(0.5F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(hover);
        painter->drawRoundedRect(row, radius, radius);
    }

    const int shapeSide = m_type.px(12);
    const int shapeLeft = m_type.px(9);
    const QRect shape(rightToLeft ? row.right() - shapeLeft - shapeSide + 1 : row.left() + shapeLeft,
                      row.center().y() - shapeSide / 2, shapeSide, shapeSide);
    paintHealthShape(*painter, shape, static_cast<HealthShape>(index.data(BotListModel::ShapeRole).toInt()),
                     toneColour(colours, static_cast<Tone>(index.data(BotListModel::ToneRole).toInt())));

    int badge = 0;
    const int unseen = index.data(BotListModel::UnseenRole).toInt();
    if (unseen > 0)
        badge = paintCountBadge(*painter, m_type, colours, row, unseen, rightToLeft) + m_type.px(8);

    const int textStart = m_type.px(34);
    const int textEnd = m_type.px(8) + badge;
    const QRect texts =
        rightToLeft ? row.adjusted(textEnd, 0, -textStart, 0) : row.adjusted(textStart, 0, -textEnd, 0);
    const QFontMetrics nameMetrics(m_type.strong());
    const QFontMetrics statusMetrics(m_type.small());
    const int gap = m_type.px(1);
    const int height = nameMetrics.height() + gap + statusMetrics.height();
    const int top = row.top() + (row.height() - height) / 2;
    const int flags = static_cast<int>(rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                      Qt::TextSingleLine;

    painter->setFont(m_type.strong());
    painter->setPen(colours.text);
    painter->drawText(
        QRect(texts.left(), top, texts.width(), nameMetrics.height()), flags,
        nameMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, texts.width()));
    painter->setFont(m_type.small());
    painter->setPen(colours.secondary);
    painter->drawText(
        QRect(texts.left(), top + nameMetrics.height() + gap, texts.width(), statusMetrics.height()), flags,
        statusMetrics.elidedText(index.data(BotListModel::StatusLineRole).toString(), Qt::ElideRight,
                                 texts.width()));

    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(*painter, row, radius, colours.accent);
    painter->restore();
}
