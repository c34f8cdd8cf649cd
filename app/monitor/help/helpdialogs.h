// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QMenuBar;
class QWidget;

// The dialogs of the Help menu. Each opens beside what is being done, is left with Escape, and deletes itself
// when it is closed. GUI thread.

/// The name of the program, what it is, and the versions of what it runs on, to be copied into a report.
void showAbout(QWidget *parent);
/// The versions, a line each; English, for a report.
QString versionsText();

/// One command and the keys for it.
struct Shortcut
{
    QString menu;
    QString command;
    QString keys;
};
/// Every command of the menus that has keys, in the order of the menus, in the user's language.
QList<Shortcut> shortcutsOf(const QMenuBar &menus);
void showShortcuts(const QMenuBar &menus, QWidget *parent);

/// What each health means.
void showStates(QWidget *parent);
