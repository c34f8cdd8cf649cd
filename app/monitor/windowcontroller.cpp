// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/windowcontroller.h"

#include "app/monitor/botdialogs.h"
#include "app/monitor/demobot.h"
#include "app/monitor/fleetcontroller.h"
#include "app/monitor/help/helpdialogs.h"
#include "app/monitor/log/logdialog.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/messagearea.h"
#include "app/monitor/profiledialog.h"
#include "app/monitor/settings/settingsstore.h"
#include "app/monitor/snapshotexport.h"
#include "app/monitor/windowactions.h"
#include "app/monitor/windowsettings.h"
#include "sync/fleet/botfleet.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/dashboardpage.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/style/displaytext.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QUrl>

#include <utility>

namespace {

constexpr int textStep = 10;     // percent
constexpr int smallestText = 80; // percent
constexpr int largestText = 200; // percent
constexpr int sidebarWidth = 256;
constexpr int windowWidth = 1280;
constexpr int windowHeight = 800;
constexpr int besideWindow = 48; // about what a window manager draws around a window

/// As large as a window may be, with its frame, on the screen that it opens on.
QSize roomOnScreen(const QWidget &window)
{
    return window.screen()->availableSize() - QSize(besideWindow, besideWindow);
}

} // namespace

WindowController::WindowController(const WindowParts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
{
    connectFile();
    connectBot();
    connectView();
    connectHelp();
    connectPage();
    connectBoard();
    connect(&m_.bots, &FleetController::noticed, &m_.window.messages(), &MessageArea::show);
    connect(&m_.bots, &FleetController::noticeWithdrawn, &m_.window.messages(), &MessageArea::withdraw);
    connect(&m_.bots, &FleetController::renamed, &m_.board, &BotBoard::rename);
    connect(&m_.bots, &FleetController::conflictFound, this, [this](const FleetConflict &conflict) {
        askToGoOn(&m_.window, conflict.botName, conflict.gone, conflict.goOn);
    });
    connect(&m_.demo, &DemoBot::runningChanged, this, &WindowController::followDemo);
    connect(&m_.demo, &DemoBot::failed, this, [this](const QString &reason) {
        m_.window.messages().show(
            {QStringLiteral("demo"), Tone::Bad, tr("The demo bot does not run."), reason});
    });
    connect(&m_.window, &MainWindow::closing, this, &WindowController::save);
    // The window's content may be made anew while it runs.
    if (m_.demo.isRunning() && m_.board.record(DemoBot::botId()))
        m_demoBot = DemoBot::botId();
    m_.actions.setDemoRunning(m_.demo.isRunning());
    updateWindow();
}

const BotRecord *WindowController::current() const
{
    return m_.board.record(m_.window.sidebar().currentBot());
}

void WindowController::connectFile()
{
    const auto open = [this] {
        const QStringList recent = m_.settings.recentFiles();
        const QString folder =
            recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.constFirst()).absolutePath();
        askForStateFiles(&m_.window, folder, [this](const QStringList &paths) { openFiles(paths); });
    };
    connect(m_.actions.open, &QAction::triggered, this, open);
    connect(&m_.window, &MainWindow::openRequested, this, open);
    connect(&m_.window, &MainWindow::filesDropped, this,
            [this](const QStringList &paths) { openFiles(paths); });
    connect(m_.actions.recent, &QMenu::aboutToShow, this, &WindowController::fillRecentMenu);
    connect(m_.actions.demo, &QAction::triggered, this, &WindowController::toggleDemo);
    connect(&m_.window, &MainWindow::demoRequested, this, &WindowController::toggleDemo);
    connect(m_.actions.exportCsv, &QAction::triggered, this, &WindowController::exportSnapshot);
    connect(m_.actions.copyJson, &QAction::triggered, this, &WindowController::copyJson);
    connect(m_.actions.quit, &QAction::triggered, &m_.window, &MainWindow::quit);
    m_.actions.recent->menuAction()->setEnabled(!m_.settings.recentFiles().isEmpty());
}

