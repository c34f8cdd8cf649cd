// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/steplineview.h"

#include <QWidget>

#include <memory>

/// The lines of the step chart and nothing else.
///
/// Transparent, for the eye and for the mouse; its parent paints what is behind and before the lines. Setting
/// the span or the plot only moves the axes: that is what makes a pan frame cheap. Owned by StepChart; GUI
/// thread.
///
/// Qt Charts draws them, in the library `configsync-charts`, which is loaded with the first of these: a
/// window that shows no chart starts without it.
class StepLines : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepLines)

public:
    explicit StepLines(QWidget *parent = nullptr);
    ~StepLines() override;

    /// Why there are no lines, in words; empty where the library could be loaded.
    const QString &problem() const { return m_problem; }
    void setLines(const QList<StepLine> &lines);
    void setSpan(const TimeSpan &span);
    /// Where the lines are drawn, in this widget's coordinates.
    void setPlot(const QRectF &plot);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    std::unique_ptr<StepLineView> m_view; // null where there is a problem
    QString m_problem;
};
