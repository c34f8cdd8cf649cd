// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

class QWidget;

/// Lets a command of the window win over the editing keys of the field that has the keyboard's focus: Qt's
/// text fields take Ctrl+E for the end of the line, and a command with that key would do nothing there.
///
/// Owned by Monitor; GUI thread; the window must outlive it.
class ShortcutPriority : public QObject
{
    Q_OBJECT

public:
    ShortcutPriority(QWidget &window, const QKeySequence &keys, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget &m_window;
    QKeySequence m_keys;
};
