// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/notices/noticecontroller.h"
#include "app/monitor/tray/traycontroller.h"

#include <QObject>

class HistoryController;
class MainWindow;
class SettingsController;
class WindowActions;

/// Connects notices and tray with the window: the bell, what a click on a notice leads to, what is told of
/// the program itself.
///
/// Owned by Monitor, which owns everything that it is given; GUI thread.
class NoticeCenter : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        BotBoard &board;
        BotFleet &fleet;
        HistoryStore &store;
        NoticePreferences &preferences;
        const Clock &clock;
    };

    explicit NoticeCenter(const Parts &parts, QObject *parent = nullptr);

    /// To be called whenever the window's content is new: what it is given is used until the next call.
    void furnish(WindowActions &actions, HistoryController &history);
    /// Adds the page of notices to the settings dialog, and the dialog to the tray's menu.
    void addSettings(SettingsController &settings);
    /// Shows the window, or hides it in the tray where there is one.
    void start(bool hidden);
    /// Looks for the desktop's notices and tray. What is to be shown before waits for it.
    void reachDesktop();
    NoticeController &notices() { return m_notices; }
    TrayController &tray() { return m_tray; }

private:
    void addBell();
    void show(const QString &botId, qint64 row);
    void tellOfTray();
    QWidget *makeSettingsPage();

    Parts m_;
    HistoryController *m_history = nullptr;
    NoticeController m_notices;
    TrayController m_tray;
};
