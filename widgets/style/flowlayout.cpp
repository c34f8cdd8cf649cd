// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <utility>

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size.rwidth() += hint.width() + (size.width() > 0 ? spacing() : 0);
        size.setHeight(qMax(size.height(), hint.height()));
    }
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const int end = room.right() + 1;
    int y = room.top();
    qsizetype next = 0;
    while (next < m_items.size()) {
        // As many as the row holds, one at least.
        QList<std::pair<QLayoutItem *, QSize>> row;
        int x = room.left();
        int height = 0;
        for (; next < m_items.size(); ++next) {
            QLayoutItem *const item = m_items.at(next);
            if (item->isEmpty())
                continue;
            const QSize hint = item->sizeHint();
            const QSize size = hint.boundedTo(QSize(qMax(1, room.width()), hint.height()));
            if (!row.isEmpty() && x + size.width() > end)
                break;
            row.append({item, size});
            x += size.width() + spacing();
            height = qMax(height, size.height());
        }
        if (row.isEmpty())
            break;
        x = room.left();
        for (const auto &[item, size] : std::as_const(row)) {
            const QRect place(QPoint(x, y + (height - size.height()) / 2), size);
            if (move)
                item->setGeometry(QStyle::visualRect(direction, room, place));
            x += size.width() + spacing();
        }
        y += height + spacing();
    }
    if (y > room.top())
        y -= spacing();
    return y - rect.top() + contentsMargins().bottom();
}
