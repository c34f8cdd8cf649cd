// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/shortcutpriority.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

ShortcutPriority::ShortcutPriority(QWidget &window, const QKeySequence &keys, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_keys(keys)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ShortcutPriority::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto *widget = qobject_cast<QWidget *>(object);
        if (widget && widget->window() == &m_window && QKeySequence(key->keyCombination()) == m_keys) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}
