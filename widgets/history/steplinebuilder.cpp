// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/steplinebuilder.h"

#include "widgets/history/serieslook.h"

#include <algorithm>
#include <utility>

namespace {

// Each piece is a series of its own, which costs.
constexpr qsizetype mostPieces = 64;
// A line that is very much longer than what is shown costs time, dashes above all.
constexpr qint64 reach = 2;
constexpr qint64 mostTooLong = 20;

/// The pieces of one parameter's line within the range; absences shorter than `shortest` milliseconds are
/// passed over.
QList<QList<QPointF>> piecesOf(const ChartScene &scene, int parameter, const TimeSpan &range, qint64 shortest)
{
    const QList<StepPoint> &points = scene.answer.parameters.at(parameter).points;
    const ValueAxis &axis = scene.scaleOf.at(parameter);
    const qint64 end = std::min(range.to, scene.endOf(scene.answer.request.to));
    const auto byTime = [](const StepPoint &point, qint64 time) { return point.time < time; };
    auto point = std::lower_bound(points.begin(), points.end(), range.from, byTime);
    // What was in force when the range begins.
    if (point != points.begin())
        --point;
    QList<QList<QPointF>> pieces;
    QList<QPointF> piece;
    for (; point != points.end() && point->time <= end; ++point) {
        const auto x = static_cast<qreal>(std::max(point->time, range.from));
        if (point->present) {
            if (!piece.isEmpty())
                piece.append(QPointF(x, piece.constLast().y()));
            piece.append(QPointF(x, axis.height(point->value)));
            continue;
        }
        const qint64 until = point + 1 != points.end() ? (point + 1)->time : end;
        if (piece.isEmpty() || until - point->time < shortest)
            continue;
        piece.append(QPointF(x, piece.constLast().y()));
        pieces.append(std::exchange(piece, {}));
    }
    if (!piece.isEmpty()) {
        piece.append(QPointF(static_cast<qreal>(end), piece.constLast().y()));
        pieces.append(piece);
    }
    return pieces;
}

qsizetype pointsOf(const QList<QList<QPointF>> &pieces)
{
    qsizetype count = 0;
    for (const QList<QPointF> &piece : pieces)
        count += piece.size();
    return count;
}

} // namespace

bool BuiltLines::fit(const TimeSpan &other) const
{
    return range.holds(other) && range.length() <= mostTooLong * other.length();
}

BuiltLines BuiltLines::of(const ChartScene &scene, const TimeSpan &span, int columns, const Colours &colours,
                          qreal width)
{
    BuiltLines built;
    built.span = span;
    built.range = {span.from - reach * span.length(), span.to + reach * span.length()};
    for (int parameter = 0; parameter < scene.parameters.size(); ++parameter) {
        if (scene.axisOf.value(parameter, -1) < 0)
            continue;
        qint64 shortest = 2 * span.length() / std::max(columns, 1);
        QList<QList<QPointF>> pieces = piecesOf(scene, parameter, built.range, shortest);
        while (pieces.size() > mostPieces) {
            shortest = shortest * 2 + 1;
            pieces = piecesOf(scene, parameter, built.range, shortest);
        }
        QPen pen = seriesPen(colours, scene.parameters.at(parameter).slot, width);
        if (pointsOf(pieces) > columns / 2)
            pen.setStyle(Qt::SolidLine);
        for (const QList<QPointF> &piece : std::as_const(pieces))
            built.lines.append({piece, pen});
    }
    return built;
}
