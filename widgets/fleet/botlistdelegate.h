// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/typescale.h"

#include <QStyledItemDelegate>

struct Colours;

/// Draws a count on the accent colour at the trailing end of a row, and returns its width.
int paintCountBadge(QPainter &painter, const TypeScale &type, const Colours &colours, const QRect &row,
                    int count, bool rightToLeft);

/// Paints a bot's row: the shape of its health, its name over its status line, and how many changes are
/// unseen; and the heading of a group of bots.
///
/// Owned by the list that it paints for; GUI thread.
class BotListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit BotListDelegate(QWidget *list);

    /// The list's font is another one.
    void setFont(const QFont &font) { m_type = TypeScale(font); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    TypeScale m_type;
};
