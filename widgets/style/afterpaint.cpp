// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/afterpaint.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace {

// Widgets ask for their painting with Qt::LowEventPriority.
constexpr int behindPainting = Qt::LowEventPriority - 1;

} // namespace

AfterPaint::AfterPaint(std::function<void()> action, QObject *parent)
    : QObject(parent)
    , m_action(std::move(action))
{
}

void AfterPaint::request()
{
    if (m_requested)
        return;
    m_requested = true;
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), behindPainting);
}

bool AfterPaint::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    m_requested = false; // what the action asks for comes behind the next painting
    m_action();
    return true;
}
