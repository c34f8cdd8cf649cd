// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/changedelegate.h"

#include "widgets/changes/changelistmodel.h"
#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/typescale.h"

#include <QPainter>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal besideText = 10;
constexpr qreal markRoom = 14;
constexpr qreal markSide = 7;

} // namespace

ChangeDelegate::ChangeDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TypeScale type(option.font);
    const QFontMetrics metrics(type.strong());
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * type.px(besideText);
    if (index.column() == ChangeListModel::SignificanceColumn ||
        index.column() == ChangeListModel::StatusColumn)
        width += type.px(markRoom);
    return {width, type.px(33)};
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const TypeScale type(option.font);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colours.sidebar);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.line);

    const int column = index.column();
    QRect text = option.rect.adjusted(type.px(besideText), 0, -type.px(besideText), 0);
    const bool isNew = column == ChangeListModel::StatusColumn &&
                       index.data(ChangeListModel::LoadedRole).toBool() &&
                       !index.data(ChangeListModel::AcknowledgedRole).toBool();
    const bool isSignificant = column == ChangeListModel::SignificanceColumn &&
                               index.data(ChangeListModel::SignificantRole).toBool();
    if (isNew || isSignificant) {
        painter->setRenderHint(QPainter::Antialiasing);
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        const int side = type.px(markSide);
        const int x = rightToLeft ? text.right() - side : text.left();
        paintHealthShape(*painter, QRectF(x, option.rect.center().y() - side / 2.0 + 0.5, side, side),
                         isNew ? HealthShape::Disc : HealthShape::Diamond,
                         isNew ? colours.accent : colours.caution);
        if (rightToLeft)
            text.setRight(text.right() - type.px(markRoom));
        else
            text.setLeft(text.left() + type.px(markRoom));
    }

    const bool strong = column == ChangeListModel::AfterColumn;
    const bool quiet = column == ChangeListModel::StatusColumn && !isNew;
    painter->setFont(strong ? type.strong() : type.body());
    painter->setPen(quiet ? colours.secondary : isNew ? colours.accent : colours.text);
    painter->drawText(
        text,
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter |
            Qt::TextSingleLine,
        QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}
