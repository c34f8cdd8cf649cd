// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/typescale.h"

#include <QHeaderView>

class FleetMatrixModel;

/// The top of the matrix: the groups, each name of which stays in sight while its columns do, the parameters,
/// and what the fleet file asks of all bots.
///
/// Owned by the matrix; GUI thread.
class MatrixTopHeader : public QHeaderView
{
    Q_OBJECT

public:
    MatrixTopHeader(FleetMatrixModel &model, QWidget *parent);

    QSize sizeHint() const override;
    int groupHeight() const;
    int titleHeight() const;
    /// 0 where the fleet file asks nothing of all bots.
    int sharedHeight() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    void paintGroups(QPainter &painter) const;

    FleetMatrixModel &m_model;
};

/// The first column of the matrix, which stays where it is: each bot's health and name.
///
/// Owned by the matrix; GUI thread.
class MatrixBotHeader : public QHeaderView
{
    Q_OBJECT

public:
    MatrixBotHeader(FleetMatrixModel &model, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    FleetMatrixModel &m_model;
};

/// Where the two headers meet: what their lines are.
///
/// Owned by the matrix; GUI thread.
class MatrixCorner : public QWidget
{
    Q_OBJECT

public:
    MatrixCorner(const MatrixTopHeader &top, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const MatrixTopHeader &m_top;
};
