// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/diffdelegate.h"

#include "widgets/changes/configurationdiffmodel.h"
#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/typescale.h"

#include <QPainter>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal besideText = 8;
constexpr qreal markRoom = 14;
constexpr qreal markSide = 7;

} // namespace

DiffDelegate::DiffDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize DiffDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, TypeScale(option.font).px(30)};
}

void DiffDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const TypeScale type(option.font);
    const bool heading = index.data(ConfigurationDiffModel::HeadingRole).toBool();
    const bool differs = index.data(ConfigurationDiffModel::DiffersRole).toBool();
    const bool value = index.column() == ConfigurationDiffModel::BeforeColumn ||
                       index.column() == ConfigurationDiffModel::AfterColumn;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.selection);
    else if (differs && value)
        painter->fillRect(option.rect, colours.cautionGround);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.line);

    QRect text = option.rect.adjusted(type.px(besideText), 0, -type.px(besideText), 0);
    const QString words = index.data().toString();
    if (index.column() == ConfigurationDiffModel::SignificanceColumn && !words.isEmpty()) {
        painter->setRenderHint(QPainter::Antialiasing);
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        const int side = type.px(markSide);
        const int x = rightToLeft ? text.right() - side : text.left();
        paintHealthShape(*painter, QRectF(x, option.rect.center().y() - side / 2.0 + 0.5, side, side),
                         HealthShape::Diamond, colours.caution);
        if (rightToLeft)
            text.setRight(text.right() - type.px(markRoom));
        else
            text.setLeft(text.left() + type.px(markRoom));
    }
    painter->setFont(heading                                                            ? type.heading()
                     : differs && index.column() == ConfigurationDiffModel::AfterColumn ? type.strong()
                                                                                        : type.body());
    painter->setPen(heading || (!differs && value) ? colours.secondary : colours.text);
    const int bottom = heading ? static_cast<int>(Qt::AlignBottom) : static_cast<int>(Qt::AlignVCenter);
    if (heading)
        text.setBottom(text.bottom() - type.px(5));
    painter->drawText(text,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | bottom |
                          Qt::TextSingleLine,
                      QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, text.width()));
    painter->restore();
}
