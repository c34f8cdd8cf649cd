// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartwindow.h"

#include <QList>
#include <QPen>
#include <QPointF>
#include <QWidget>

#include <memory>

/// One unbroken line: x is UTC milliseconds, y is 0 at the bottom of the plot and 1 at its top.
struct StepLine
{
    QList<QPointF> points;
    QPen pen;
};

/// The lines of the step chart and nothing else: the one widget that knows Qt Charts.
///
/// Transparent, for the eye and for the mouse; its parent paints what is behind and before the lines. Setting
/// the span or the plot only moves the axes: that is what makes a pan frame cheap. Owned by StepChart; GUI
/// thread.
class StepLines : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepLines)

public:
    explicit StepLines(QWidget *parent = nullptr);
    ~StepLines() override;

    void setLines(const QList<StepLine> &lines);
    void setSpan(const TimeSpan &span);
    /// Where the lines are drawn, in this widget's coordinates.
    void setPlot(const QRectF &plot);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
