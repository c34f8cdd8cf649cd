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
    QColor line = Colours::of(palette()).decoration;
    line.setAlphaF(0.5F);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    // The words of a section begin a little within it by themselves.
    constexpr int own = 2;
    const QRect words = layoutDirection() == Qt::RightToLeft ? rect.adjusted(0, 0, own - inset, -1)
                                                             : rect.adjusted(inset - own, 0, 0, -1);
    painter->save();
    painter->setClipRect(words.adjusted(0, 0, 0, -1));
    QHeaderView::paintSection(painter, words, logicalIndex);
    painter->restore();
}
