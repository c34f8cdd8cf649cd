// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/syncproblem.h"

#include <QTreeView>

class ProblemModel;

/// The list of problems within a banner: a few rows high, it scrolls where there are more.
///
/// Ctrl+C and the context menu copy the selected problems, or all where none is selected. Owned by its
/// banner; GUI thread.
class ProblemList : public QTreeView
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setProblems(const SyncProblems &problems);
    void copyAll() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void copySelected() const;
    void divideWidth();

    ProblemModel *m_model;
};
