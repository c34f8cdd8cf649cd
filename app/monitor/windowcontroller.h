// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/windowparts.h"
#include "widgets/dashboard/bannercontent.h"

#include <QObject>
#include <QStringList>

struct BotRecord;

/// Connects what the user does in the window with those who can do it.
///
/// Owned by Monitor, which owns everything that it is given and makes it anew with the window's content; GUI
/// thread.
class WindowController : public QObject
{
    Q_OBJECT

public:
    explicit WindowController(const WindowParts &parts, QObject *parent = nullptr);

    /// Adds state files and shows the first of them.
    void openFiles(const QStringList &paths, const QString &profile = QString());
    /// Puts the window where it was, and shows the bot that was shown.
    void restore();
    void toggleDemo();
    /// Remembers where the window is and what it shows.
    void save();
    /// What is shown, or how much there is of it, has changed.
    void updateWindow();

private:
    void connectFile();
    void connectBot();
    void connectView();
    void connectHelp();
    void connectPage();
    void connectBoard();
    void showBot(const QString &botId);
    void updateActions();
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
    const BotRecord *current() const;

    WindowParts m_;
    QString m_demoBot; // its id; empty while it does not run
};
