// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingreport.h"

#include <QAbstractTableModel>

#include <vector>

/// The closed trades of a report as a table: sorted by any column, filtered by side, class and text.
///
/// Sorting moves indices, not trades, so that a hundred thousand rows cost little. Owned by the Trading page;
/// GUI thread.
class TradeTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Closed, Side, Class, Entry, Exit, Hold, Net, Fees, Probability, Era, Why, ColumnCount };

    struct Filter
    {
        PositionSide side = PositionSide::Unknown; // all
        bool withManual = true;
        /// Occurs in the reason or in an id; empty for all.
        QString text;

        bool operator==(const Filter &) const = default;
    };

    explicit TradeTableModel(QObject *parent = nullptr);

    void setReport(const TradingReportPointer &report);
    void setFilter(const Filter &filter);
    /// Null for a row that is not there.
    const TradeRecord *trade(int row) const;
    /// The rows that are shown, in their order.
    TradeList shownTrades() const;
    /// Rows as text with tabs between the cells, for the clipboard.
    QString text(const QList<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void build();
    void arrange();
    bool fits(const TradeRecord &trade) const;
    QString cell(const TradeRecord &trade, int column) const;
    double sortNumber(const TradeRecord &trade, int column) const;
    QString sortText(const TradeRecord &trade, int column) const;

    TradingReportPointer m_report;
    Filter m_filter;
    std::vector<int> m_rows; // positions in the report's list
    int m_column = Closed;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};
