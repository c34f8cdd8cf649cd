// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/syncproblem.h"

#include <QAbstractTableModel>

/// Everything that is wrong with a state file, one problem a row: the key, what is wrong, line and column.
///
/// GUI thread. Texts are made only for the rows that are looked at, so that a hundred thousand problems cost
/// nothing.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, MessageColumn, LineColumn, ColumnColumn, ColumnCount };

    explicit ProblemModel(QObject *parent = nullptr);

    void setProblems(const SyncProblems &problems);
    const SyncProblems &problems() const { return m_problems; }
    /// One line of plain text: `line 12, column 5: Invalid leverage: 7 (must be 1, 2 or 3)`.
    QString text(int row) const;

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SyncProblems m_problems;
};
