// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

/// Fusion, with this program's buttons, fields, focus rings and scroll bars: quiet, rounded, in the colours
/// of the palette. No style sheets anywhere: they cost more than the window has time for.
///
/// Owned by QApplication; GUI thread. Nothing moves: the only motion in the window is its own.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
};

/// A filled rectangle with round corners and a line around it, which lies within `rect`. Where a page has
/// many alike, RoundedPanel is quicker.
void paintPanel(QPainter &painter, const QRect &rect, qreal radius, const QColor &fill, const QColor &border,
                qreal width = 1);

/// The accent-coloured ring around whatever has the keyboard's focus.
void paintFocusRing(QPainter &painter, const QRectF &around, qreal radius, const QColor &colour);
