// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

/// Items in columns of one width, as many columns as there is room for; the last one ends where the layout
/// ends.
///
/// Owned by its widget; GUI thread. An item that is hidden takes no place.
class ColumnLayout : public QLayout
{
    Q_OBJECT

public:
    explicit ColumnLayout(QWidget *parent = nullptr);
    ~ColumnLayout() override;

    /// Fewer columns than would fit; 0 for no bound.
    void setMostColumns(int columns);

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int columnsFor(int width) const;
    int arrange(const QRect &rect, bool move) const;
    /// The widest item's hint, so that a column holds any of them.
    int widest() const;

    QList<QLayoutItem *> m_items;
    int m_mostColumns = 0;
};
