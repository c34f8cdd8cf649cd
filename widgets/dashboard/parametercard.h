// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/parameterview.h"

#include <QWidget>

class CardPainter;

/// One parameter as a card: title, value, place within its range, what it was and since when.
///
/// One painted widget and no children, so that a change repaints nothing but the card that it is about. Owned
/// by CardGrid, whose painter outlives it; GUI thread.
class ParameterCard : public QWidget
{
    Q_OBJECT

public:
    ParameterCard(const CardPainter &painter, QWidget *parent);

    const ParameterView &view() const { return m_view; }
    /// Repaints only where something reads otherwise.
    void setView(const ParameterView &view);
    /// The group's heading, for the ear.
    const QString &group() const { return m_group; }
    void setGroup(const QString &group) { m_group = group; }

Q_SIGNALS:
    /// The user has looked at it: clicked it, or pressed Space or Enter.
    void looked(const QString &key);
    void copyRequested(const QString &key);
    void menuRequested(const QString &key, const QPoint &globalPosition);
    void toolTipRequested(const QString &key, const QPoint &globalPosition);
    /// An arrow key wants to leave the card in this direction.
    void leaveRequested(Qt::Key direction);
    void focused();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const CardPainter &m_painter;
    ParameterView m_view;
    QString m_group;
    bool m_ringShown = false;
};
