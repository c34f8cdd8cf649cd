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
#include <QEvent>

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
    m_.window.installEventFilter(this);
    connect(&m_.board, &BotBoard::valuesChanged, this, [this](const QString &botId) {
        if (m_page && m_page->bot().id == botId)
            showThresholds();
    });
    connect(&m_.follower, &TradingFollower::reported, this,
            [this](const BotIdentity &bot, const TradingReportPointer &report) {
                m_.board.setTrading(bot.id, report);
                if (m_page && m_page->bot().id == bot.id)
                    m_page->setReport(report);
            });
}

bool TradingController::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        // After the first picture.
        QMetaObject::invokeMethod(this, &TradingController::follow, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
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
    // Cards and changes tell what a risk parameter means in money.
    const BotRecord *const record = m_.board.record(m_.window.sidebar().currentBot());
    const bool trades = record && !record->profile.trading().isNull();
    const bool onItsPage = m_page && m_.window.pages().currentTab() == BotPages::Tab::Trading;
    if (record && onItsPage) {
        m_page->setBot(record->identity, trades);
        // Told already, while another page was shown.
        if (!m_page->report())
            m_page->setReport(record->trading);
    }
    showThresholds();
    const bool wanted = m_.window.isVisible() && !m_.window.isMinimized() && (trades || onItsPage);
    m_.follower.watch(record && wanted ? record->identity.id : QString());
}

void TradingController::showThresholds()
{
    const BotRecord *const record = m_page ? m_.board.record(m_page->bot().id) : nullptr;
    if (!record)
        return;
    const auto threshold = [record](const QString &role) {
        const QString key = record->profile.trading().parameter(role);
        const QJsonValue value = record->lastGood.parameters().value(key);
        return !key.isEmpty() && value.isDouble() ? value.toDouble() : unknownNumber;
    };
    m_page->setThresholds(threshold(QStringLiteral("long-threshold")),
                          threshold(QStringLiteral("short-threshold")));
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
