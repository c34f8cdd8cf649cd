// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/equity.h"

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
    QString amountText(double amount) const;
    void paintBands(QPainter &painter, const QRectF &area) const;
    QPolygonF lineIn(const QRectF &area) const;
    QPointF placed(qint64 time, double sum, const QRectF &area) const;
    QPointF placed(const EquityPoint &point, const QRectF &area) const
    {
        return placed(point.time, point.sum, area);
    }

    TradingReportPointer m_report;
    std::vector<EquityPoint> m_points;
    double m_least = 0;
    double m_greatest = 0;
};
