// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/finding.h"

#include <QAbstractTableModel>

/// The findings of a report, the gravest first: how grave, what, and how it was computed.
///
/// Owned by the Trading page; GUI thread.
class FindingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Severity, What, How, ColumnCount };

    explicit FindingModel(QObject *parent = nullptr);

    void setFindings(const Findings &findings, const QString &currency);
    /// How many are no mere information.
    int graveCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Findings m_findings;
    QString m_currency;
};
