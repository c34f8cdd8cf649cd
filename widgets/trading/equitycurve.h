// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingreport.h"

#include <QPolygonF>
#include <QWidget>

#include <vector>

class QPainter;

/// The running sum of the results of closed trades over time, with the eras as bands behind it.
///
/// Painted, at most two points for each column of pixels, so that no extreme is lost and a hundred thousand
/// trades cost no more than a hundred. Owned by the Trading page; GUI thread. Its description tells its ends
/// in words.
class EquityCurve : public QWidget
{
    Q_OBJECT

public:
    explicit EquityCurve(QWidget *parent = nullptr);

    void setReport(const TradingReportPointer &report);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Point
    {
        qint64 time = 0;
        double sum = 0;
    };

    QString amountText(double amount) const;
    void paintBands(QPainter &painter, const QRectF &area) const;
    QPolygonF lineIn(const QRectF &area) const;
    QPointF placed(const Point &point, const QRectF &area) const;

    TradingReportPointer m_report;
    std::vector<Point> m_points;
    double m_least = 0;
    double m_greatest = 0;
};
