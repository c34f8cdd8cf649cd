// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botlistview.h"

BotListView::BotListView(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
}

BotListView::~BotListView() = default;

void BotListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                              const QList<int> &roles)
{
    // Not QListView's: it would lay out everything anew.
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles); // NOLINT(bugprone-parent-virtual-call)
}

void BotListView::dropEvent(QDropEvent *event)
{
    // Not QListView's: it would move the row at once, which is the fleet file's to do.
    QAbstractItemView::dropEvent(event); // NOLINT(bugprone-parent-virtual-call)
}
