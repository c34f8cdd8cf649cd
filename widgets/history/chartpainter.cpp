// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/chartpainter.h"

#include "widgets/history/historytexts.h"
#include "widgets/history/serieslook.h"
#include "widgets/history/timeticks.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartPainter)
};

QColor mixed(const QColor &one, const QColor &other, qreal share)
{
    const auto mix = [&](int a, int b) { return qRound(a * (1 - share) + b * share); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())};
}

/// Whole pixels, so that edges are sharp and neighbours leave no seam.
QRectF aligned(const QRectF &rect)
{
    const qreal left = qRound(rect.left());
    return {left, rect.top(), qRound(rect.right()) - left, rect.height()};
}

/// A text that keeps to the width, or nothing where not even a few letters fit.
void drawFitting(QPainter &painter, const QRectF &where, int flags, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    if (where.width() < metrics.averageCharWidth() * 4 && metrics.horizontalAdvance(text) > where.width())
        return;
    painter.drawText(where, flags | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, where.width()));
}

} // namespace

ChartPainter::ChartPainter(const ChartScene &scene, const ChartGeometry &geometry, const TypeScale &type,
                           const Colours &colours)
    : m_scene(scene)
    , m_geometry(geometry)
    , m_type(type)
    , m_colours(colours)
{
}

QColor ChartPainter::eraColour(bool odd) const
{
    return odd ? mixed(m_colours.card, m_colours.accent, 0.08)
               : mixed(m_colours.card, m_colours.ground, 0.35);
}

void ChartPainter::paintGround(QPainter &painter) const
{
    painter.fillRect(m_geometry.plot, eraColour(false));
    paintEras(painter);
    paintGrid(painter);
    paintTimeTexts(painter);
    for (int place = 0; place < m_scene.axes.size(); ++place)
        paintAxis(painter, place);
    for (int place = 0; place < m_scene.bands.size(); ++place)
        paintBand(painter, place);
}

void ChartPainter::paintEras(QPainter &painter) const
{
    painter.setFont(m_type.small());
    const QFontMetricsF metrics(m_type.small());
    const qreal inset = m_type.px(8);
    for (const Era &era : m_scene.answer.eras) {
        const QRectF column = aligned(m_geometry.column(era.from, m_scene.endOf(era.to)));
        if (column.width() <= 0)
            continue;
        if (m_scene.isShaded(&era - m_scene.answer.eras.constData()))
            painter.fillRect(column, eraColour(true));
        const QString text = m_scene.eraText(era);
        QRectF where = column.adjusted(inset, m_type.px(4), -m_type.px(2), 0);
        for (const WatchGap &gap : m_scene.answer.gaps) {
            if (gap.from >= m_geometry.time(where.left()) && gap.from < m_scene.endOf(era.to))
                where.setRight(std::min(where.right(), m_geometry.x(gap.from)));
            else if (gap.from < m_geometry.time(where.left()) &&
                     m_scene.endOf(gap.to) > m_geometry.time(where.left()))
                where.setLeft(std::min(m_geometry.x(m_scene.endOf(gap.to)) + inset, where.right()));
        }
        if (metrics.horizontalAdvance(text) <= where.width()) {
            painter.setPen(m_colours.secondary);
            painter.drawText(QRectF(where.topLeft(), QSizeF(where.width(), metrics.height())),
                             Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, text);
        }
    }
}

void ChartPainter::paintGrid(QPainter &painter) const
{
    const QRectF &plot = m_geometry.plot;
    if (!m_scene.axes.isEmpty()) {
        for (const ValueTick &tick : m_scene.axes.constFirst().ticks) {
            const qreal y = qRound(plot.bottom() - tick.height * plot.height());
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), m_colours.line);
        }
    }
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), m_colours.decoration);
}

void ChartPainter::paintTimeTexts(QPainter &painter) const
{
    const QFontMetricsF metrics(m_type.small());
    const qreal widest = metrics.horizontalAdvance(QStringLiteral("00:00:00")) + m_type.px(36);
    const int most = std::max(2, static_cast<int>(m_geometry.plot.width() / widest));
    painter.setFont(m_type.small());
    const QRectF &row = m_geometry.timeTexts;
    qreal free = row.left() - m_type.px(24);
    for (const TimeTick &tick : timeTicks(m_geometry.span, most)) {
        const qreal x = qRound(m_geometry.x(tick.time));
        painter.fillRect(QRectF(x, m_geometry.plot.bottom(), 1, m_type.px(4)), m_colours.decoration);
        const qreal width = metrics.horizontalAdvance(tick.text);
        const qreal left = x - width / 2;
        if (left < free || left + width > row.right() + m_type.px(24))
            continue;
        painter.setPen(m_colours.secondary);
        painter.drawText(QRectF(left, row.top() + m_type.px(4), width + 1, metrics.height()),
                         Qt::AlignLeft | Qt::TextSingleLine, tick.text);
        free = left + width + m_type.px(8);
    }
}

