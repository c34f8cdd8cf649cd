// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingreport.h"

#include <QWidget>

class QPainter;

/// What each era earned, side by side from the oldest to the newest: its net result as a bar, and below it
/// its win rate with the interval.
///
/// Where not all of them have room it shows the newest. Owned by the Trading page; GUI thread. The table of
/// eras beside it holds the same for the keyboard and for screen readers.
class EraChart : public QWidget
{
    Q_OBJECT

public:
    explicit EraChart(QWidget *parent = nullptr);

    void setReport(const TradingReportPointer &report);
    /// Eras that stand out, as indexes of the report's.
    void setChosen(const QList<int> &eras);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// An index of the report's eras.
    void eraClicked(int era);

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where things stand at the present size.
    struct Places
    {
        QRectF net;
        QRectF rate;
        QRectF foot;
        int first = 0; // era
        qreal step = 1;
    };

    Places places() const;
    int eraAt(const QPointF &point) const;
    QString amountText(double amount) const;
    QString sentenceOf(int era) const;
    void paintNet(QPainter &painter, const Places &places) const;
    void paintRates(QPainter &painter, const Places &places) const;
    void paintFeet(QPainter &painter, const Places &places) const;

    TradingReportPointer m_report;
    QList<int> m_chosen;
};
