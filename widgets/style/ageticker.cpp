// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/ageticker.h"

#include "sync/values/clock.h"
#include "widgets/style/displaytext.h"

#include <QEvent>
#include <QWidget>

AgeTicker::AgeTicker(QWidget *watched, const Clock &clock)
    : QObject(watched)
    , m_watched(watched)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        schedule();
        Q_EMIT ticked();
    });
    m_watched->installEventFilter(this);
    followWindow();
}

void AgeTicker::setMoment(qint64 moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    schedule();
}

bool AgeTicker::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ParentChange:
        followWindow();
        reconsider();
        break;
    case QEvent::Show:
        if (object == m_watched)
            followWindow();
        reconsider();
        break;
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        reconsider();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

bool AgeTicker::canBeSeen() const
{
    return m_watched->isVisible() && !m_watched->window()->isMinimized();
}

void AgeTicker::followWindow()
{
    QWidget *window = m_watched->window();
    if (window == m_window || window == m_watched)
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    m_window->installEventFilter(this);
}

void AgeTicker::reconsider()
{
    const bool seen = canBeSeen();
    if (seen == m_seen)
        return;
    m_seen = seen;
    schedule();
    if (seen)
        Q_EMIT ticked();
}

void AgeTicker::schedule()
{
    if (!m_seen || m_moment == 0) {
        m_timer.stop();
        return;
    }
    // A little late is better than a little early: the text must have changed by then.
    constexpr qint64 margin = 20;
    constexpr qint64 longest = 3'600'000;
    const qint64 wait = millisecondsToNextAge(m_clock.utcMilliseconds() - m_moment) + margin;
    m_timer.start(static_cast<int>(qMin(wait, longest)));
}
