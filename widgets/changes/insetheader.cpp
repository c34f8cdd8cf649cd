// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/insetheader.h"

#include "widgets/style/colours.h"
#include "widgets/style/typescale.h"

#include <QPainter>

InsetHeader::InsetHeader(qreal inset, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_inset(inset)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
    setSectionsClickable(true);
    viewport()->setAutoFillBackground(false);
}

void InsetHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const int inset = TypeScale(parentWidget() ? parentWidget()->font() : font()).px(m_inset);
    // The words of a section begin a little within it by themselves.
    constexpr int own = 2;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    QRect gap = rect;
    gap.setWidth(inset - own);
    if (rightToLeft)
        gap.moveRight(rect.right());
    QColor line = Colours::of(palette()).decoration;
    line.setAlphaF(0.5F);
    painter->fillRect(QRect(gap.left(), gap.bottom(), gap.width(), 1), line);
    QHeaderView::paintSection(
        painter, rightToLeft ? rect.adjusted(0, 0, -gap.width(), 0) : rect.adjusted(gap.width(), 0, 0, 0),
        logicalIndex);
}
