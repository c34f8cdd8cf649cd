// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

/// A bell that says how many notices are unread; at the right end of the menu bar.
///
/// Owned by its parent; GUI thread. The number is painted, and is in its accessible name.
class BellButton : public QToolButton
{
    Q_OBJECT

public:
    explicit BellButton(QWidget *parent = nullptr);

    int unread() const { return m_unread; }
    void setUnread(int unread);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void translate();

    int m_unread = 0;
};
