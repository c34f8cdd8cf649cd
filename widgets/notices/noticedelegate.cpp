// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notices/noticedelegate.h"

#include "sync/notices/urgency.h"
#include "widgets/notices/noticelistmodel.h"
#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/housestyle.h"

#include <QPainter>
#include <QWidget>

namespace {

HealthLook lookOf(const QModelIndex &index)
{
    if (index.data(NoticeListModel::GoodRole).toBool())
        return {HealthShape::Disc, Tone::Good};
    switch (static_cast<Urgency>(index.data(NoticeListModel::UrgencyRole).toInt())) {
    case Urgency::Critical:
        return {HealthShape::Diamond, Tone::Bad};
    case Urgency::Normal:
        return {HealthShape::Triangle, Tone::Caution};
    case Urgency::Low:
        break;
    }
    return {HealthShape::Ring, Tone::Neutral};
}

} // namespace

NoticeDelegate::NoticeDelegate(QWidget *list)
    : QStyledItemDelegate(list)
    , m_type(list->font())
{
}

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_type.px(200), m_type.px(58)};
}

void NoticeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const QRect row = option.rect.adjusted(m_type.px(4), m_type.px(2), -m_type.px(4), -m_type.px(2));
    const int radius = m_type.px(6);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.selection);
        painter->drawRoundedRect(row, radius, radius);
    }
    const auto mirrored = [&](const QRect &rect) {
        return rightToLeft ? QStyle::visualRect(Qt::RightToLeft, row, rect) : rect;
    };
    const bool read = index.data(NoticeListModel::ReadRole).toBool();
    const HealthLook look = lookOf(index);
    const int side = m_type.px(12);
    paintHealthShape(*painter, mirrored({row.left() + m_type.px(12), row.top() + m_type.px(12), side, side}),
                     look.shape, read ? colours.secondary : toneColour(colours, look.tone));

    const QFont &headFont = read ? m_type.body() : m_type.strong();
    const QFontMetrics head(headFont);
    const QFontMetrics small(m_type.small());
    const QString when = index.data(NoticeListModel::WhenRole).toString();
    const int whenWidth = small.horizontalAdvance(when);
    const int left = row.left() + m_type.px(36);
    const int right = row.right() - m_type.px(12);
    const int gap = m_type.px(2);
    const int top = row.top() + (row.height() - head.height() - gap - small.height()) / 2;
    const int flags = static_cast<int>(rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                      Qt::TextSingleLine;

    painter->setFont(m_type.small());
    painter->setPen(colours.secondary);
    painter->drawText(mirrored({right - whenWidth, top, whenWidth, head.height()}), flags, when);
    QString detail = index.data(NoticeListModel::DetailRole).toString();
    if (index.data(NoticeListModel::AcknowledgedRole).toBool()) {
        const QString done = NoticeListModel::tr("acknowledged", "a notice");
        detail = detail.isEmpty() ? done : done + QStringLiteral(" · ") + detail;
    }
    painter->drawText(mirrored({left, top + head.height() + gap, right - left, small.height()}), flags,
                      small.elidedText(detail, Qt::ElideRight, right - left));

    const int headWidth = right - left - whenWidth - m_type.px(12);
    painter->setFont(headFont);
    painter->setPen(read ? colours.secondary : colours.text);
    painter->drawText(mirrored({left, top, headWidth, head.height()}), flags,
                      head.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, headWidth));
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(*painter, row, radius, colours.accent);
    painter->restore();
}
