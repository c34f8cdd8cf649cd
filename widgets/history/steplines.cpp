// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/steplines.h"

#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

struct StepLines::Parts
{
    QChart *chart = nullptr; // owned by the view
    QChartView *view = nullptr;
    QValueAxis *time = nullptr;
    QValueAxis *height = nullptr;
    QList<QLineSeries *> series; // owned by the chart
    QRectF plot;
};

StepLines::StepLines(QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->legend()->hide();
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    auto *view = new QChartView(chart, this);
    view->setFrameShape(QFrame::NoFrame);
    view->setFocusPolicy(Qt::NoFocus);
    view->setInteractive(false);
    view->setAttribute(Qt::WA_TransparentForMouseEvents);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    // The parent repaints us with everything else: one frame for each movement, not two.
    view->setViewportUpdateMode(QGraphicsView::NoViewportUpdate);
    view->setRenderHint(QPainter::Antialiasing, false);
    view->setOptimizationFlags(QGraphicsView::DontSavePainterState |
                               QGraphicsView::DontAdjustForAntialiasing);
    m_parts->chart = chart;
    m_parts->view = view;
    m_parts->time = new QValueAxis(chart);
    m_parts->height = new QValueAxis(chart);
    m_parts->height->setRange(0, 1);
    // The parent writes the numbers: with the locale's words, a real minus sign, and where there is room.
    m_parts->time->setVisible(false);
    m_parts->height->setVisible(false);
    connect(chart, &QChart::plotAreaChanged, this, [this] { update(); });
    chart->addAxis(m_parts->time, Qt::AlignBottom);
    chart->addAxis(m_parts->height, Qt::AlignLeft);
}

StepLines::~StepLines() = default;

void StepLines::setLines(const QList<StepLine> &lines)
{
    QList<QLineSeries *> &series = m_parts->series;
    while (series.size() > lines.size()) {
        QLineSeries *last = series.takeLast();
        m_parts->chart->removeSeries(last);
        delete last;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool fresh = i == series.size();
        if (fresh)
            series.append(new QLineSeries);
        // Point by point would be hundreds of times slower.
        series.at(i)->replace(lines.at(i).points);
        series.at(i)->setPen(lines.at(i).pen);
        if (fresh) {
            m_parts->chart->addSeries(series.at(i));
            series.at(i)->attachAxis(m_parts->time);
            series.at(i)->attachAxis(m_parts->height);
            // A theme comes with the chart: the pen again.
            series.at(i)->setPen(lines.at(i).pen);
        }
    }
}

void StepLines::setSpan(const TimeSpan &span)
{
    m_parts->time->setRange(static_cast<qreal>(span.from), static_cast<qreal>(span.to));
}

void StepLines::setPlot(const QRectF &plot)
{
    // Setting it, even to the same, has the chart lay itself out once more, and paint twice.
    if (m_parts->plot == plot)
        return;
    m_parts->plot = plot;
    m_parts->chart->setPlotArea(plot);
    m_parts->chart->layout()->activate();
}

void StepLines::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_parts->view->setGeometry(rect());
}
