// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/steplineview.h"

#include <QRectF>

class QChart;
class QChartView;
class QLineSeries;
class QValueAxis;

/// The lines by Qt Charts: the one class that knows it. GUI thread.
class ChartsLineView final : public StepLineView
{
public:
    explicit ChartsLineView(QWidget *parent);

    QWidget *widget() const override;
    void setLines(const QList<StepLine> &lines) override;
    void setSpan(const TimeSpan &span) override;
    void setPlot(const QRectF &plot) override;

private:
    QChart *m_chart = nullptr;    // owned by the view
    QChartView *m_view = nullptr; // a child of the parent
    QValueAxis *m_time = nullptr;
    QValueAxis *m_height = nullptr;
    QList<QLineSeries *> m_series; // owned by the chart
    QRectF m_plot;
};
