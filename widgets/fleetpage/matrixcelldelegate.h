// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/typescale.h"

#include <QFontMetrics>
#include <QStyledItemDelegate>

class FleetMatrixModel;

/// Paints a cell of the matrix: the value, and the shape of what is remarkable about it on its ground.
///
/// Owned by the matrix; GUI thread.
class MatrixCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MatrixCellDelegate(const FleetMatrixModel &model, QWidget *matrix);

    void setFont(const QFont &font);
    /// What a text needs with a mark beside it.
    int widthFor(const QString &text) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const FleetMatrixModel &m_model;
    TypeScale m_type;
    QFontMetrics m_body;
    QFontMetrics m_strong;
};
