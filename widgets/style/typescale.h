// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

/// The sizes of text and space, all derived from one font: what is drawn grows with the text that people
/// chose.
///
/// The grid was drawn for a body text of 13 pixels; px() brings a length of that drawing to the font in use.
/// A value type for the GUI thread; a widget makes a new one when its font changes.
class TypeScale
{
public:
    /// `body` is the widget's own font, the interface font of the system.
    explicit TypeScale(const QFont &body);

    const QFont &small() const { return m_small; }             // 11: ages, ends of a range
    const QFont &smallStrong() const { return m_smallStrong; } // 11, semi-bold: badges, "was 0.65"
    const QFont &caption() const { return m_caption; }         // 12: a card's title
    const QFont &heading() const { return m_heading; }         // 13, semi-bold: a group of cards
    const QFont &body() const { return m_body; }               // 13
    const QFont &strong() const { return m_strong; }           // 13, semi-bold: names
    const QFont &title() const { return m_title; }             // 20, semi-bold: the bot's name
    const QFont &value() const { return m_value; }             // 24, semi-bold: a parameter's value
    const QFont &fixed() const { return m_fixed; }             // 12, fixed pitch: paths, the strategy line

    /// A length of the drawing, in device-independent pixels, rounded; at least 1 for what is more than 0.
    int px(qreal drawn) const;

private:
    qreal m_unit = 1;
    QFont m_small;
    QFont m_smallStrong;
    QFont m_caption;
    QFont m_body;
    QFont m_strong;
    QFont m_heading;
    QFont m_title;
    QFont m_value;
    QFont m_fixed;
};
