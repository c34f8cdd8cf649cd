// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/serieslook.h"

#include "widgets/style/colours.h"

#include <QList>

namespace {

constexpr int colourCount = 7;
constexpr QRgb onLight[colourCount - 1] = {0xFF0072B2, 0xFFD55E00, 0xFF009E73,
                                           0xFFCC79A7, 0xFFE69F00, 0xFF56B4E9};
constexpr QRgb onDark[colourCount - 1] = {0xFF56B4E9, 0xFFE69F00, 0xFF009E73,
                                          0xFFCC79A7, 0xFFF0E442, 0xFFD55E00};

} // namespace

QColor seriesColour(const Colours &colours, int slot)
{
    const int place = slot % colourCount;
    // The palette's black, or white on black.
    if (place == colourCount - 1)
        return colours.text;
    const bool dark = colours.card.lightness() < colours.text.lightness();
    return QColor(dark ? onDark[place] : onLight[place]);
}

QPen seriesPen(const Colours &colours, int slot, qreal width)
{
    QPen pen(seriesColour(colours, slot), width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    static const QList<QList<qreal>> patterns = {
        {}, {6, 3}, {2, 2}, {6, 2, 1, 2}, {4, 1.5}, {4, 1.5, 1, 1.5, 1, 1.5},
    };
    const QList<qreal> &pattern = patterns.at(slot % patterns.size());
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}
