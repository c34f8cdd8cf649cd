// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
struct Colours;

/// What is remarkable about one value of one bot, the most important last. Each has a shape of its own.
enum class CellMark {
    None,
    Unusual,  // more than half of the bots run another value, and the fleet file does not say which is right
    Override, // the fleet file has another value for this bot than for the others
    Edited,   // the bot's source says another value: edited, and not restarted
    Drift,    // the fleet file asks for another value
    Invalid,
};

/// Draws the mark's shape into the square around the rectangle's middle. GUI thread.
void paintCellMark(QPainter &painter, const QRectF &where, CellMark mark, const QColor &colour);
QColor markColour(const Colours &colours, CellMark mark);
