// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

/// Which of the two sets of colours the window wears.
enum class Brightness { Light, Dark };

/// The colours of the window, by what they are for. Blue and orange tell good from bad, never red and green,
/// and every colour that means something comes with a shape and a word.
///
/// Two constant sets; a widget asks for the one that fits its palette, so that a change of theme is a change
/// of the application's palette and nothing else. Any thread.
struct Colours
{
    QColor ground;     // behind the cards
    QColor card;       // cards, fields, buttons
    QColor line;       // borders, tracks
    QColor text;       // values, names
    QColor secondary;  // everything else that is read
    QColor decoration; // shapes only: too faint for text
    QColor accent;     // focus, a fresh change, badges
    QColor onAccent;   // text on the accent
    QColor good;       // synced
    QColor caution;    // emergency values, missing
    QColor cautionGround;
    QColor bad; // what cannot be synced
    QColor badGround;
    QColor sidebar;
    QColor selection;
    QColor trackFill; // the part of a range below the value

    static const Colours &of(Brightness brightness);
    /// The set that fits a widget's palette.
    static const Colours &of(const QPalette &palette);

    /// The application's palette in these colours, for everything that Qt paints itself.
    QPalette palette() const;
};

/// Dark where the palette's windows are darker than their text.
Brightness brightnessOf(const QPalette &palette);
