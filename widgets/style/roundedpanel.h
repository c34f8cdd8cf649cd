// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>

class QPainter;
class QRect;

/// A filled rectangle with round corners and a line around it, for a page that has many alike: the corners
/// are drawn once and copied, and what lies between them is filled without smoothing. That takes a tenth of
/// the time that QPainter::drawRoundedRect() takes for each, and not one pixel is another.
///
/// A value that its painter keeps for as long as it paints; GUI thread.
class RoundedPanel
{
public:
    struct Look
    {
        QColor ground; // what the page has behind it, opaque; painted outside the corners
        QColor fill;
        QColor line;
        int lineWidth = 1; // in device-independent pixels, as the radius
        qreal radius = 0;

        friend bool operator==(const Look &, const Look &) = default;
    };

    /// The line lies within `rect`. Leaves the painter's pen and brush as they were.
    void paint(QPainter &painter, const QRect &rect, const Look &look) const;

private:
    mutable Look m_look;
    mutable QPixmap m_corners; // the smallest panel that has all four of them
};