void WindowController::connectBot()
{
    connect(m_.actions.reload, &QAction::triggered, this, [this] {
        // A fleet file or a profile that was wrong may have been put right.
        m_.bots.reload();
        m_.fleet.checkAll();
    });
    connect(m_.actions.markSeen, &QAction::triggered, this,
            [this] { m_.board.markAllSeen(m_.window.sidebar().currentBot()); });
    connect(m_.actions.previousBot, &QAction::triggered, this, [this] { m_.window.sidebar().step(-1); });
    connect(m_.actions.nextBot, &QAction::triggered, this, [this] { m_.window.sidebar().step(1); });
    connect(m_.actions.rename, &QAction::triggered, this, [this] {
        if (const BotRecord *record = current()) {
            askForName(&m_.window, record->identity.name,
                       [this, seen = m_.bots.definition(record->identity.id)](const QString &name) {
                           m_.bots.rename(seen, name);
                       });
        }
    });
    connect(m_.actions.changeProfile, &QAction::triggered, this, [this] {
        if (const BotRecord *record = current())
            changeProfile(record->identity.id, QString());
    });
    connect(m_.actions.changeFile, &QAction::triggered, this,
            [this] { chooseStateFile(m_.window.sidebar().currentBot()); });
    connect(m_.actions.copyPath, &QAction::triggered, this, [this] {
        if (const BotRecord *record = current())
            QGuiApplication::clipboard()->setText(record->identity.path);
    });
    connect(m_.actions.openFolder, &QAction::triggered, this, [this] {
        if (const BotRecord *record = current())
            openFolder(record->identity.path);
    });
    connect(m_.actions.remove, &QAction::triggered, this,
            [this] { remove(m_.window.sidebar().currentBot()); });
}

void WindowController::connectView()
{
    connect(m_.actions.search, &QAction::triggered, this, [this] { m_.window.sidebar().focusSearch(); });
    connect(&m_.actions, &WindowActions::themeChosen, this, [this](ThemeChoice theme) {
        ApplicationSettings settings = m_.preferences.settings();
        settings.theme = theme;
        m_.preferences.set(settings);
        m_.actions.setTheme(theme);
    });
    connect(&m_.preferences, &SettingsStore::changed, this,
            [this](const ApplicationSettings &, const ApplicationSettings &after) {
                m_.actions.setTheme(after.theme);
            });
    m_.actions.setTheme(m_.preferences.settings().theme);
    connect(m_.actions.largerText, &QAction::triggered, this,
            [this] { setTextSize(m_.preferences.settings().textSize + textStep); });
    connect(m_.actions.smallerText, &QAction::triggered, this,
            [this] { setTextSize(m_.preferences.settings().textSize - textStep); });
    connect(m_.actions.normalText, &QAction::triggered, this, [this] { setTextSize(100); });
}

void WindowController::connectHelp()
{
    const auto states = [this] { showStates(&m_.window); };
    connect(m_.actions.states, &QAction::triggered, this, states);
    connect(&m_.window, &MainWindow::statesRequested, this, states);
    connect(m_.actions.shortcuts, &QAction::triggered, this,
            [this] { showShortcuts(*m_.window.menuBar(), &m_.window); });
    connect(m_.actions.log, &QAction::triggered, this, [this] {
        auto *dialog = new LogDialog(m_.log, &m_.window);
        connect(dialog, &LogDialog::openFolderRequested, this, &WindowController::openFolder);
        dialog->show();
    });
    connect(m_.actions.about, &QAction::triggered, this, [this] { showAbout(&m_.window); });
}

void WindowController::connectPage()
{
    BotSidebar &sidebar = m_.window.sidebar();
    connect(&sidebar, &BotSidebar::currentBotChanged, this, &WindowController::showBot);
    connect(&sidebar, &BotSidebar::summaryChanged, this, &WindowController::updateTitle);
    connect(&sidebar, &BotSidebar::removalRequested, this, &WindowController::remove);
    connect(&sidebar, &BotSidebar::contextMenuRequested, this,
            [this](const QString &botId, const QPoint &where) {
                m_.window.sidebar().chooseBot(botId);
                QMenu menu(&m_.window);
                m_.actions.fillBotMenu(menu);
                menu.exec(where);
            });
    DashboardPage &page = m_.window.page();
    connect(&page, &DashboardPage::exportRequested, this, &WindowController::exportSnapshot);
    connect(&page, &DashboardPage::openFolderRequested, this, &WindowController::openFolder);
    connect(&page, &DashboardPage::bannerActionRequested, this, &WindowController::doBannerAction);
}

