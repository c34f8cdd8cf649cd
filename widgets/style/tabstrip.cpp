// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/tabstrip.h"

#include "widgets/style/colours.h"
#include "widgets/style/housestyle.h"
#include "widgets/style/typescale.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal rowHeight = 41;
constexpr qreal besideText = 12;
constexpr qreal underline = 2;

} // namespace

TabStrip::TabStrip(QWidget *parent)
    : QTabBar(parent)
{
    setExpanding(false);
    setDrawBase(false);
    setDocumentMode(true);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int TabStrip::textMargin() const
{
    return TypeScale(font()).px(besideText);
}

QSize TabStrip::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width += tabSizeHint(i).width();
    return {width, TypeScale(font()).px(rowHeight)};
}

QSize TabStrip::minimumSizeHint() const
{
    return sizeHint();
}

QSize TabStrip::tabSizeHint(int index) const
{
    const TypeScale type(font());
    if (m_widths.size() <= index)
        m_widths.resize(index + 1);
    const int text = m_widths[index].of(tabText(index), type.strong());
    return {text + 2 * textMargin(), type.px(rowHeight)};
}

QSize TabStrip::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = Colours::of(palette());
    QRect line = rect();
    line.setTop(line.bottom());
    if (layoutDirection() == Qt::RightToLeft)
        line.setRight(line.right() - textMargin());
    else
        line.setLeft(line.left() + textMargin());
    painter.fillRect(line, colours.line);
    for (int i = 0; i < count(); ++i)
        paintTab(painter, i);
}

void TabStrip::paintTab(QPainter &painter, int index) const
{
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const bool chosen = index == currentIndex();
    const QRect tab = tabRect(index);
    const QRect text = tab.adjusted(textMargin(), 0, -textMargin(), 0);
    const bool hovered = underMouse() && tab.contains(mapFromGlobal(QCursor::pos()));
    painter.setFont(chosen ? type.strong() : type.body());
    painter.setPen(chosen || hovered ? colours.text : colours.secondary);
    painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine, tabText(index));
    if (!chosen)
        return;
    const int thick = type.px(underline);
    painter.fillRect(QRect(text.left(), rect().bottom() + 1 - thick, text.width(), thick), colours.accent);
    if (hasFocus())
        paintFocusRing(painter, tab.adjusted(type.px(4), type.px(6), -type.px(4), -type.px(6)), type.px(6),
                       colours.accent);
}

void TabStrip::mouseMoveEvent(QMouseEvent *event)
{
    QTabBar::mouseMoveEvent(event);
    update();
}

void TabStrip::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}
