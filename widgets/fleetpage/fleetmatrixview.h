// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class FleetMatrixModel;
class MatrixBotHeader;
class MatrixCellDelegate;
class MatrixCorner;
class MatrixTopHeader;

/// The matrix of bots and parameters: the bots stay at the left and the parameters at the top, whatever is
/// scrolled.
///
/// Owned by the fleet's page; GUI thread; the model must outlive it. No widget for a cell: everything is
/// painted.
class FleetMatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit FleetMatrixView(FleetMatrixModel &model, QWidget *parent = nullptr);
    ~FleetMatrixView() override;

    /// The cells that are chosen; all where fewer than two are.
    QModelIndexList chosen() const;

Q_SIGNALS:
    /// The user wants to see this bot: a double click, or Enter.
    void botActivated(const QString &botId);
    /// The user copies these cells, and may have chosen one alone.
    void copyRequested(const QModelIndexList &cells);
    /// Another cell, or none.
    void currentCellChanged(const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;

private:
    void applyFont();
    void divideWidth();
    void sortBy(int column);

    FleetMatrixModel &m_model;
    MatrixTopHeader *m_top;
    MatrixBotHeader *m_bots;
    MatrixCorner *m_corner;
    MatrixCellDelegate *m_delegate;
};
