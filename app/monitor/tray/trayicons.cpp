// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/tray/trayicons.h"

#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

namespace {

/// What tray hosts ask for.
constexpr int sizes[] = {16, 22, 24, 32, 44, 48, 64};

QPixmap canvas(int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QPixmap tile(int side, const HealthLook &look, bool muted)
{
    const Colours &colours = Colours::of(Brightness::Dark);
    QPixmap pixmap = canvas(side);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal edge = side < 32 ? 1 : side / 24.0;
    const qreal radius = side * 0.2;
    QColor light = colours.text;
    light.setAlphaF(0.75F);
    painter.setPen(QPen(light, edge));
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(QRectF(edge / 2, edge / 2, side - edge, side - edge), radius, radius);
    // Whole pixels around the shape: at 16 they are all there is.
    const int inset = qMax(3, qRound(side * 0.19));
    const QRectF shape(inset, inset, side - 2 * inset, side - 2 * inset);
    const QColor colour = look.tone == Tone::Neutral ? colours.text : toneColour(colours, look.tone);
    paintHealthShape(painter, shape, look.shape, colour);
    if (muted) {
        painter.setPen(QPen(colours.ground, edge * 3, Qt::SolidLine, Qt::FlatCap));
        const QLineF stroke(side * 0.15, side * 0.85, side * 0.85, side * 0.15);
        painter.drawLine(stroke);
        painter.setPen(QPen(colours.text, edge * 1.2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(stroke);
    }
    return pixmap;
}

} // namespace

QIcon trayIcon(const SyncHealth &health, bool muted)
{
    QIcon icon;
    const HealthLook look = HealthLook::of(health);
    for (const int side : sizes)
        icon.addPixmap(tile(side, look, muted));
    return icon;
}

QIcon healthIcon(const SyncHealth &health)
{
    const HealthLook look = HealthLook::of(health);
    const QColor colour = toneColour(Colours::of(QGuiApplication::palette()), look.tone);
    QIcon icon;
    for (const int side : {16, 32}) {
        QPixmap pixmap = canvas(side);
        QPainter painter(&pixmap);
        const int inset = side / 8;
        paintHealthShape(painter, QRectF(inset, inset, side - 2 * inset, side - 2 * inset), look.shape,
                         colour);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}