void WindowController::connectBoard()
{
    connect(&m_.board, &BotBoard::botAdded, this, &WindowController::updateWindow);
    connect(&m_.board, &BotBoard::botRemoved, this, &WindowController::updateWindow);
    connect(&m_.window.sidebar(), &BotSidebar::orderChanged, this, &WindowController::updateActions);
    connect(&m_.window.sidebar(), &BotSidebar::sortChanged, this, &WindowController::updateActions);
    const auto aboutCurrent = [this](const QString &botId) {
        if (botId == m_.window.sidebar().currentBot())
            updateActions();
    };
    connect(&m_.board, &BotBoard::statusChanged, this, aboutCurrent);
    connect(&m_.board, &BotBoard::valuesChanged, this, aboutCurrent);
    connect(&m_.board, &BotBoard::seen, this, aboutCurrent);
    connect(&m_.board, &BotBoard::unreadChanged, this, aboutCurrent);
    connect(&m_.board, &BotBoard::renamed, this, &WindowController::updateTitle);
}

void WindowController::showBot(const QString &botId)
{
    m_.window.page().showBot(botId);
    updateTitle();
    updateActions();
}

void WindowController::updateWindow()
{
    const bool empty = m_.board.botIds().isEmpty();
    m_.window.setEmpty(empty);
    BotSidebar &sidebar = m_.window.sidebar();
    if (!empty && sidebar.currentBot().isEmpty())
        sidebar.setCurrentBot(m_.board.botIds().constFirst());
    updateActions();
    updateTitle();
}

void WindowController::updateTitle()
{
    const BotSidebar &sidebar = m_.window.sidebar();
    const BotRecord *record = current();
    QStringList parts;
    // Among several bots the title says how they are, so that the task bar does.
    if (sidebar.summary().bots > 1 && sidebar.summary().attention > 0)
        parts.append(attentionText(sidebar.summary()));
    if (sidebar.isFleetCurrent())
        parts.append(tr("Fleet"));
    else if (record)
        parts.append(visibleText(record->identity.name, 100));
    parts.append(tr("ConfigSync Monitor"));
    m_.window.setWindowTitle(parts.join(QStringLiteral(" — ")));
}

void WindowController::updateActions()
{
    const BotRecord *record = m_.window.sidebar().isFleetCurrent() ? nullptr : current();
    m_.actions.setBotState(record, record && !record->shown().isNull(), record && record->unreadCount() > 0);
    const BotSidebar &sidebar = m_.window.sidebar();
    m_.actions.setPlaces(record && !sidebar.neighbour(-1).isEmpty(),
                         record && !sidebar.neighbour(1).isEmpty());
    m_.actions.setFleetState(!m_.board.botIds().isEmpty());
}

