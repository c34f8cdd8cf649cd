// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/columnlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace {

/// More are taken where there is room, but none is asked for.
constexpr int wantedColumns = 3;

} // namespace

ColumnLayout::ColumnLayout(QWidget *parent)
    : QLayout(parent)
{
}

ColumnLayout::~ColumnLayout()
{
    qDeleteAll(m_items);
}

void ColumnLayout::setMostColumns(int columns)
{
    m_mostColumns = columns;
    invalidate();
}

void ColumnLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *ColumnLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem *ColumnLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int ColumnLayout::widest() const
{
    int width = 1;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            width = std::max(width, item->sizeHint().width());
    }
    return width;
}

int ColumnLayout::columnsFor(int width) const
{
    const int most = m_mostColumns > 0 ? m_mostColumns : std::max(1, count());
    return std::clamp((width + spacing()) / (widest() + spacing()), 1, most);
}

int ColumnLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize ColumnLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int columns = std::clamp(count(), 1, m_mostColumns > 0 ? m_mostColumns : wantedColumns);
    const int width = columns * widest() + (columns - 1) * spacing() + margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize ColumnLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void ColumnLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int ColumnLayout::arrange(const QRect &rect, bool move) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QList<QLayoutItem *> items;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            items.append(item);
    }
    // No more columns than as many rows need, so that the last row is not left nearly empty.
    const auto filled = static_cast<int>(std::max<qsizetype>(1, items.size()));
    const int most = columnsFor(room.width());
    const int rows = (filled + most - 1) / most;
    const int columns = (filled + rows - 1) / rows;
    const int step = room.width() + spacing(); // of all columns together
    int y = room.top();
    for (qsizetype first = 0; first < items.size(); first += columns) {
        const auto row = items.sliced(first, std::min<qsizetype>(columns, items.size() - first));
        const auto left = [&](qsizetype column) {
            return room.left() + static_cast<int>(step * column / columns);
        };
        int height = 0;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QLayoutItem *const item = row.at(column);
            const int width = left(column + 1) - spacing() - left(column);
            height = std::max(height, item->hasHeightForWidth() ? item->heightForWidth(width)
                                                                : item->sizeHint().height());
        }
        for (qsizetype column = 0; move && column < row.size(); ++column) {
            const QRect place(left(column), y, left(column + 1) - spacing() - left(column), height);
            row.at(column)->setGeometry(QStyle::visualRect(direction, room, place));
        }
        y += height + spacing();
    }
    return y - (items.isEmpty() ? 0 : spacing()) - rect.top() + contentsMargins().bottom();
}
