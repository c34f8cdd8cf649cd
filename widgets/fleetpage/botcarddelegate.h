// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/typescale.h"

#include <QStyledItemDelegate>

class Clock;
class FleetMatrixModel;

/// Paints a bot as a card: health, name, what is said of it, how much it drifts, and its tags.
///
/// Owned by the list that it paints for; GUI thread; model and clock must outlive it.
class BotCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    BotCardDelegate(const FleetMatrixModel &model, const Clock &clock, QWidget *list);

    void setFont(const QFont &font) { m_type = TypeScale(font); }
    /// Room of a card with the gap behind and below it, in pixels; not less than leastSize().
    void setCardSize(const QSize &size) { m_cardSize = size; }
    QSize leastSize() const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const FleetMatrixModel &m_model;
    const Clock &m_clock;
    TypeScale m_type;
    QSize m_cardSize;
};
