// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

/// Tells once when a window stands on the screen: for everything that can wait until then, since the user
/// would only wait for it.
///
/// Owned by Monitor; GUI thread.
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    /// So long is waited for a window that is never painted, such as one that starts minimised.
    static constexpr int patience = 1'000; // milliseconds

    explicit FirstPaint(QWidget &window, QObject *parent = nullptr);

Q_SIGNALS:
    /// What was painted has been handed to the screen.
    void done();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget &m_window;
    QTimer m_over;
};
