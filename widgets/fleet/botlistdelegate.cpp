// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botlistdelegate.h"

#include "widgets/fleet/botlistmodel.h"
#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/housestyle.h"

#include <QPainter>
#include <QWidget>

namespace {

/// Draws the badge at the right end and returns its width.
int paintBadge(QPainter &painter, const TypeScale &type, const Colours &colours, const QRect &row, int count,
               bool rightToLeft)
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

} // namespace

BotListDelegate::BotListDelegate(QWidget *list)
    : QStyledItemDelegate(list)
    , m_type(list->font())
{
}

QSize BotListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), m_type.px(56)};
}

void BotListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const QRect row = option.rect.adjusted(0, m_type.px(2), 0, -m_type.px(2));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

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
        badge = paintBadge(*painter, m_type, colours, row, unseen, rightToLeft) + m_type.px(8);

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
