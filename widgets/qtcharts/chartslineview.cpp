// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/qtcharts/chartslineview.h"

#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

ChartsLineView::ChartsLineView(QWidget *parent)
    : m_chart(new QChart)
    , m_view(new QChartView(m_chart, parent))
    , m_time(new QValueAxis(m_chart))
    , m_height(new QValueAxis(m_chart))
{
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setInteractive(false);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    // The parent repaints us with everything else: one frame for each movement, not two.
    m_view->setViewportUpdateMode(QGraphicsView::NoViewportUpdate);
    m_view->setRenderHint(QPainter::Antialiasing, false);
    m_view->setOptimizationFlags(QGraphicsView::DontSavePainterState |
                                 QGraphicsView::DontAdjustForAntialiasing);
    m_height->setRange(0, 1);
    // The parent writes the numbers: with the locale's words, a real minus sign, and where there is room.
    m_time->setVisible(false);
    m_height->setVisible(false);
    QObject::connect(m_chart, &QChart::plotAreaChanged, parent, [parent] { parent->update(); });
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_height, Qt::AlignLeft);
}

QWidget *ChartsLineView::widget() const
{
    return m_view;
}

void ChartsLineView::setLines(const QList<StepLine> &lines)
{
    while (m_series.size() > lines.size()) {
        QLineSeries *last = m_series.takeLast();
        m_chart->removeSeries(last);
        delete last;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool fresh = i == m_series.size();
        if (fresh)
            m_series.append(new QLineSeries);
        // Point by point would be hundreds of times slower.
        m_series.at(i)->replace(lines.at(i).points);
        m_series.at(i)->setPen(lines.at(i).pen);
        if (fresh) {
            m_chart->addSeries(m_series.at(i));
            m_series.at(i)->attachAxis(m_time);
            m_series.at(i)->attachAxis(m_height);
            // A theme comes with the chart: the pen again.
            m_series.at(i)->setPen(lines.at(i).pen);
        }
    }
}

void ChartsLineView::setSpan(const TimeSpan &span)
{
    m_time->setRange(static_cast<qreal>(span.from), static_cast<qreal>(span.to));
}

void ChartsLineView::setPlot(const QRectF &plot)
{
    // Setting it, even to the same, has the chart lay itself out once more, and paint twice.
    if (m_plot == plot)
        return;
    m_plot = plot;
    m_chart->setPlotArea(plot);
    m_chart->layout()->activate();
}
