// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

/// Does something once, however often it was asked for, after what the same event wants painted.
///
/// For what may follow the picture by an instant: a page's head and the list of bots change with every write,
/// and the value that has changed need not wait for them. Owned by who asks, GUI thread; the action is called
/// from the event loop.
class AfterPaint : public QObject
{
    Q_OBJECT

public:
    explicit AfterPaint(std::function<void()> action, QObject *parent = nullptr);

    void request();

protected:
    bool event(QEvent *event) override;

private:
    const std::function<void()> m_action;
    bool m_requested = false;
};
