// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingreport.h"

#include <QAbstractTableModel>

/// The eras of a report as a table, the newest first; behind them, where there are such, the trades from
/// before the history reaches back.
///
/// Owned by the Trading page; GUI thread.
class EraTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, From, To, Changed, Trades, Net, WinRate, ProfitFactor, Drawdown, ColumnCount };

    explicit EraTableModel(QObject *parent = nullptr);

    void setReport(const TradingReportPointer &report);
    /// What two rows say about each other; empty where one is not there.
    QString comparison(int left, int right) const;
    /// The report's era in a row and the row of an era; -1 where there is none.
    int eraOf(int row) const;
    int rowOf(int era) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Null for the trades from before all eras.
    const EraPerformance *era(int row) const;
    const Performance &performance(int row) const;
    QString cell(int row, int column) const;

    TradingReportPointer m_report;
};
