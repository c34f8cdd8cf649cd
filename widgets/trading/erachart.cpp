// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/erachart.h"

#include "sync/profile/valueformat.h"
#include "sync/values/plaintext.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"
#include "widgets/trading/tradingtexts.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal drawnWidth = 220;
constexpr qreal netHeight = 84;
constexpr qreal rateHeight = 44;
constexpr qreal gap = 8;
constexpr qreal leastStep = 14;
constexpr qreal greatestStep = 120;
constexpr qreal greatestBar = 40;

} // namespace

EraChart::EraChart(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("What each era earned"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EraChart::setReport(const TradingReportPointer &report)
{
    m_report = report;
    QStringList sentences;
    const int count = report ? static_cast<int>(report->eras.size()) : 0;
    for (int era = std::max(0, count - 10); era < count; ++era)
        sentences.append(sentenceOf(era));
    setAccessibleDescription(sentences.join(u'\n'));
    update();
}

void EraChart::setChosen(const QList<int> &eras)
{
    m_chosen = eras;
    update();
}

QSize EraChart::sizeHint() const
{
    const TypeScale type(font());
    const int lines = QFontMetrics(type.small()).height();
    return {type.px(drawnWidth * 2), type.px(netHeight + rateHeight + 3 * gap) + 5 * lines};
}

QSize EraChart::minimumSizeHint() const
{
    return {TypeScale(font()).px(drawnWidth), sizeHint().height()};
}

EraChart::Places EraChart::places() const
{
    const TypeScale type(font());
    const QFontMetrics metrics(type.small());
    const int space = type.px(gap);
    const int line = metrics.height();
    // The names of the lanes stand on the left, above their lanes' ends.
    const int side =
        std::max(metrics.horizontalAdvance(tr("Net P&L")), metrics.horizontalAdvance(tr("Win rate"))) +
        2 * space;
    Places places;
    places.net = QRectF(side, line, std::max(1, width() - side), type.px(netHeight));
    places.rate = QRectF(side, places.net.bottom() + line + space, places.net.width(), type.px(rateHeight));
    places.foot = QRectF(side, places.rate.bottom() + space, places.net.width(), 2 * line);
    const auto count = static_cast<int>(m_report ? m_report->eras.size() : 0);
    const int room = std::max(1, static_cast<int>(places.net.width() / type.px(leastStep)));
    places.first = std::max(0, count - room);
    places.step =
        std::min<qreal>(places.net.width() / std::max(1, count - places.first), type.px(greatestStep));
    return places;
}

int EraChart::eraAt(const QPointF &point) const
{
    const Places at = places();
    const auto count = static_cast<int>(m_report ? m_report->eras.size() : 0);
    const int era = at.first + static_cast<int>((point.x() - at.net.left()) / at.step);
    return point.x() < at.net.left() || era >= count ? -1 : era;
}

QString EraChart::amountText(double amount) const
{
    return withMinusSign(tradingText(amount, TradingUnit::Money, m_report->state.currency, QLocale()));
}

QString EraChart::sentenceOf(int era) const
{
    const EraPerformance &entry = m_report->eras.at(era);
    const QString changed = entry.era.changed.isEmpty()
                                ? tr("the first that is known")
                                : visibleText(entry.era.changed.join(QStringLiteral(", ")), 200);
    const QString &currency = m_report->state.currency;
    return tr("Era %1 (%2): net P&L %3, %n trade(s), win rate %4", nullptr,
              static_cast<int>(entry.performance.trades))
        .arg(QLocale().toString(era + 1), changed,
             figureValueText(entry.performance, FigureId::NetProfit, currency),
             figureValueText(entry.performance, FigureId::WinRate, currency));
}

bool EraChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int era = eraAt(help->pos());
    if (era < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(sentenceOf(era)), this);
    return true;
}

void EraChart::mousePressEvent(QMouseEvent *event)
{
    const int era = event->button() == Qt::LeftButton ? eraAt(event->position()) : -1;
    if (era >= 0)
        Q_EMIT eraClicked(era);
    else
        QWidget::mousePressEvent(event);
}

void EraChart::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Colours &colours = Colours::of(palette());
    painter.setFont(TypeScale(font()).small());
    painter.setPen(colours.secondary);
    if (!m_report || m_report->eras.isEmpty()) {
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         tr("The eras begin with the first configuration that the history records."));
        return;
    }
    const Places at = places();
    for (const int era : m_chosen) {
        if (era >= at.first && era < m_report->eras.size())
            painter.fillRect(QRectF(at.net.left() + at.step * (era - at.first), 0, at.step, at.foot.bottom()),
                             colours.selection);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintNet(painter, at);
    paintRates(painter, at);
    paintFeet(painter, at);
}

