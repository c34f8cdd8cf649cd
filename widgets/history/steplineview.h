// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartwindow.h"

#include <QList>
#include <QPen>
#include <QPointF>
#include <QtPlugin>

#include <memory>

class QRectF;
class QWidget;

/// One unbroken line: x is UTC milliseconds, y is 0 at the bottom of the plot and 1 at its top.
struct StepLine
{
    QList<QPointF> points;
    QPen pen;
};

/// What draws the lines of a chart. It stands in a library of its own, which is loaded with the first chart.
///
/// Owned by StepLines; GUI thread. Nothing but this header is shared with that library.
class StepLineView
{
public:
    virtual ~StepLineView() = default;

    /// A child of the parent that it was made for, and deleted with it.
    virtual QWidget *widget() const = 0;
    virtual void setLines(const QList<StepLine> &lines) = 0;
    virtual void setSpan(const TimeSpan &span) = 0;
    /// Where the lines are drawn, in the widget's coordinates.
    virtual void setPlot(const QRectF &plot) = 0;
};

/// What the library offers.
class StepLineViewFactory
{
public:
    virtual ~StepLineViewFactory() = default;
    /// Never null.
    virtual std::unique_ptr<StepLineView> create(QWidget *parent) const = 0;
};
Q_DECLARE_INTERFACE(StepLineViewFactory, "configsync.StepLineViewFactory/1")
