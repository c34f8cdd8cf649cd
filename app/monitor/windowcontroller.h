// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/bannercontent.h"

#include <QObject>
#include <QStringList>

class BotBoard;
class BotFleet;
class Clock;
class DemoBot;
class FleetController;
class MainWindow;
class ThemeController;
class WindowActions;
class WindowSettings;
struct BotRecord;
struct Notice;

/// Connects what the user does in the window with those who can do it.
///
/// Owned by Monitor, which owns everything that it is given; GUI thread.
class WindowController : public QObject
{
    Q_OBJECT

public:
    /// Everything that the window's commands reach.
    struct Parts
    {
        MainWindow &window;
        WindowActions &actions;
        BotBoard &board;
        BotFleet &fleet;
        FleetController &bots;
        DemoBot &demo;
        ThemeController &theme;
        WindowSettings &settings;
        const Clock &clock;
    };

    explicit WindowController(const Parts &parts, QObject *parent = nullptr);

    /// Adds state files and shows the first of them.
    void openFiles(const QStringList &paths, const QString &profile = QString());
    /// Puts the window where it was, and shows the bot that was shown.
    void restore();
    void toggleDemo();

private:
    void connectFile();
    void connectBot();
    void connectView();
    void connectPage();
    void connectBoard();
    void showBot(const QString &botId);
    void updateActions();
    void updateWindow();
    void updateTitle();
    void fillRecentMenu();
    void exportSnapshot();
    void copyJson();
    void remove(const QString &botId);
    void changeProfile(const QString &botId, const QString &proposed);
    void chooseStateFile(const QString &botId);
    void openFolder(const QString &path);
    void doBannerAction(const QString &botId, BannerAction action);
    void setTextSize(int percent);
    void followDemo();
    void save();
    const BotRecord *current() const;

    Parts m_;
    QString m_demoBot; // its id; empty while it does not run
};
