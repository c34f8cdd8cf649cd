// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class Clock;
class QWidget;

/// Tells a widget when the ages that it shows read otherwise, and only while somebody can see it: a hidden or
/// minimised window wakes nobody.
///
/// Owned by the widget that it watches; GUI thread. Counts seconds only below a minute, then minutes, then
/// hours.
class AgeTicker : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive the ticker.
    AgeTicker(QWidget *watched, const Clock &clock);

    /// The moment (UTC milliseconds) whose age is shown and that changes soonest, which is the latest one; 0
    /// for none.
    void setMoment(qint64 moment);
    /// False while nothing would be seen of it: then no timer runs.
    bool isCounting() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// The age has just become another one, or the widget has just become visible.
    void ticked();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool canBeSeen() const;
    void followWindow();
    void schedule();
    void reconsider();

    QWidget *m_watched;
    QWidget *m_window = nullptr;
    const Clock &m_clock;
    qint64 m_moment = 0;
    bool m_seen = false;
    QTimer m_timer;
};
