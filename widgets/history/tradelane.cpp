// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/tradelane.h"

#include "sync/profile/valueformat.h"
#include "sync/values/plaintext.h"
#include "widgets/history/stepchart.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace {

// Pixels of the drawing at 100 %.
constexpr qreal laneHeight = 84;
constexpr qreal titleGap = 4;
constexpr qreal markSize = 7;
constexpr qreal nearby = 9;

} // namespace

TradeLane::TradeLane(const StepChart &chart, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
{
    setAccessibleName(tr("Closed trades under the chart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

TradeLane::~TradeLane() = default;

void TradeLane::setReport(const TradingReportPointer &report)
{
    m_report = report;
    m_points = report ? equityOf(*report) : std::vector<EquityPoint>();
    setVisible(!m_points.empty());
    follow();
}

void TradeLane::follow()
{
    if (m_points.empty())
        return;
    const View shown = view();
    setAccessibleDescription(
        tr("%n trade(s) in sight, from %1 to %2", nullptr, static_cast<int>(shown.end - shown.first))
            .arg(amount(shown.before), amount(shown.end > 0 ? m_points[shown.end - 1].sum : 0)));
    update();
}

QSize TradeLane::sizeHint() const
{
    const TypeScale type(font());
    return {type.px(320), type.px(laneHeight)};
}

QString TradeLane::amount(double sum) const
{
    return withMinusSign(
        tradingText(sum, TradingUnit::Money, m_report ? m_report->state.currency : QString(), QLocale()));
}

qreal TradeLane::View::y(double sum) const
{
    const double range = greatest > least ? greatest - least : 1;
    return area.bottom() - area.height() * (sum - least) / range;
}

QPointF TradeLane::View::place(const EquityPoint &point) const
{
    return {geometry.x(point.time), y(point.sum)};
}

TradeLane::View TradeLane::view() const
{
    const TypeScale type(font());
    const QFontMetricsF metrics(type.small());
    View view;
    view.geometry = m_chart.geometryOfChart();
    const qreal top = metrics.height() + type.px(titleGap);
    view.area = QRectF(view.geometry.plot.left(), top, view.geometry.plot.width(),
                       height() - top - type.px(markSize) / 2.0 - 1);
    const auto earlier = [](const EquityPoint &point, qint64 time) { return point.time < time; };
    const auto begin = m_points.cbegin();
    const auto first = std::lower_bound(begin, m_points.cend(), view.geometry.span.from, earlier);
    const auto end = std::lower_bound(first, m_points.cend(), view.geometry.span.to + 1, earlier);
    view.first = static_cast<size_t>(first - begin);
    view.end = static_cast<size_t>(end - begin);
    view.before = view.first > 0 ? m_points[view.first - 1].sum : 0;
    view.least = view.before;
    view.greatest = view.before;
    for (auto point = first; point != end; ++point) {
        view.least = std::min(view.least, point->sum);
        view.greatest = std::max(view.greatest, point->sum);
    }
    return view;
}

void TradeLane::paintLine(QPainter &painter, const View &view) const
{
    // A step for each trade; lowest, highest and last of each column of pixels where there are more.
    QPolygonF line;
    line.append({view.area.left(), view.y(view.before)});
    qreal last = line.constFirst().y();
    for (size_t i = view.first; i < view.end;) {
        const auto column = std::floor(view.geometry.x(m_points[i].time));
        double least = m_points[i].sum;
        double greatest = least;
        double sum = least;
        const qreal x = view.geometry.x(m_points[i].time);
        for (; i < view.end && std::floor(view.geometry.x(m_points[i].time)) == column; ++i) {
            sum = m_points[i].sum;
            least = std::min(least, sum);
            greatest = std::max(greatest, sum);
        }
        line.append({x, last});
        if (least < sum || greatest > sum) {
            line.append({x, view.y(greatest)});
            line.append({x, view.y(least)});
        }
        last = view.y(sum);
        line.append({x, last});
    }
    line.append({view.area.right(), last});
    const Colours &colours = Colours::of(palette());
    painter.setPen(QPen(colours.good, TypeScale(font()).px(1.5), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void TradeLane::paintMarks(QPainter &painter, const View &view) const
{
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const qreal side = type.px(markSize);
    const auto room = static_cast<size_t>(view.area.width() / side);
    if (view.end - view.first > room)
        return;
    for (size_t i = view.first; i < view.end; ++i) {
        const QPointF at = view.place(m_points[i]);
        if (m_points[i].trade->net >= 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.good);
            painter.drawEllipse(at, side / 2, side / 2);
        } else {
            painter.setPen(QPen(colours.bad, type.px(1.5)));
            painter.setBrush(colours.ground);
            painter.drawPolygon(QPolygonF({at + QPointF(-side / 2, -side / 2.4),
                                           at + QPointF(side / 2, -side / 2.4), at + QPointF(0, side / 2)}));
        }
    }
}

void TradeLane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const View shown = view();
    const QFontMetricsF metrics(type.small());
    painter.setFont(type.small());
    painter.setPen(colours.secondary);
    const QRectF title(shown.area.left(), 0, shown.area.width(), metrics.height());
    painter.drawText(title, Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(tr("Closed trades together"), Qt::ElideRight, title.width() * 0.6));
    painter.drawText(title, Qt::AlignRight | Qt::TextSingleLine,
                     amount(shown.end > 0 ? m_points[shown.end - 1].sum : 0));
    const auto label = [&](double sum) {
        const QRectF where(0, shown.y(sum) - metrics.height() / 2, shown.area.left() - type.px(2),
                           metrics.height());
        // Beside the chart there is no room for cents of large amounts.
        QString text = amount(sum);
        if (metrics.horizontalAdvance(text) > where.width()) {
            const QString whole = QLocale().toString(std::abs(sum), 'f', 0);
            text = (sum < 0 ? QString(QChar(0x2212)) : QString()) + m_report->state.currency + whole;
        }
        painter.drawText(where, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, where.width()));
    };
    if (shown.greatest > shown.least) {
        label(shown.greatest);
        label(shown.least);
    }
    painter.save();
    painter.setClipRect(shown.area.adjusted(0, -type.px(markSize), 0, type.px(markSize)));
    painter.setPen(QPen(colours.line, 1));
    if (shown.least <= 0 && shown.greatest >= 0)
        painter.drawLine(QPointF(shown.area.left(), shown.y(0)), QPointF(shown.area.right(), shown.y(0)));
    painter.setRenderHint(QPainter::Antialiasing);
    paintLine(painter, shown);
    paintMarks(painter, shown);
    painter.restore();
}

QString TradeLane::tradeText(const EquityPoint &point) const
{
    const TradeRecord &trade = *point.trade;
    QStringList lines{tr("%1 closed %2: %3", "a side, a moment, money")
                          .arg(sideWord(trade.side), exactMomentText(trade.exitAt), amount(trade.net))};
    lines.append(tr("all trades up to it: %1").arg(amount(point.sum)));
    if (!trade.reason.isEmpty())
        lines.append(visibleText(trade.reason, 120));
    return plainToolTip(lines);
}

bool TradeLane::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const View shown = view();
    const EquityPoint *nearest = nullptr;
    qreal distance = TypeScale(font()).px(nearby);
    for (size_t i = shown.first; i < shown.end; ++i) {
        const qreal away = std::abs(shown.geometry.x(m_points[i].time) - help->pos().x());
        if (away < distance) {
            distance = away;
            nearest = &m_points[i];
        }
    }
    if (nearest)
        QToolTip::showText(help->globalPos(), tradeText(*nearest), this);
    else
        QToolTip::hideText();
    return true;
}
