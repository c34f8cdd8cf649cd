// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

/// The names of a table's columns, as far from the columns' edges as the words in the cells.
///
/// Owned by its table; GUI thread.
class InsetHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// `inset` in pixels of the drawing at 100 %.
    explicit InsetHeader(qreal inset, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    qreal m_inset;
};