void EraChart::paintNet(QPainter &painter, const Places &places) const
{
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const QFontMetrics metrics(type.small());
    double least = 0;
    double greatest = 0;
    const auto netOf = [this](int era) {
        const Figure &net = m_report->eras.at(era).performance.at(FigureId::NetProfit);
        return net.isKnown() ? net.value : 0;
    };
    const auto count = static_cast<int>(m_report->eras.size());
    for (int era = places.first; era < count; ++era) {
        least = std::min(least, netOf(era));
        greatest = std::max(greatest, netOf(era));
    }
    const double range = greatest > least ? greatest - least : 1;
    const auto y = [&](double value) {
        return places.net.bottom() - places.net.height() * (value - least) / range;
    };
    painter.setPen(colours.secondary);
    painter.drawText(QRectF(0, y(0) - metrics.height() / 2.0, places.net.left(), metrics.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, tr("Net P&L"));
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(QPointF(places.net.left(), y(0)), QPointF(places.net.right(), y(0)));
    const qreal bar = std::min<qreal>(places.step * 0.6, type.px(greatestBar));
    for (int era = places.first; era < count; ++era) {
        const Figure &net = m_report->eras.at(era).performance.at(FigureId::NetProfit);
        const qreal middle = places.net.left() + places.step * (era - places.first + 0.5);
        const QString text = net.isKnown() ? amountText(net.value) : QStringLiteral("–");
        if (net.isKnown())
            painter.fillRect(QRectF(QPointF(middle - bar / 2, y(std::max(0.0, net.value))),
                                    QPointF(middle + bar / 2, y(std::min(0.0, net.value)))),
                             net.value < 0 ? colours.bad : colours.good);
        if (metrics.horizontalAdvance(text) > places.step)
            continue;
        const qreal above =
            net.isKnown() && net.value < 0 ? y(net.value) + 1 : y(netOf(era)) - metrics.height() - 1;
        painter.setPen(net.isKnown() ? colours.text : colours.secondary);
        painter.drawText(QRectF(middle - places.step / 2, above, places.step, metrics.height()),
                         Qt::AlignCenter, text);
    }
}

void EraChart::paintRates(QPainter &painter, const Places &places) const
{
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const QFontMetrics metrics(type.small());
    const QRectF &lane = places.rate;
    const auto y = [&lane](double share) { return lane.bottom() - lane.height() * share; };
    painter.setPen(colours.secondary);
    painter.drawText(QRectF(0, y(0.5) - metrics.height() / 2.0, lane.left(), metrics.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, tr("Win rate"));
    painter.setPen(QPen(colours.line, 1));
    for (const double share : {0.0, 0.5, 1.0})
        painter.drawLine(QPointF(lane.left(), y(share)), QPointF(lane.right(), y(share)));
    const qreal tick = std::min<qreal>(places.step * 0.25, type.px(4));
    for (int era = places.first; era < static_cast<int>(m_report->eras.size()); ++era) {
        const Performance &of = m_report->eras.at(era).performance;
        if (!of.at(FigureId::WinRate).isKnown())
            continue;
        const qreal x = lane.left() + places.step * (era - places.first + 0.5);
        const double low = y(of.at(FigureId::WinRateLow).value);
        const double high = y(of.at(FigureId::WinRateHigh).value);
        painter.setPen(QPen(colours.decoration, type.px(1)));
        painter.drawLine(QPointF(x, low), QPointF(x, high));
        for (const double end : {low, high})
            painter.drawLine(QPointF(x - tick, end), QPointF(x + tick, end));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.text);
        painter.drawEllipse(QPointF(x, y(of.at(FigureId::WinRate).value)), type.px(3), type.px(3));
        painter.setBrush(Qt::NoBrush);
    }
}

void EraChart::paintFeet(QPainter &painter, const Places &places) const
{
    const QFontMetrics metrics(TypeScale(font()).small());
    painter.setPen(Colours::of(palette()).secondary);
    qreal free = places.foot.left();
    for (int era = places.first; era < static_cast<int>(m_report->eras.size()); ++era) {
        const QString number = QLocale().toString(era + 1);
        const QString count =
            QStringLiteral("n = ") + QLocale().toString(m_report->eras.at(era).performance.trades);
        const qreal middle = places.foot.left() + places.step * (era - places.first + 0.5);
        const bool hasCount = metrics.horizontalAdvance(count) < places.step;
        const qreal half = metrics.horizontalAdvance(number) / 2.0;
        if (middle - half < free)
            continue;
        free = middle + half + metrics.averageCharWidth();
        painter.drawText(QRectF(middle - half - 1, places.foot.top(), 2 * half + 2, metrics.height()),
                         Qt::AlignCenter, number);
        if (hasCount)
            painter.drawText(QRectF(middle - places.step / 2, places.foot.top() + metrics.height(),
                                    places.step, metrics.height()),
                             Qt::AlignCenter, count);
    }
}
