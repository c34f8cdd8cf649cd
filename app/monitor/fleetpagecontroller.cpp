// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/fleetpagecontroller.h"

#include "app/monitor/botdialogs.h"
#include "app/monitor/fleetcontroller.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/messagearea.h"
#include "app/monitor/snapshotexport.h"
#include "app/monitor/windowactions.h"
#include "app/monitor/windowsettings.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/fleetpage/fleetpage.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

FleetPageController::FleetPageController(const WindowParts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
{
    BotSidebar &sidebar = m_.window.sidebar();
    connect(&sidebar, &BotSidebar::fleetChosen, this, &FleetPageController::show);
    connect(&sidebar, &BotSidebar::sortChanged, this,
            [this](BotSort sort) { m_.settings.setBotSort(static_cast<int>(sort)); });
    connect(&sidebar, &BotSidebar::placeRequested, &m_.bots, &FleetController::place);
    connect(m_.actions.fleet, &QAction::triggered, this, [this] { show(true); });
    // Who asks for a bot's page wants to see the bot.
    for (QAction *action :
         {m_.actions.dashboardPage, m_.actions.historyPage, m_.actions.changesPage, m_.actions.tradingPage})
        connect(action, &QAction::triggered, this, [this] { show(false); });
    connect(m_.actions.moveUp, &QAction::triggered, this, [this] { move(-1); });
    connect(m_.actions.moveDown, &QAction::triggered, this, [this] { move(1); });
    connect(&m_.bots, &FleetController::sharedChanged, this, &FleetPageController::tellShared);
}

FleetPage &FleetPageController::page()
{
    if (!m_page) {
        m_page = &m_.window.fleetPage();
        connect(m_page, &FleetPage::botActivated, this, [this](const QString &botId) {
            m_.window.sidebar().setCurrentBot(botId);
            show(false);
        });
        connect(m_page, &FleetPage::exportRequested, this, &FleetPageController::exportMatrix);
        tellShared();
    }
    return *m_page;
}

void FleetPageController::restore()
{
    m_.window.sidebar().setSort(static_cast<BotSort>(m_.settings.botSort()));
    if (m_.settings.isFleetShown() && !m_.window.sidebar().currentBot().isEmpty())
        show(true);
}

void FleetPageController::show(bool fleet)
{
    m_.window.sidebar().setFleetCurrent(fleet);
    if (fleet)
        page();
    m_.window.showFleet(fleet);
    m_.settings.setFleetShown(fleet);
    if (fleet)
        page().focusBots();
    Q_EMIT shown(fleet);
}

void FleetPageController::tellShared()
{
    if (m_page)
        m_page->setShared(m_.bots.shared(), QFileInfo(m_.bots.path()).fileName());
}

void FleetPageController::move(int rows)
{
    const BotSidebar &sidebar = m_.window.sidebar();
    const QString neighbour = sidebar.neighbour(rows);
    if (!neighbour.isEmpty())
        m_.bots.place(sidebar.currentBot(), neighbour, rows > 0);
}

void FleetPageController::exportMatrix()
{
    // The values of this moment, however long the user takes to choose a place.
    const QByteArray csv = page().model().toCsv();
    const QString name = fleetFileName(m_.clock.utcMilliseconds());
    askWhereToSave(&m_.window, tr("Export the fleet as CSV"), QDir::home().filePath(name),
                   [this, csv](const QString &path) {
                       const QString subject = QStringLiteral("export");
                       const QString problem = writeWhole(csv, path);
                       if (problem.isEmpty())
                           m_.window.messages().show(
                               {subject, Tone::Good, tr("The fleet was exported."), visibleText(path)});
                       else
                           m_.window.messages().show({subject, Tone::Bad,
                                                      tr("The fleet could not be exported."),
                                                      visibleText(path) + QStringLiteral(": ") + problem});
                   });
}
