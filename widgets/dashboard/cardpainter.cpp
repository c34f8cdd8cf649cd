// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/cardpainter.h"

#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/housestyle.h"

#include <QPainter>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal padding = 14;
constexpr qreal paddingTop = 12;
constexpr qreal afterTitle = 2;
constexpr qreal beforeTrack = 5;
constexpr qreal trackArea = 12;
constexpr qreal beforeFoot = 7;
constexpr qreal paddingBottom = 12;

QColor valueColour(const Colours &colours, ParameterView::Tone tone)
{
    switch (tone) {
    case ParameterView::Tone::Emergency:
        return colours.caution;
    case ParameterView::Tone::LastGood:
    case ParameterView::Tone::NotWritten:
        return colours.secondary;
    case ParameterView::Tone::Live:
        break;
    }
    return colours.text;
}

/// One text in a row, from the leading edge on. Returns where the next may begin.
struct Row
{
    QPainter &painter;
    QRect line;
    bool rightToLeft = false;
    int used = 0;

    void put(const QFont &font, const QFontMetrics &metrics, const QColor &colour, const QString &text,
             int baseline)
    {
        const int room = line.width() - used;
        if (text.isEmpty() || room <= 0)
            return;
        int width = metrics.horizontalAdvance(text);
        QString shown = text;
        if (width > room) {
            shown = metrics.elidedText(text, Qt::ElideRight, room);
            width = metrics.horizontalAdvance(shown);
        }
        painter.setFont(font);
        painter.setPen(colour);
        const int x = rightToLeft ? line.right() + 1 - used - width : line.left() + used;
        painter.drawText(x, baseline, shown);
        used += width;
    }

    /// At the trailing edge: the first of the texts that has room, or nothing.
    void putLast(const QFont &font, const QFontMetrics &metrics, const QColor &colour,
                 const QStringList &texts, int baseline)
    {
        for (const QString &text : texts) {
            const int width = metrics.horizontalAdvance(text);
            if (text.isEmpty() || width > line.width() - used)
                continue;
            painter.setFont(font);
            painter.setPen(colour);
            painter.drawText(rightToLeft ? line.left() : line.right() + 1 - width, baseline, text);
            return;
        }
    }
};

} // namespace

CardPainter::CardPainter(const QFont &body)
    : m_type(body)
    , m_caption(m_type.caption())
    , m_value(m_type.value())
    , m_title(m_type.title())
    , m_strong(m_type.strong())
    , m_body(m_type.body())
    , m_small(m_type.small())
    , m_smallStrong(m_type.smallStrong())
{
}

int CardPainter::cardHeight(bool withRange) const
{
    int height = m_type.px(paddingTop) + m_caption.height() + m_type.px(afterTitle) + m_value.height() +
                 m_type.px(beforeFoot) + m_small.height() + m_type.px(paddingBottom);
    if (withRange)
        height += m_type.px(beforeTrack) + m_type.px(trackArea) + m_small.height();
    return height;
}

void CardPainter::paint(QPainter &painter, const QRect &where, const ParameterView &view,
                        const Colours &colours, State state) const
{
    painter.fillRect(where, colours.ground);
    const int margin = ringMargin();
    const QRect card = where.adjusted(margin, margin, -margin, -margin);
    const qreal radius = m_type.px(8);
    if (view.fresh)
        m_freshPanel.paint(painter, card, {colours.ground, colours.card, colours.accent, 2, radius});
    else
        m_plainPanel.paint(painter, card, {colours.ground, colours.card, colours.line, 1, radius});
    painter.setRenderHint(QPainter::Antialiasing);
    if (state.focused)
        paintFocusRing(painter, where, radius + margin, colours.accent);

    const QRect content = card.adjusted(m_type.px(padding), 0, -m_type.px(padding), 0);
    int y = card.top() + m_type.px(paddingTop);
    const int dot = view.unseen ? m_type.px(8) : 0;
    {
        const QRect line(content.left() + (state.rightToLeft ? dot * 2 : 0), y, content.width() - dot * 2,
                         m_caption.height());
        Row row{painter, line, state.rightToLeft};
        row.put(m_type.caption(), m_caption, colours.secondary, view.title, y + m_caption.ascent());
        row.used += m_type.px(10);
        row.putLast(m_type.small(), m_small, colours.secondary, {view.moneyOf, view.money},
                    y + m_caption.ascent());
    }
    if (view.unseen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        const int x = state.rightToLeft ? content.left() : content.right() + 1 - dot;
        painter.drawEllipse(QRectF(x, y + (m_caption.height() - dot) / 2.0, dot, dot));
    }
    y += m_caption.height() + m_type.px(afterTitle);
    paintValue(painter, QRect(content.left(), y, content.width(), m_value.height()), view, colours,
               state.rightToLeft);
    y += m_value.height();
    if (view.place) {
        y += m_type.px(beforeTrack);
        paintRange(painter, content, y, view, colours, state.rightToLeft);
        y += m_type.px(trackArea) + m_small.height();
    }
    y += m_type.px(beforeFoot);
    paintFoot(painter, QRect(content.left(), y, content.width(), m_small.height()), view, colours,
              state.rightToLeft);
}

