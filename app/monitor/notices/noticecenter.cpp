// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/notices/noticecenter.h"

#include "app/monitor/botpages.h"
#include "app/monitor/historycontroller.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/messagearea.h"
#include "app/monitor/notices/noticepreferences.h"
#include "app/monitor/settings/settingscontroller.h"
#include "app/monitor/windowactions.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/notices/bellbutton.h"
#include "widgets/notices/noticessettingspage.h"

#include <QAction>
#include <QMenuBar>

NoticeCenter::NoticeCenter(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
    , m_notices({parts.window, parts.board, parts.fleet, parts.store, parts.preferences, parts.clock})
    , m_tray({parts.window, parts.board, parts.preferences, parts.clock})
{
    connect(&m_notices, &NoticeController::showRequested, this, &NoticeCenter::show);
    connect(&m_notices, &NoticeController::balloonWanted, &m_tray, &TrayController::showBalloon);
    connect(&m_notices, &NoticeController::unreadChanged, &m_tray, &TrayController::setUnread);
    connect(&m_notices, &NoticeController::commandFailed, this, [this](const QString &problem) {
        m_.window.messages().show({QStringLiteral("notice-command"), Tone::Bad, problem,
                                   tr("The notices are in the list all the same.")});
    });
    connect(&m_notices, &NoticeController::commandSucceeded, this,
            [this] { m_.window.messages().withdraw(QStringLiteral("notice-command")); });
    connect(&m_tray, &TrayController::noticesRequested, this, [this] {
        m_.window.comeForward();
        m_notices.openList();
    });
    connect(&m_tray, &TrayController::botRequested, this,
            [this](const QString &botId) { m_.window.sidebar().setCurrentBot(botId); });
    connect(&m_tray, &TrayController::quitRequested, &m_.window, &MainWindow::quit);
    connect(&m_tray, &TrayController::hidden, this, &NoticeCenter::tellOfTray);
    m_tray.setUnread(m_notices.list().unread());
}

void NoticeCenter::furnish(WindowActions &actions, HistoryController &history)
{
    m_history = &history;
    addBell();
    connect(actions.notices, &QAction::triggered, &m_notices, &NoticeController::openList);
    m_tray.setUnread(m_notices.list().unread()); // its words, too, may be others now
}

void NoticeCenter::addSettings(SettingsController &settings)
{
    settings.addPage(
        {QStringLiteral("notices"), [] { return tr("Notices"); }, [this] { return makeSettingsPage(); }});
    settings.addSection(m_.preferences.section());
    m_tray.addSettings([this, &settings] {
        m_.window.comeForward();
        settings.open();
    });
}

QWidget *NoticeCenter::makeSettingsPage()
{
    auto *page = new NoticesSettingsPage(m_.board, m_.clock);
    NoticePreferences &preferences = m_.preferences;
    page->setSettings(preferences.notices());
    page->setClosesToTray(preferences.closesToTray());
    connect(page, &NoticesSettingsPage::settingsEdited, &preferences, &NoticePreferences::setNotices);
    connect(page, &NoticesSettingsPage::closesToTrayEdited, &preferences,
            &NoticePreferences::setClosesToTray);
    connect(page, &NoticesSettingsPage::testRequested, &m_notices, &NoticeController::test);
    connect(&preferences, &NoticePreferences::noticesChanged, page,
            [page, &preferences] { page->setSettings(preferences.notices()); });
    connect(&preferences, &NoticePreferences::trayChanged, page,
            [page, &preferences] { page->setClosesToTray(preferences.closesToTray()); });
    return page;
}

void NoticeCenter::addBell()
{
    auto *bell = new BellButton(m_.window.menuBar());
    bell->setUnread(m_notices.list().unread());
    m_.window.menuBar()->setCornerWidget(bell);
    connect(bell, &QToolButton::clicked, &m_notices, &NoticeController::openList);
    connect(&m_notices, &NoticeController::unreadChanged, bell, [this, bell](int unread) {
        bell->setUnread(unread);
        // The menu bar asks only once how wide its corner is.
        m_.window.menuBar()->setCornerWidget(bell);
        bell->show();
    });
}

void NoticeCenter::start(bool hidden)
{
    m_tray.start(hidden);
}

void NoticeCenter::reachDesktop()
{
    m_notices.reachDesktop();
    m_tray.lookForHost();
}

void NoticeCenter::show(const QString &botId, qint64 row)
{
    m_.window.comeForward();
    if (!m_.board.record(botId)) {
        m_notices.openList(); // the bot is gone
        return;
    }
    m_.window.sidebar().setCurrentBot(botId);
    if (row > 0 && m_history)
        m_history->openChange(row);
    else
        m_.window.pages().setCurrentTab(BotPages::Tab::Dashboard);
}

void NoticeCenter::tellOfTray()
{
    if (m_.preferences.toldOfTray())
        return;
    m_.preferences.setToldOfTray();
    m_notices.tell(QStringLiteral("tray"), tr("ConfigSync Monitor goes on watching"),
                   tr("Its window is hidden in the tray. \"Quit\" in the menu ends it."));
}
