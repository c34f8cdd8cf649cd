// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/botcardview.h"

#include "widgets/fleetpage/botcarddelegate.h"
#include "widgets/fleetpage/fleetmatrixmodel.h"

#include <QEvent>
#include <QScrollBar>

BotCardView::BotCardView(FleetMatrixModel &model, const Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_delegate(new BotCardDelegate(model, clock, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAccessibleName(tr("Cards"));
    viewport()->setAutoFillBackground(false);
    connect(this, &QAbstractItemView::activated, this,
            [this, &model](const QModelIndex &index) { Q_EMIT botActivated(model.botAt(index.row())); });
    divideWidth();
}

BotCardView::~BotCardView() = default;

void BotCardView::divideWidth()
{
    // The room of the scroll bar is kept free always: a bar that comes and goes would change the columns, and
    // so whether it is needed.
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const QSize least = m_delegate->leastSize();
    const int columns = qMax(1, room / least.width());
    const QSize card(qMax(least.width(), room / columns), least.height());
    if (gridSize() == card)
        return;
    m_delegate->setCardSize(card);
    setGridSize(card);
}

void BotCardView::resizeEvent(QResizeEvent *event)
{
    divideWidth();
    QListView::resizeEvent(event);
}

void BotCardView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_delegate->setFont(font());
        divideWidth();
    }
}