void WindowController::openFiles(const QStringList &paths, const QString &profile)
{
    QString first;
    for (const QString &path : paths) {
        const QString botId = m_.bots.addStateFile(path, profile);
        if (botId.isEmpty())
            continue;
        m_.settings.addRecentFile(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
        if (first.isEmpty())
            first = botId;
    }
    m_.actions.recent->menuAction()->setEnabled(!m_.settings.recentFiles().isEmpty());
    if (!first.isEmpty())
        m_.window.sidebar().chooseBot(first);
}

void WindowController::fillRecentMenu()
{
    QMenu *menu = m_.actions.recent;
    menu->clear();
    const QStringList files = m_.settings.recentFiles();
    for (const QString &file : files) {
        QAction *action = menu->addAction(menuText(QDir::toNativeSeparators(file)));
        connect(action, &QAction::triggered, this, [this, file] { openFiles({file}); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Clear this list")), &QAction::triggered, this, [this] {
        m_.settings.clearRecentFiles();
        m_.actions.recent->menuAction()->setEnabled(false);
    });
}

void WindowController::exportSnapshot()
{
    const BotRecord *record = current();
    if (!record || record->shown().isNull())
        return;
    const QString name = snapshotFileName(*record, m_.clock.utcMilliseconds());
    // The values of this moment, however long the user takes to choose a place.
    askWhereToSave(&m_.window, tr("Export snapshot as CSV"), QDir::home().filePath(name),
                   [this, taken = *record](const QString &path) {
                       m_.window.messages().showExport(tr("The snapshot was exported."),
                                                       tr("The snapshot could not be exported."), path,
                                                       writeSnapshotCsv(taken, path));
                   });
}

void WindowController::copyJson()
{
    if (const BotRecord *record = current(); record && !record->shown().isNull())
        QGuiApplication::clipboard()->setText(configurationJson(*record));
}

void WindowController::remove(const QString &botId)
{
    const BotRecord *record = m_.board.record(botId);
    if (!record)
        return;
    if (botId == m_demoBot) {
        m_.demo.stop();
        return;
    }
    askToRemove(&m_.window, record->identity.name, record->identity.path,
                [this, seen = m_.bots.definition(botId)] { m_.bots.remove(seen); });
}

void WindowController::changeProfile(const QString &botId, const QString &proposed)
{
    const BotRecord *record = m_.board.record(botId);
    if (!record)
        return;
    const QString likely = record->fitsAnotherProfile() ? QStringLiteral("generic") : proposed;
    auto *dialog = new ProfileDialog(record->identity.name, record->profile.name(), likely, &m_.window);
    const BotDefinition seen = m_.bots.definition(botId);
    connect(dialog, &ProfileDialog::chosen, this, [this, botId, seen](const QString &profile) {
        if (m_.bots.changeProfile(seen, profile))
            m_.window.sidebar().setCurrentBot(botId);
    });
    dialog->open();
}

void WindowController::chooseStateFile(const QString &botId)
{
    const BotRecord *record = m_.board.record(botId);
    if (!record)
        return;
    const QFileInfo file(record->identity.path);
    const QString folder = file.absoluteDir().exists() ? file.absolutePath() : QDir::homePath();
    const BotDefinition seen = m_.bots.definition(botId);
    askForStateFile(&m_.window, folder, [this, botId, seen](const QString &path) {
        if (m_.bots.changeStateFile(seen, path))
            m_.window.sidebar().setCurrentBot(botId);
    });
}

void WindowController::openFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const bool opened = QFileInfo(folder).isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    if (!opened) {
        m_.window.messages().show({QStringLiteral("folder"), Tone::Bad, tr("The folder could not be opened."),
                                   visibleText(folder)});
    }
}

void WindowController::doBannerAction(const QString &botId, BannerAction action)
{
    switch (action) {
    case BannerAction::ChooseFile:
        chooseStateFile(botId);
        break;
    case BannerAction::ChooseProfile:
        changeProfile(botId, QString());
        break;
    case BannerAction::UseGeneric:
        if (m_.bots.changeProfile(m_.bots.definition(botId), QStringLiteral("generic")))
            m_.window.sidebar().setCurrentBot(botId);
        break;
    case BannerAction::CopyProblems:
        break; // the banner does this itself
    }
}

void WindowController::setTextSize(int percent)
{
    ApplicationSettings settings = m_.preferences.settings();
    settings.textSize = qBound(smallestText, percent, largestText);
    m_.preferences.set(settings);
}

void WindowController::toggleDemo()
{
    if (m_.demo.isRunning())
        m_.demo.stop();
    else
        m_.demo.start();
}

void WindowController::followDemo()
{
    m_.actions.setDemoRunning(m_.demo.isRunning());
    if (m_.demo.isRunning() && m_demoBot.isEmpty()) {
        m_demoBot =
            m_.bots.addTransient(DemoBot::botId(), m_.demo.stateFile(), tr("demo", "name of the demo bot"));
        m_.window.messages().withdraw(QStringLiteral("demo"));
        m_.window.sidebar().chooseBot(m_demoBot);
    } else if (!m_.demo.isRunning() && !m_demoBot.isEmpty()) {
        m_.bots.removeTransient(std::exchange(m_demoBot, QString()));
    }
}

void WindowController::restore()
{
    const QByteArray geometry = m_.settings.geometry();
    if (geometry.isEmpty() || !m_.window.restoreGeometry(geometry))
        m_.window.resize(QSize(windowWidth, windowHeight).boundedTo(roomOnScreen(m_.window)));
    QSplitter &splitter = m_.window.splitter();
    const QByteArray sizes = m_.settings.splitter();
    if (sizes.isEmpty() || !splitter.restoreState(sizes)) {
        const int sidebar = qMin(sidebarWidth, m_.window.width() * 3 / 10);
        splitter.setSizes({sidebar, m_.window.width() - sidebar});
    }
    const QString bot = m_.settings.currentBot();
    if (m_.board.record(bot))
        m_.window.sidebar().setCurrentBot(bot);
}

void WindowController::save()
{
    m_.settings.setGeometry(m_.window.saveGeometry());
    m_.settings.setSplitter(m_.window.splitter().saveState());
    if (!m_.window.sidebar().currentBot().isEmpty())
        m_.settings.setCurrentBot(m_.window.sidebar().currentBot());
}
