// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/equity.h"
#include "widgets/history/chartgeometry.h"

#include <QWidget>

class StepChart;

/// Under the parameters of a bot, on the same axis of time: what its closed trades have earned together, and
/// each trade as a mark: a full circle for a gain, a hollow triangle for a loss.
///
/// Owned by the History page, as is the chart above it; GUI thread. Its description tells what is in sight.
class TradeLane : public QWidget
{
    Q_OBJECT

public:
    /// The chart tells the place of each moment, and must outlive it.
    explicit TradeLane(const StepChart &chart, QWidget *parent = nullptr);
    ~TradeLane() override;

    /// Hidden where there is nothing to show.
    void setReport(const TradingReportPointer &report);
    /// All of the report, in the order of time.
    const std::vector<EquityPoint> &points() const { return m_points; }
    QString currency() const { return m_report ? m_report->state.currency : QString(); }
    /// The chart shows another span, or stands elsewhere.
    void follow();

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// The points that a picture of the span takes, and the ends of their values.
    struct View
    {
        ChartGeometry geometry;
        QRectF area;
        size_t first = 0; // in sight
        size_t end = 0;   // behind the last one in sight
        double before = 0;
        double least = 0;
        double greatest = 0;

        QPointF place(const EquityPoint &point) const;
        qreal y(double sum) const;
    };

    View view() const;
    void paintLine(QPainter &painter, const View &view) const;
    void paintMarks(QPainter &painter, const View &view) const;
    QString amount(double sum) const;
    QString tradeText(const EquityPoint &point) const;

    const StepChart &m_chart;
    TradingReportPointer m_report;
    std::vector<EquityPoint> m_points;
};