void ChartPainter::paintAxis(QPainter &painter, int place) const
{
    const ValueAxis &axis = m_scene.axes.at(place);
    const QRectF &strip = m_geometry.axes.at(place);
    const QFontMetricsF metrics(m_type.small());
    painter.setFont(m_type.small());
    // Numbers of one parameter alone, among several axes, carry its colour as a stripe.
    if (m_scene.axes.size() > 1) {
        const qreal x = place == 0 ? strip.right() + m_type.px(3) : strip.left() - m_type.px(5);
        qreal y = strip.bottom();
        const qreal share = strip.height() / static_cast<qreal>(axis.parameters.size());
        for (const int parameter : axis.parameters) {
            painter.fillRect(QRectF(x, y - share, 2, share),
                             seriesColour(m_colours, m_scene.parameters.at(parameter).slot));
            y -= share;
        }
    }
    painter.setPen(m_colours.secondary);
    if (axis.ownScales) {
        painter.save();
        painter.translate(strip.center());
        painter.rotate(90);
        painter.drawText(QRectF(-strip.height() / 2, -metrics.height() / 2, strip.height(), metrics.height()),
                         Qt::AlignCenter | Qt::TextSingleLine, Words::tr("each on its own scale"));
        painter.restore();
        return;
    }
    qreal free = strip.bottom() + metrics.height();
    for (const ValueTick &tick : axis.ticks) {
        const qreal y = strip.bottom() - tick.height * strip.height();
        const QRectF where(strip.left(), y - metrics.height() / 2, strip.width(), metrics.height());
        if (where.bottom() > free)
            continue;
        painter.drawText(where, (place == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine,
                         tick.text);
        free = where.top();
    }
}

void ChartPainter::paintBand(QPainter &painter, int place) const
{
    const int parameter = m_scene.bands.at(place);
    const QRectF &band = m_geometry.bands.at(place);
    const QColor colour = seriesColour(m_colours, m_scene.parameters.at(parameter).slot);
    painter.setFont(m_type.small());
    int shade = 0;
    for (const TextRun &run : m_scene.answer.parameters.at(parameter).runs) {
        ++shade;
        QRectF where = aligned(m_geometry.column(run.from, m_scene.endOf(run.to)));
        where.setTop(band.top());
        where.setHeight(band.height());
        if (where.width() <= 0 || run.text.isNull())
            continue;
        painter.fillRect(where, mixed(m_colours.card, colour, shade % 2 == 0 ? 0.30 : 0.18));
        painter.fillRect(QRectF(where.left(), where.top(), std::min(where.width(), 2.0), where.height()),
                         colour);
        painter.setPen(m_colours.text);
        const QString text =
            run.changes > 1
                ? Words::tr("%n changes", nullptr, static_cast<int>(std::min<qint64>(run.changes, 1 << 30)))
                : valueText(ValueFormat(), QJsonValue(run.text));
        drawFitting(painter, where.adjusted(m_type.px(6), 0, -m_type.px(2), 0),
                    Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void ChartPainter::paintFront(QPainter &painter) const
{
    painter.save();
    // Gaps that lie in one pixel are painted once.
    qreal done = m_geometry.plot.left() - 1;
    for (const WatchGap &gap : m_scene.answer.gaps) {
        QRectF column = aligned(m_geometry.column(gap.from, m_scene.endOf(gap.to)));
        if (gap.from > m_geometry.span.to || m_scene.endOf(gap.to) < m_geometry.span.from)
            continue;
        column.setWidth(std::max(column.width(), 1.0));
        if (column.right() <= done)
            continue;
        paintGap(painter, column, gapText(gap));
        done = column.right();
    }
    paintMarkers(painter);
    painter.restore();
}

void ChartPainter::paintGap(QPainter &painter, const QRectF &where, const QString &text) const
{
    // Lines end here: what was in force is not known.
    painter.fillRect(where, mixed(m_colours.card, m_colours.decoration, 0.16));
    painter.save();
    painter.setClipRect(where);
    painter.setPen(QPen(mixed(m_colours.card, m_colours.decoration, 0.45), 1));
    const qreal step = m_type.px(7);
    // The hatching is fixed to the plot: neighbours fit together.
    const qreal first = std::floor((where.left() - where.height() - m_geometry.plot.left()) / step) * step +
                        m_geometry.plot.left();
    if (where.width() > 3) {
        QList<QLineF> lines;
        for (int i = 0; first + i * step < where.right(); ++i) {
            const qreal x = first + i * step;
            lines.append(QLineF(x, where.bottom(), x + where.height(), where.top()));
        }
        painter.drawLines(lines);
    }
    painter.setFont(m_type.small());
    const QFontMetricsF metrics(m_type.small());
    // What does not fit is told by the crosshair.
    const qreal width = metrics.horizontalAdvance(text) + m_type.px(6);
    if (where.width() >= width) {
        const QRectF label(where.center().x() - width / 2, where.bottom() - metrics.height() - m_type.px(12),
                           width, metrics.height());
        painter.fillRect(label, mixed(m_colours.card, m_colours.decoration, 0.16));
        painter.setPen(m_colours.text);
        painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
    painter.restore();
}

void ChartPainter::paintMarkers(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_colours.card, 1));
    qreal last = m_geometry.plot.left() - m_type.px(20);
    for (const ChangeMarker &marker : m_scene.answer.markers) {
        if (!m_geometry.span.holds(marker.time))
            continue;
        const QPointF place = m_geometry.markerPlace(marker);
        // Nothing is gained by painting one upon the other.
        if (place.x() - last < 3)
            continue;
        last = place.x();
        const qreal half = m_type.px(marker.significant ? 7 : 5);
        const QPolygonF triangle(
            {place + QPointF(0, -half * 1.6), place + QPointF(half, 1), place + QPointF(-half, 1)});
        painter.setBrush(marker.significant ? m_colours.caution : m_colours.accent);
        painter.drawPolygon(triangle);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartPainter::paintCrosshair(QPainter &painter, const ChartReading &reading) const
{
    const QRectF &plot = m_geometry.plot;
    const qreal x = qRound(m_geometry.x(reading.time));
    painter.save();
    QPen pen(m_colours.secondary, 1);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    const qreal bottom = m_geometry.bands.isEmpty() ? plot.bottom() : m_geometry.bands.constLast().bottom();
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, bottom));
    painter.setRenderHint(QPainter::Antialiasing);
    if (reading.gap.isEmpty()) {
        for (const ChartReading::Line &line : reading.lines) {
            if (line.height < 0)
                continue;
            painter.setPen(QPen(m_colours.card, 2));
            painter.setBrush(seriesColour(m_colours, line.slot));
            painter.drawEllipse(QPointF(x, plot.bottom() - line.height * plot.height()), m_type.px(4),
                                m_type.px(4));
        }
    }

    const QFontMetricsF small(m_type.small());
    const QFontMetricsF caption(m_type.caption());
    const QString when = exactMomentText(reading.time);
    const QString note = !reading.gap.isEmpty() ? reading.gap
                         : reading.about        ? Words::tr("many changes: zoom in for exact values")
                                                : QString();
    const qreal padding = m_type.px(10);
    const qreal sample = m_type.px(32);
    qreal width = std::max(small.horizontalAdvance(when), small.horizontalAdvance(note));
    for (const ChartReading::Line &line : reading.lines)
        width = std::max(width, sample + caption.horizontalAdvance(line.title) + m_type.px(16) +
                                    caption.horizontalAdvance(line.value));
    width = std::min(width + 2 * padding, plot.width());
    const qreal row = caption.height() + m_type.px(3);
    const qreal height = 2 * padding + small.height() + (note.isEmpty() ? 0 : small.height() + m_type.px(3)) +
                         m_type.px(3) + row * static_cast<qreal>(reading.lines.size());
    qreal left = x + m_type.px(12);
    if (left + width > plot.right())
        left = x - m_type.px(12) - width;
    left = std::clamp(left, plot.left(), std::max(plot.left(), plot.right() - width));
    const QRectF box(left, plot.top() + m_type.px(26), width, height);
    painter.setPen(QPen(m_colours.line, 1));
    painter.setBrush(m_colours.card);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), m_type.px(6), m_type.px(6));
    painter.setRenderHint(QPainter::Antialiasing, false);

    const QRectF inner = box.adjusted(padding, padding, -padding, -padding);
    qreal y = inner.top();
    painter.setFont(m_type.small());
    painter.setPen(m_colours.secondary);
    drawFitting(painter, QRectF(inner.left(), y, inner.width(), small.height()), Qt::AlignLeft, when);
    y += small.height() + m_type.px(3);
    if (!note.isEmpty()) {
        painter.setPen(m_colours.caution);
        drawFitting(painter, QRectF(inner.left(), y, inner.width(), small.height()), Qt::AlignLeft, note);
        y += small.height() + m_type.px(3);
    }
    painter.setFont(m_type.caption());
    for (const ChartReading::Line &line : reading.lines) {
        const qreal middle = y + caption.height() / 2;
        painter.setPen(seriesPen(m_colours, line.slot, 2));
        painter.drawLine(QPointF(inner.left(), middle),
                         QPointF(inner.left() + sample - m_type.px(6), middle));
        painter.setPen(m_colours.text);
        const qreal valueWidth = std::min(caption.horizontalAdvance(line.value), inner.width() / 2);
        drawFitting(painter,
                    QRectF(inner.left() + sample, y, inner.width() - sample - valueWidth - m_type.px(8),
                           caption.height()),
                    Qt::AlignLeft, line.title);
        drawFitting(painter, QRectF(inner.right() - valueWidth, y, valueWidth + 1, caption.height()),
                    Qt::AlignRight, line.value);
        y += row;
    }
    painter.restore();
}

void ChartPainter::paintRubberBand(QPainter &painter, qreal from, qreal to) const
{
    const QRectF &plot = m_geometry.plot;
    const qreal left = std::clamp(std::min(from, to), plot.left(), plot.right());
    const qreal right = std::clamp(std::max(from, to), plot.left(), plot.right());
    QColor fill = m_colours.accent;
    fill.setAlphaF(0.15F);
    const QRectF band(left, plot.top(), right - left, plot.height());
    painter.fillRect(band, fill);
    painter.setPen(m_colours.accent);
    painter.drawRect(band);
}