void CardPainter::paintValue(QPainter &painter, const QRect &line, const ParameterView &view,
                             const Colours &colours, bool rightToLeft) const
{
    const int baseline = line.top() + m_value.ascent();
    const QColor colour = valueColour(colours, view.tone);
    Row row{painter, line, rightToLeft};
    if (view.tone == ParameterView::Tone::NotWritten) {
        row.put(m_type.body(), m_body, colour, view.amount, baseline);
        return;
    }
    // A long value is written smaller before it is shortened.
    if (m_value.horizontalAdvance(view.amount) <= line.width())
        row.put(m_type.value(), m_value, colour, view.amount, baseline);
    else if (m_title.horizontalAdvance(view.amount) <= line.width())
        row.put(m_type.title(), m_title, colour, view.amount, baseline);
    else
        row.put(m_type.strong(), m_strong, colour, view.amount, baseline);
    row.used += m_type.px(7);
    row.put(m_type.body(), m_body, colours.secondary, view.second, baseline);
}

void CardPainter::paintRange(QPainter &painter, const QRect &content, int top, const ParameterView &view,
                             const Colours &colours, bool rightToLeft) const
{
    const bool live = view.tone == ParameterView::Tone::Live || view.tone == ParameterView::Tone::Emergency;
    const qreal thickness = m_type.px(4);
    const qreal knob = m_type.px(10);
    const qreal middle = top + m_type.px(trackArea) / 2.0;
    const QRectF track(content.left(), middle - thickness / 2, content.width(), thickness);
    const qreal share = rightToLeft ? 1 - *view.place : *view.place;
    // The knob stays within the track at both ends.
    const qreal x = track.left() + knob / 2 + share * (track.width() - knob);

    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.line);
    painter.drawRoundedRect(track, thickness / 2, thickness / 2);
    QRectF filled = track;
    if (rightToLeft)
        filled.setLeft(x);
    else
        filled.setRight(x);
    painter.setBrush(live ? colours.trackFill : colours.decoration);
    painter.drawRoundedRect(filled, thickness / 2, thickness / 2);
    painter.setBrush(live ? colours.good : colours.secondary);
    painter.drawEllipse(QPointF(x, middle), knob / 2, knob / 2);

    painter.setFont(m_type.small());
    painter.setPen(colours.secondary);
    const int baseline = top + m_type.px(trackArea) + m_small.ascent();
    const QString &left = rightToLeft ? view.rangeHigh : view.rangeLow;
    const QString &right = rightToLeft ? view.rangeLow : view.rangeHigh;
    painter.drawText(content.left(), baseline, left);
    painter.drawText(content.right() + 1 - m_small.horizontalAdvance(right), baseline, right);
}

void CardPainter::paintFoot(QPainter &painter, const QRect &line, const ParameterView &view,
                            const Colours &colours, bool rightToLeft) const
{
    const int baseline = line.top() + m_small.ascent();
    Row row{painter, line, rightToLeft};
    if (view.tone == ParameterView::Tone::Emergency) {
        const int side = m_type.px(9);
        const int x = rightToLeft ? line.right() + 1 - side : line.left();
        paintHealthShape(painter, QRectF(x, line.top() + (line.height() - side) / 2.0, side, side),
                         HealthShape::Triangle, colours.caution);
        row.used += side + m_type.px(6);
    }
    if (view.mark != CellMark::None) {
        const int side = m_type.px(9);
        const int x = rightToLeft ? line.right() + 1 - side : line.left();
        paintCellMark(painter, QRectF(x, line.top() + (line.height() - side) / 2.0, side, side), view.mark,
                      markColour(colours, view.mark));
        row.used += side + m_type.px(6);
        row.put(m_type.smallStrong(), m_smallStrong, markColour(colours, view.mark), view.drift, baseline);
        if (!view.emphasis.isEmpty() || !view.note.isEmpty())
            row.put(m_type.small(), m_small, colours.secondary, QStringLiteral(" · "), baseline);
    }
    if (!view.emphasis.isEmpty()) {
        const bool strong = view.unseen;
        row.put(strong ? m_type.smallStrong() : m_type.small(), strong ? m_smallStrong : m_small,
                strong ? colours.accent : colours.secondary, view.emphasis, baseline);
        if (!view.note.isEmpty())
            row.put(m_type.small(), m_small, colours.secondary, QStringLiteral(" · "), baseline);
    }
    row.put(m_type.small(), m_small, colours.secondary, view.note, baseline);
}
