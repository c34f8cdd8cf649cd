// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/applicationsettings.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

/// Every command of the window with its words and its keys, and the menus that they are in. What a command
/// does is WindowController's.
///
/// Owned by Monitor; GUI thread. Its actions belong to the window's menus, and go with them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Builds the window's menu bar.
    explicit WindowActions(QMainWindow &window);
    ~WindowActions() override;

    QAction *open = nullptr;
    QMenu *recent = nullptr;
    QAction *demo = nullptr;
    QAction *exportCsv = nullptr;
    QAction *copyJson = nullptr;
    QAction *importBackups = nullptr;
    QAction *settings = nullptr;
    QAction *quit = nullptr;

    QAction *reload = nullptr;
    QAction *markSeen = nullptr;
    QAction *rename = nullptr;
    QAction *changeProfile = nullptr;
    QAction *changeFile = nullptr;
    QAction *openFolder = nullptr;
    QAction *copyPath = nullptr;
    QAction *remove = nullptr;
    QAction *moveUp = nullptr;
    QAction *moveDown = nullptr;
    QAction *previousBot = nullptr;
    QAction *nextBot = nullptr;

    QAction *fleet = nullptr;
    QAction *dashboardPage = nullptr;
    QAction *historyPage = nullptr;
    QAction *changesPage = nullptr;
    QAction *notices = nullptr;
    QAction *tradingPage = nullptr;
    QAction *search = nullptr;
    QAction *largerText = nullptr;
    QAction *smallerText = nullptr;
    QAction *normalText = nullptr;

    QAction *states = nullptr;
    QAction *shortcuts = nullptr;
    QAction *log = nullptr;
    QAction *about = nullptr;

    void setTheme(ThemeChoice theme);
    void setDemoRunning(bool running);
    /// The commands that need a bot, and those that need values of one.
    void setBotState(bool bot, bool values, bool unseen);
    /// Whether the current bot has a neighbour to change places with.
    void setPlaces(bool above, bool below);
    /// The commands that need any bot at all.
    void setFleetState(bool bots);
    /// For a bot's context menu in the list.
    void fillBotMenu(QMenu &menu) const;

Q_SIGNALS:
    void themeChosen(ThemeChoice theme);

private:
    void buildFileMenu(QMainWindow &window);
    void buildBotMenu(QMainWindow &window);
    void buildViewMenu(QMainWindow &window);
    void buildHelpMenu(QMainWindow &window);

    QActionGroup *m_themes = nullptr;
};
