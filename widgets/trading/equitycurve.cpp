// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/equitycurve.h"

#include "sync/profile/valueformat.h"
#include "widgets/style/colours.h"
#include "widgets/style/typescale.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal drawnHeight = 150;
constexpr qreal drawnWidth = 220;
constexpr qreal gap = 6;

QString dayText(qint64 time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).toLocalTime(),
                              QStringLiteral("yyyy-MM-dd"));
}

} // namespace

EquityCurve::EquityCurve(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Equity curve of closed trades"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EquityCurve::setReport(const TradingReportPointer &report)
{
    m_report = report;
    m_points = report ? equityOf(*report) : std::vector<EquityPoint>();
    m_least = 0;
    m_greatest = 0;
    for (const EquityPoint &point : m_points) {
        m_least = std::min(m_least, point.sum);
        m_greatest = std::max(m_greatest, point.sum);
    }
    setAccessibleDescription(m_points.empty()
                                 ? tr("No closed trades yet")
                                 : tr("From %1 to %2: lowest %3, highest %4, now %5")
                                       .arg(dayText(m_points.front().time), dayText(m_points.back().time),
                                            amountText(m_least), amountText(m_greatest),
                                            amountText(m_points.back().sum)));
    update();
}

QString EquityCurve::amountText(double amount) const
{
    return withMinusSign(
        tradingText(amount, TradingUnit::Money, m_report ? m_report->state.currency : QString(), QLocale()));
}

QSize EquityCurve::sizeHint() const
{
    const TypeScale type(font());
    return {type.px(drawnWidth * 2), type.px(drawnHeight)};
}

QSize EquityCurve::minimumSizeHint() const
{
    const TypeScale type(font());
    return {type.px(drawnWidth), type.px(drawnHeight)};
}

QPointF EquityCurve::placed(qint64 time, double sum, const QRectF &area) const
{
    const qint64 first = m_points.front().time;
    const auto span = static_cast<double>(std::max<qint64>(1, m_points.back().time - first));
    const double range = m_greatest > m_least ? m_greatest - m_least : 1;
    return {area.left() + area.width() * static_cast<double>(time - first) / span,
            area.bottom() - area.height() * (sum - m_least) / range};
}

void EquityCurve::paintBands(QPainter &painter, const QRectF &area) const
{
    const qint64 first = m_points.front().time;
    const auto span = static_cast<double>(std::max<qint64>(1, m_points.back().time - first));
    QColor shade = Colours::of(palette()).trackFill;
    shade.setAlpha(40);
    for (qsizetype i = 0; i < m_report->eras.size(); ++i) {
        const ConfigurationEra &era = m_report->eras.at(i).era;
        const qint64 until = era.until != 0 ? era.until : m_points.back().time;
        if (i % 2 == 0 || until <= first || era.from >= m_points.back().time)
            continue;
        const auto x = [&area, first, span](qint64 time) {
            return area.left() +
                   area.width() * std::clamp(static_cast<double>(time - first) / span, 0.0, 1.0);
        };
        painter.fillRect(QRectF(QPointF(x(era.from), area.top()), QPointF(x(until), area.bottom())), shade);
    }
}

QPolygonF EquityCurve::lineIn(const QRectF &area) const
{
    QPolygonF line;
    if (m_points.size() <= static_cast<size_t>(area.width()) * 2) {
        for (const EquityPoint &point : m_points)
            line.append(placed(point, area));
        return line;
    }
    // Lowest and highest of each column.
    size_t i = 0;
    while (i < m_points.size()) {
        const int column = static_cast<int>(placed(m_points[i], area).x());
        size_t least = i;
        size_t greatest = i;
        for (; i < m_points.size() && static_cast<int>(placed(m_points[i], area).x()) == column; ++i) {
            if (m_points[i].sum < m_points[least].sum)
                least = i;
            if (m_points[i].sum > m_points[greatest].sum)
                greatest = i;
        }
        line.append(placed(m_points[std::min(least, greatest)], area));
        if (least != greatest)
            line.append(placed(m_points[std::max(least, greatest)], area));
    }
    return line;
}

void EquityCurve::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Colours &colours = Colours::of(palette());
    const TypeScale type(font());
    painter.setFont(type.small());
    const QFontMetrics metrics(type.small());
    const int space = type.px(gap);
    painter.setPen(colours.secondary);
    if (m_points.empty()) {
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         tr("The equity curve begins with the first closed trade."));
        return;
    }
    const QString highest = amountText(m_greatest);
    const QString lowest = amountText(m_least);
    const QString last = amountText(m_points.back().sum);
    const int side = std::max({metrics.horizontalAdvance(highest), metrics.horizontalAdvance(lowest),
                               metrics.horizontalAdvance(last)});
    const QRectF area =
        QRectF(rect()).adjusted(1, metrics.height() / 2.0 + 1, -side - 2 * space, -metrics.height() - space);
    paintBands(painter, area);
    painter.setPen(QPen(colours.line, 1));
    const double zero = placed(m_points.front().time, 0, area).y();
    painter.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero));
    painter.setPen(colours.secondary);
    const auto label = [&](const QString &text, double y) {
        painter.drawText(
            QRectF(area.right() + space, y - metrics.height() / 2.0, side + space, metrics.height()),
            static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), text);
    };
    label(highest, area.top());
    label(lowest, area.bottom());
    const double end = placed(m_points.back(), area).y();
    if (std::abs(end - area.top()) > metrics.height() && std::abs(end - area.bottom()) > metrics.height()) {
        painter.setPen(colours.text);
        label(last, end);
        painter.setPen(colours.secondary);
    }
    const QRectF below(area.left(), area.bottom() + space, area.width(), metrics.height());
    painter.drawText(below, Qt::AlignLeft, dayText(m_points.front().time));
    painter.drawText(below, Qt::AlignRight, dayText(m_points.back().time));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.good, type.px(2)));
    if (m_points.size() == 1)
        painter.drawEllipse(placed(m_points.front(), area), type.px(2), type.px(2));
    else
        painter.drawPolyline(lineIn(area));
}
