// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/tray/trayhost.h"
#include "sync/notices/urgency.h"
#include "sync/values/synchealth.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class BotBoard;
class Clock;
class MainWindow;
class NoticePreferences;
class QAction;
class QMenu;
class QSystemTrayIcon;
struct BotRecord;

/// The icon in the tray with its words and its menu, and the hiding of the window.
///
/// The icon is made when there is a tray, and comes back when the tray does. Where none is, or where it stays
/// away, the window is never left hidden. Owned by Monitor; GUI thread; what it is given must outlive it.
class TrayController : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        const BotBoard &board;
        NoticePreferences &preferences;
        const Clock &clock;
    };

    explicit TrayController(const Parts &parts, QObject *parent = nullptr);
    ~TrayController() override;

    /// The window is shown at once, or only where no tray comes in time.
    void start(bool hidden);
    /// Begins to look for a tray.
    void lookForHost();
    /// Whether the window may be hidden: there is a tray that shows the icon.
    bool canHide() const;
    void setUnread(int unread);
    /// Shown by the tray itself, where the desktop does not show notices.
    void showBalloon(const QString &summary, const QString &text, Urgency urgency);
    /// Where an entry "Settings…" leads; without it there is none.
    void addSettings(const std::function<void()> &open);

Q_SIGNALS:
    void botRequested(const QString &botId);
    void noticesRequested();
    void quitRequested();
    /// The window was hidden by closing it.
    void hidden();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void followHost();
    void makeIcon();
    void refreshSoon();
    void refresh();
    void fillMenu();
    void addMutes();
    void mute(qint64 until);
    bool isMuted() const;
    qint64 tomorrow() const;
    SyncHealth worst() const;
    QString toolTip() const;
    void toggleWindow();
    void rescueWindow();

    Parts m_;
    std::unique_ptr<TrayHost> m_host;
    TrayHost::Kind m_kind = TrayHost::Kind::None; // the icon's
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QTimer m_refresh;
    QTimer m_unmute;
    QTimer m_rescue;
    int m_unread = 0;
    std::function<void()> m_openSettings;
};
