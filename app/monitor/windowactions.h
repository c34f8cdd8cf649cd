// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/windowsettings.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

/// Every command of the window with its words and its keys, and the menus that they are in. What a command
/// does is WindowController's.
///
/// Owned by Monitor; GUI thread.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Builds the window's menu bar.
    explicit WindowActions(QMainWindow &window);

    QAction *open;
    QMenu *recent;
    QAction *demo;
    QAction *exportCsv;
    QAction *copyJson;
    QAction *quit;

    QAction *reload;
    QAction *markSeen;
    QAction *rename;
    QAction *changeProfile;
    QAction *changeFile;
    QAction *openFolder;
    QAction *copyPath;
    QAction *remove;
    QAction *previousBot;
    QAction *nextBot;

    QAction *search;
    QAction *largerText;
    QAction *smallerText;
    QAction *normalText;

    QAction *about;

    void setTheme(ThemeChoice theme);
    void setDemoRunning(bool running);
    /// The commands that need a bot, and those that need values of one.
    void setBotState(bool bot, bool values, bool unseen);
    /// For a bot's context menu in the list.
    void fillBotMenu(QMenu &menu) const;

Q_SIGNALS:
    void themeChosen(ThemeChoice theme);

private:
    void buildFileMenu(QMainWindow &window);
    void buildBotMenu(QMainWindow &window);
    void buildViewMenu(QMainWindow &window);
    void buildHelpMenu(QMainWindow &window);

    QActionGroup *m_themes;
};
