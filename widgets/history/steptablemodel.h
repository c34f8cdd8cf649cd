// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"
#include "widgets/history/chartscene.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

/// The changes that the chart shows, as a table: what a screen reader reads, and what tells exact values.
///
/// Owned by HistoryPage; GUI thread. Holds the latest rows only; there may be more().
class StepTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Parameter, Before, After, Change, Remark, ColumnCount };

    explicit StepTableModel(QObject *parent = nullptr);

    void setParameters(const QList<ChartParameter> &parameters);
    /// `now` is UTC milliseconds: dates of this year are written without it.
    void setRows(const QList<ChangeRow> &rows, qint64 now);
    const QList<ChangeRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ChangeRow &row, int column) const;

    QList<ChangeRow> m_rows;
    QHash<QString, ChartParameter> m_parameters;
    qint64 m_now = 0;
};
