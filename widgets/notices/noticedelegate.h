// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/typescale.h"

#include <QStyledItemDelegate>

/// Paints one notice: a shape for its urgency, the headline, a second line, and when it came.
///
/// Owned by its list; GUI thread.
class NoticeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NoticeDelegate(QWidget *list);

    void setFont(const QFont &font) { m_type = TypeScale(font); }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    TypeScale m_type;
};
