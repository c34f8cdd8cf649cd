// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/parameterview.h"
#include "widgets/style/roundedpanel.h"
#include "widgets/style/typescale.h"

#include <QFontMetrics>
#include <QRect>

class QPainter;
struct Colours;

/// Paints parameter cards, and knows how high they are. All cards of a page share one, so that fonts are
/// measured once.
///
/// Made anew by the grid when its font changes; GUI thread.
class CardPainter
{
public:
    explicit CardPainter(const QFont &body);

    const TypeScale &type() const { return m_type; }
    /// Around each card there is room for the focus ring.
    int ringMargin() const { return m_type.px(3); }
    /// Of a card with or without its range, without the room for the ring.
    int cardHeight(bool withRange) const;

    struct State
    {
        bool focused = false;
        bool rightToLeft = false;
    };
    /// `where` is the whole widget, room for the ring included; all of it is painted.
    void paint(QPainter &painter, const QRect &where, const ParameterView &view, const Colours &colours,
               State state) const;

private:
    void paintValue(QPainter &painter, const QRect &line, const ParameterView &view, const Colours &colours,
                    bool rightToLeft) const;
    void paintRange(QPainter &painter, const QRect &content, int top, const ParameterView &view,
                    const Colours &colours, bool rightToLeft) const;
    void paintFoot(QPainter &painter, const QRect &line, const ParameterView &view, const Colours &colours,
                   bool rightToLeft) const;

    TypeScale m_type;
    RoundedPanel m_plainPanel;
    RoundedPanel m_freshPanel;
    QFontMetrics m_caption;
    QFontMetrics m_value;
    QFontMetrics m_title;
    QFontMetrics m_strong;
    QFontMetrics m_body;
    QFontMetrics m_small;
    QFontMetrics m_smallStrong;
};
