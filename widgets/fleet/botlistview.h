// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

/// The sidebar's list: rows whose heights do not depend on what is told of their bots.
///
/// QListView lays out all rows, and paints all that are in sight, for news of any one; with a thousand bots
/// that is most of what the window does. A row that is dragged elsewhere is left to the model. Owned by the
/// sidebar; GUI thread.
class BotListView : public QListView
{
    Q_OBJECT

public:
    explicit BotListView(QWidget *parent = nullptr);
    ~BotListView() override;

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void dropEvent(QDropEvent *event) override;
};
