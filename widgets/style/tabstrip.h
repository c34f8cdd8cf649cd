// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/textwidth.h"

#include <QList>
#include <QTabBar>

/// The names of a bot's pages in one row: the chosen one is underlined, and a hairline ends the row.
///
/// Its first name begins textMargin() to the right of its left edge, so that a row which is to begin at a
/// page's margin is placed by so much further left. Owned by its page; GUI thread.
class TabStrip : public QTabBar
{
    Q_OBJECT

public:
    explicit TabStrip(QWidget *parent = nullptr);

    /// Pixels between a tab's edge and its text.
    int textMargin() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    /// Leaves the wheel to the page: whoever scrolls past the strip does not mean another tab.
    void wheelEvent(QWheelEvent *event) override;

private:
    void paintTab(QPainter &painter, int index) const;

    mutable QList<TextWidth> m_widths; // by tab
};
