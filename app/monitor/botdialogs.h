// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

// The small questions that the window asks. Each opens without blocking the rest of the program, and calls
// back where the user says yes. Text from files is shown as plain text. GUI thread.

void askForName(QWidget *parent, const QString &current, const std::function<void(const QString &)> &then);
void askToRemove(QWidget *parent, const QString &name, const QString &path,
                 const std::function<void()> &then);
/// The fleet file says another thing of the bot than the user saw; `gone` where it does not list it any more.
void askToGoOn(QWidget *parent, const QString &name, bool gone, const std::function<void()> &then);
/// `folder` is where the choosing begins. Several files may be chosen.
void askForStateFiles(QWidget *parent, const QString &folder,
                      const std::function<void(const QStringList &)> &then);
void askForStateFile(QWidget *parent, const QString &folder,
                     const std::function<void(const QString &)> &then);
/// `proposed` is a whole path; its suffix (`csv`, `png`) says what kind of file it is to be.
void askWhereToSave(QWidget *parent, const QString &title, const QString &proposed,
                    const std::function<void(const QString &)> &then);
