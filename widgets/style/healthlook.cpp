// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/healthlook.h"

#include "widgets/style/colours.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HealthLook)
};

QPainterPath roundedTriangle(const QRectF &square)
{
    QPainterPath path;
    path.moveTo(square.center().x(), square.top() + square.height() * 0.06);
    path.lineTo(square.right(), square.bottom() - square.height() * 0.06);
    path.lineTo(square.left(), square.bottom() - square.height() * 0.06);
    path.closeSubpath();
    return path;
}

QPainterPath diamond(const QRectF &square)
{
    QPainterPath path;
    path.moveTo(square.center().x(), square.top());
    path.lineTo(square.right(), square.center().y());
    path.lineTo(square.center().x(), square.bottom());
    path.lineTo(square.left(), square.center().y());
    path.closeSubpath();
    return path;
}

} // namespace

HealthLook HealthLook::of(const SyncHealth &health)
{
    switch (health.status) {
    case HealthStatus::Starting:
        return {HealthShape::Ring, Tone::Neutral};
    case HealthStatus::Synced:
        return health.late ? HealthLook{HealthShape::Clock, Tone::Neutral}
                           : HealthLook{HealthShape::Disc, Tone::Good};
    case HealthStatus::Fallback:
        return {HealthShape::Triangle, Tone::Caution};
    case HealthStatus::Missing:
        return {HealthShape::DashedSquare, Tone::Caution};
    case HealthStatus::Unreadable:
    case HealthStatus::Corrupted:
    case HealthStatus::Incomplete:
    case HealthStatus::Invalid:
        return {HealthShape::Diamond, Tone::Bad};
    }
    return {};
}

QString healthTitle(const SyncHealth &health)
{
    switch (health.status) {
    case HealthStatus::Starting:
        return Words::tr("Reading");
    case HealthStatus::Synced:
        return health.late ? Words::tr("Late", "the bot has not written for longer than usual")
                           : Words::tr("Synced");
    case HealthStatus::Fallback:
        return Words::tr("Emergency fallback");
    case HealthStatus::Missing:
        return Words::tr("Missing");
    case HealthStatus::Unreadable:
        return Words::tr("Unreadable");
    case HealthStatus::Corrupted:
        return Words::tr("Corrupted");
    case HealthStatus::Incomplete:
        return Words::tr("Incomplete");
    case HealthStatus::Invalid:
        return Words::tr("Invalid");
    }
    return QString();
}

QString healthName(const SyncHealth &health)
{
    switch (health.status) {
    case HealthStatus::Starting:
        return Words::tr("reading");
    case HealthStatus::Synced:
        return health.late ? Words::tr("late", "the bot has not written for longer than usual")
                           : Words::tr("synced");
    case HealthStatus::Fallback:
        return Words::tr("fallback");
    case HealthStatus::Missing:
        return Words::tr("missing");
    case HealthStatus::Unreadable:
        return Words::tr("unreadable");
    case HealthStatus::Corrupted:
        return Words::tr("corrupted");
    case HealthStatus::Incomplete:
        return Words::tr("incomplete");
    case HealthStatus::Invalid:
        return Words::tr("invalid");
    }
    return QString();
}

QColor toneColour(const Colours &colours, Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return colours.good;
    case Tone::Caution:
        return colours.caution;
    case Tone::Bad:
        return colours.bad;
    case Tone::Neutral:
        break;
    }
    return colours.secondary;
}

QColor toneGround(const Colours &colours, Tone tone)
{
    switch (tone) {
    case Tone::Caution:
        return colours.cautionGround;
    case Tone::Bad:
        return colours.badGround;
    case Tone::Good:
    case Tone::Neutral:
        break;
    }
    return colours.card;
}

void paintHealthShape(QPainter &painter, const QRectF &where, HealthShape shape, const QColor &colour)
{
    const qreal side = qMin(where.width(), where.height());
    const QRectF square(where.center().x() - side / 2, where.center().y() - side / 2, side, side);
    const qreal stroke = qMax<qreal>(side * 0.16, 1.2);
    const QRectF inner = square.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QPen pen(colour, stroke, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    switch (shape) {
    case HealthShape::Ring:
        painter.setPen(pen);
        painter.drawEllipse(inner);
        break;
    case HealthShape::Disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(square.adjusted(side * 0.04, side * 0.04, -side * 0.04, -side * 0.04));
        break;
    case HealthShape::Clock: {
        painter.setPen(pen);
        painter.drawEllipse(inner);
        const QPointF middle = inner.center();
        painter.drawLine(QLineF(middle.x(), middle.y() + stroke / 2, middle.x(), middle.y() - side * 0.27));
        painter.drawLine(QLineF(middle.x(), middle.y(), middle.x() + side * 0.22, middle.y()));
        break;
    }
    case HealthShape::Triangle:
        painter.fillPath(roundedTriangle(square), colour);
        break;
    case HealthShape::Diamond:
        painter.fillPath(diamond(square), colour);
        break;
    case HealthShape::DashedSquare:
        pen.setDashPattern({1.6, 1.2});
        painter.setPen(pen);
        painter.drawRect(inner);
        break;
    }
    painter.restore();
}
