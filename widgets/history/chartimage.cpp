// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/chartimage.h"

#include "sync/values/plaintext.h"
#include "widgets/history/serieslook.h"
#include "widgets/history/stepchart.h"
#include "widgets/history/tradelane.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"

#include <QFontMetricsF>
#include <QPainter>

namespace {

constexpr qreal fineness = 2;

/// Writes the legend, over as many lines as it needs; without a painter it only measures. Returns its height.
qreal legend(QPainter *painter, const StepChart &chart, const TypeScale &type, const Colours &colours,
             const QPointF &at, qreal width)
{
    const QFontMetricsF metrics(type.caption());
    const qreal sample = type.px(24);
    qreal x = 0;
    qreal y = 0;
    for (const ChartParameter &parameter : chart.scene().parameters) {
        const qreal wide = sample + type.px(6) + metrics.horizontalAdvance(parameter.title) + type.px(18);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += metrics.height() + type.px(4);
        }
        if (painter) {
            const QPointF place = at + QPointF(x, y);
            painter->setPen(seriesPen(colours, parameter.slot, type.px(2)));
            painter->drawLine(place + QPointF(0, metrics.height() / 2),
                              place + QPointF(sample, metrics.height() / 2));
            painter->setPen(colours.text);
            painter->setFont(type.caption());
            painter->drawText(place + QPointF(sample + type.px(6), metrics.ascent()), parameter.title);
        }
        x += wide;
    }
    return y + metrics.height();
}

} // namespace

QImage chartImage(StepChart &chart, TradeLane &trades, const QString &bot)
{
    const TypeScale type(chart.font());
    const Colours &colours = Colours::of(chart.palette());
    const qreal margin = type.px(16);
    const qreal width = chart.width();
    const QFontMetricsF title(type.title());
    const qreal legendHeight = legend(nullptr, chart, type, colours, QPointF(), width);
    const qreal top = margin + title.height() + type.px(8) + legendHeight + type.px(10);
    const int below = trades.isHidden() ? 0 : trades.height();
    const QSizeF size(width + 2 * margin, top + chart.height() + below + margin);
    QImage image((size * fineness).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(fineness);
    image.fill(colours.ground);
    QPainter painter(&image);
    painter.setFont(type.title());
    painter.setPen(colours.text);
    const QString name = title.elidedText(visibleText(bot, 80), Qt::ElideRight, width / 2);
    painter.drawText(QPointF(margin, margin + title.ascent()), name);
    painter.setFont(type.small());
    painter.setPen(colours.secondary);
    painter.drawText(QRectF(margin, margin, width, title.height()), Qt::AlignRight | Qt::AlignVCenter,
                     exactMomentText(chart.span().from) + QStringLiteral(" – ") +
                         exactMomentText(chart.span().to));
    legend(&painter, chart, type, colours, QPointF(margin, margin + title.height() + type.px(8)), width);
    chart.render(&painter, QPoint(qRound(margin), qRound(top)), QRegion(), QWidget::DrawChildren);
    if (below > 0)
        trades.render(&painter, QPoint(qRound(margin), qRound(top) + chart.height()), QRegion(),
                      QWidget::DrawChildren);
    return image;
}
