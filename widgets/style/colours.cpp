// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/colours.h"

namespace {

Colours lightColours()
{
    Colours colours;
    colours.ground = QColor(0xF4, 0xF6, 0xF8);
    colours.card = QColor(0xFF, 0xFF, 0xFF);
    colours.line = QColor(0xE1, 0xE6, 0xEC);
    colours.text = QColor(0x1B, 0x24, 0x30);
    colours.secondary = QColor(0x56, 0x62, 0x70);
    colours.decoration = QColor(0x8A, 0x95, 0xA3);
    colours.accent = QColor(0x1F, 0x5F, 0xBF);
    colours.onAccent = QColor(0xFF, 0xFF, 0xFF);
    colours.good = QColor(0x0B, 0x6E, 0x99);
    colours.caution = QColor(0xA8, 0x58, 0x05);
    colours.cautionGround = QColor(0xFF, 0xF4, 0xE0);
    colours.bad = QColor(0x9C, 0x3D, 0x0A);
    colours.badGround = QColor(0xFD, 0xEB, 0xE2);
    colours.sidebar = QColor(0xEB, 0xEF, 0xF3);
    colours.selection = QColor(0xDC, 0xE6, 0xF5);
    colours.trackFill = QColor(0x9C, 0xC4, 0xD6);
    return colours;
}

Colours darkColours()
{
    Colours colours;
    colours.ground = QColor(0x12, 0x16, 0x1C);
    colours.card = QColor(0x1A, 0x20, 0x29);
    colours.line = QColor(0x2A, 0x32, 0x3D);
    colours.text = QColor(0xE6, 0xEB, 0xF1);
    colours.secondary = QColor(0x9D, 0xA9, 0xB8);
    colours.decoration = QColor(0x6F, 0x7C, 0x8C);
    colours.accent = QColor(0x6F, 0xA8, 0xF5);
    colours.onAccent = QColor(0x12, 0x16, 0x1C);
    colours.good = QColor(0x56, 0xB4, 0xE9);
    colours.caution = QColor(0xF0, 0xB3, 0x5A);
    colours.cautionGround = QColor(0x33, 0x27, 0x0F);
    colours.bad = QColor(0xF2, 0x8E, 0x5C);
    colours.badGround = QColor(0x3A, 0x20, 0x13);
    colours.sidebar = QColor(0x16, 0x1B, 0x22);
    colours.selection = QColor(0x22, 0x31, 0x46);
    colours.trackFill = QColor(0x35, 0x5F, 0x7A);
    return colours;
}

} // namespace

const Colours &Colours::of(Brightness brightness)
{
    static const Colours light = lightColours();
    static const Colours dark = darkColours();
    return brightness == Brightness::Dark ? dark : light;
}

const Colours &Colours::of(const QPalette &palette)
{
    return of(brightnessOf(palette));
}

QPalette Colours::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, card);
    palette.setColor(QPalette::AlternateBase, ground);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, secondary);
    palette.setColor(QPalette::Button, card);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, card);
    palette.setColor(QPalette::ToolTipBase, card);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, card);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, decoration);
    palette.setColor(QPalette::Dark, decoration);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, decoration);
    return palette;
}

Brightness brightnessOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
               ? Brightness::Dark
               : Brightness::Light;
}
