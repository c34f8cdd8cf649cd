// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/tradingcontroller.h"

#include "app/monitor/botdialogs.h"
#include "app/monitor/botpages.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/messagearea.h"
#include "app/monitor/snapshotexport.h"
#include "app/monitor/windowactions.h"
#include "sync/values/clock.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/trading/tradingpage.h"

#include <QAction>
#include <QDir>

TradingController::TradingController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
{
    // A window that is made anew begins with a page that knows nothing.
    m_.follower.watch(QString());
    BotPages &pages = m_.window.pages();
    pages.addPage(BotPages::Tab::Trading, tr("Trading"), [this] { return makePage(); });
    connect(m_.actions.tradingPage, &QAction::triggered, this,
            [this] { m_.window.pages().setCurrentTab(BotPages::Tab::Trading); });
    connect(&pages, &BotPages::currentTabChanged, this, &TradingController::follow);
    connect(&m_.window.sidebar(), &BotSidebar::currentBotChanged, this, &TradingController::follow);
    connect(&m_.follower, &TradingFollower::reported, this,
            [this](const BotIdentity &bot, const TradingReportPointer &report) {
                if (m_page && m_page->bot().id == bot.id)
                    m_page->setReport(report);
            });
}

QWidget *TradingController::makePage()
{
    m_page = new TradingPage;
    connect(m_page, &TradingPage::manualIncludedChanged, &m_.follower, &TradingFollower::setManualIncluded);
    connect(m_page, &TradingPage::exportRequested, this, &TradingController::exportTrades);
    return m_page;
}

void TradingController::follow()
{
    const bool shown = m_page && m_.window.pages().currentTab() == BotPages::Tab::Trading;
    const BotRecord *const record = m_.board.record(m_.window.sidebar().currentBot());
    if (!shown || !record) {
        m_.follower.watch(QString());
        return;
    }
    m_page->setBot(record->identity, !record->profile.trading().isNull());
    m_.follower.watch(record->identity.id);
}

void TradingController::exportTrades()
{
    if (!m_page->report())
        return;
    const QString name = tradesFileName(m_page->bot().name, m_.clock.utcMilliseconds());
    askWhereToSave(&m_.window, tr("Export the trades as CSV"), QDir::home().filePath(name),
                   [this, bytes = m_page->csv()](const QString &path) {
                       m_.window.messages().showExport(tr("The trades were exported."),
                                                       tr("The trades could not be exported."), path,
                                                       writeWhole(bytes, path));
                   });
}
