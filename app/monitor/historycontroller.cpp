// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/historycontroller.h"

#include "app/monitor/botdialogs.h"
#include "app/monitor/botpages.h"
#include "app/monitor/changesexport.h"
#include "app/monitor/demobot.h"
#include "app/monitor/historynotice.h"
#include "app/monitor/importdialog.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/messagearea.h"
#include "app/monitor/settings/settingsstore.h"
#include "app/monitor/snapshotexport.h"
#include "app/monitor/windowactions.h"
#include "sync/fleet/fleethistory.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "widgets/changes/changespage.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/history/historypage.h"

#include <QAction>
#include <QDir>
#include <QProgressDialog>

HistoryController::HistoryController(const WindowParts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
    , m_recall(parts.board, parts.store)
    , m_chart(parts)
{
    addPages();
    connectActions();
    connect(&m_.window.sidebar(), &BotSidebar::currentBotChanged, this, &HistoryController::showBot);
    connect(&m_.store, &HistoryStore::conditionChanged, this, &HistoryController::tellCondition);
    connect(&m_.fleet, &BotFleet::botAdded, this,
            [this](const FleetBot &bot) { m_.recording.lookUp({bot}); });
    connect(&m_.fleet, &BotFleet::snapshotAccepted, this, [this](const ConfigSnapshot &snapshot) {
        if (snapshot.source() == ConfigSource::StateFile)
            m_recall.begin(snapshot.bot().id);
    });
    connect(&m_chart, &ChartPage::changeActivated, this, &HistoryController::openChange);
    // The demo bot is none of the user's: what it did goes with it, or with the next start.
    if (!m_.fleet.bot(DemoBot::botId()))
        m_.store.forgetBot(DemoBot::botId());
    connect(&m_.fleet, &BotFleet::botRemoved, this, [this](const QString &botId) {
        if (botId == DemoBot::botId())
            m_.store.forgetBot(botId);
    });
    tellCondition(m_.store.condition());
    showBot(m_.window.sidebar().currentBot());
}

void HistoryController::addPages()
{
    // The place for every page of the history: each is made when it is first shown.
    m_.window.pages().addPage(BotPages::Tab::History, tr("History"), [this] { return m_chart.make(); });
    m_.window.pages().addPage(BotPages::Tab::Changes, tr("Changes"), [this] { return makeChangesPage(); });
}

void HistoryController::connectActions()
{
    const auto showPage = [this](QAction *action, BotPages::Tab tab) {
        connect(action, &QAction::triggered, this, [this, tab] { m_.window.pages().setCurrentTab(tab); });
    };
    showPage(m_.actions.dashboardPage, BotPages::Tab::Dashboard);
    showPage(m_.actions.historyPage, BotPages::Tab::History);
    showPage(m_.actions.changesPage, BotPages::Tab::Changes);
    connect(m_.actions.importBackups, &QAction::triggered, this, &HistoryController::importBackups);
}

QWidget *HistoryController::makeChangesPage()
{
    m_changes = new ChangesPage(m_.store, m_.board, m_.clock);
    m_changes->showBot(m_.window.sidebar().currentBot());
    connect(m_changes, &ChangesPage::exportRequested, this, &HistoryController::exportChanges);
    return m_changes;
}

void HistoryController::showBot(const QString &botId)
{
    m_recall.show(botId);
    m_chart.showBot(botId);
    if (m_changes)
        m_changes->showBot(botId);
}

void HistoryController::openChange(qint64 seq)
{
    m_.window.pages().setCurrentTab(BotPages::Tab::Changes);
    m_changes->openChange(seq);
}

void HistoryController::tellCondition(const HistoryCondition &condition)
{
    const std::optional<Notice> notice = historyNotice(condition);
    MessageArea &messages = m_.window.messages();
    // A notice that was closed comes again with other news, not with every event that waits.
    const bool news = condition.cause != m_told.cause || condition.setAside != m_told.setAside ||
                      condition.begunAnew != m_told.begunAnew;
    m_told = condition;
    if (!notice)
        messages.withdraw(historyNoticeSubject());
    else if (news || messages.shows(historyNoticeSubject()))
        messages.show(*notice);
}

void HistoryController::importBackups()
{
    const BotRecord *record = m_.board.record(m_.window.sidebar().currentBot());
    if (!record)
        return;
    ImportRequest request;
    request.bot = record->identity;
    request.profile = record->profile;
    request.maximumSize = qint64(m_.preferences.settings().maximumFileSize) * 1024 * 1024;
    auto *dialog = new ImportDialog(m_.store, request, &m_.window);
    dialog->open();
}

void HistoryController::exportChanges()
{
    const QString botId = m_.window.sidebar().currentBot();
    const BotRecord *record = m_.board.record(botId);
    const QString name =
        changesFileName(record ? record->identity.name : QString(), m_.clock.utcMilliseconds());
    askWhereToSave(&m_.window, tr("Export changes as CSV"), QDir::home().filePath(name),
                   [this](const QString &path) { writeChanges(path); });
}

void HistoryController::writeChanges(const QString &path)
{
    auto *work = new ChangesExport(m_.store, m_changes->listing(), path, this);
    constexpr int steps = 1'000;
    constexpr int shownAfter = 500; // milliseconds
    auto *progress = new QProgressDialog(tr("Writing the changes…"), tr("Cancel"), 0, steps, &m_.window);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowTitle(tr("Export changes as CSV"));
    progress->setMinimumDuration(shownAfter);
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    progress->setValue(0);
    connect(progress, &QProgressDialog::canceled, work, &ChangesExport::cancel);
    connect(work, &ChangesExport::progressed, progress, [progress](qint64 done, qint64 total) {
        progress->setValue(static_cast<int>(done * steps / total));
    });
    connect(work, &ChangesExport::finished, this,
            [this, progress, path](const QString &problem, bool cancelled) {
                progress->deleteLater();
                MessageArea &messages = m_.window.messages();
                if (cancelled)
                    messages.withdraw(MessageArea::exportSubject());
                else
                    messages.showExport(tr("The changes were exported."),
                                        tr("The changes could not be exported."), path, problem);
            });
    work->start();
}
