// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/firstpaint.h"

#include <QEvent>
#include <QWidget>

FirstPaint::FirstPaint(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_over(this)
{
    m_over.setSingleShot(true);
    connect(&m_over, &QTimer::timeout, this, [this] {
        m_window.removeEventFilter(this);
        Q_EMIT done();
    });
    m_over.start(patience);
    m_window.installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *object, QEvent *event)
{
    // The children are painted, and all of it is flushed, before the event loop comes to a timer.
    if (event->type() == QEvent::Paint && m_over.interval() > 0)
        m_over.start(0);
    return QObject::eventFilter(object, event);
}
