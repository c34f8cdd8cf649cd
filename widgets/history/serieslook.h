// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>

struct Colours;

/// The most parameters that one chart shows.
constexpr int mostSeries = 12;

/// The colour of a parameter in the chart, by its slot (0 and up): the palette of Okabe and Ito, which people
/// of any colour vision can tell apart, in an order that begins with what stands out on this ground.
QColor seriesColour(const Colours &colours, int slot);
/// The pen of its line: the colour, and a pattern of dashes as a second sign. `width` is in
/// device-independent pixels. GUI thread.
QPen seriesPen(const Colours &colours, int slot, qreal width);
