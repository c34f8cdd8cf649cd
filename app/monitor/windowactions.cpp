// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace {

QAction *command(QMenu *menu, const QString &text, const QKeySequence &key = {})
{
    QAction *action = menu->addAction(text);
    if (!key.isEmpty())
        action->setShortcut(key);
    return action;
}

} // namespace

WindowActions::WindowActions(QMainWindow &window)
    : m_themes(new QActionGroup(this))
{
    buildFileMenu(window);
    buildBotMenu(window);
    buildViewMenu(window);
    buildHelpMenu(window);
    setBotState(false, false, false);
}

WindowActions::~WindowActions() = default;

void WindowActions::buildFileMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&File"));
    open = command(menu, tr("&Open state file…"), QKeySequence(Qt::CTRL | Qt::Key_O));
    recent = menu->addMenu(tr("Open &recent"));
    demo = command(menu, QString());
    menu->addSeparator();
    exportCsv = command(menu, tr("&Export snapshot as CSV…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    copyJson =
        command(menu, tr("&Copy configuration as JSON"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    importBackups = command(menu, tr("&Import backups…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    menu->addSeparator();
    settings = command(menu, tr("Se&ttings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    quit = command(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    setDemoRunning(false);
}

void WindowActions::buildBotMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&Bot"));
    reload = command(menu, tr("Re&load now"), QKeySequence(Qt::Key_F5));
    markSeen = command(menu, tr("&Mark all changes as seen"), QKeySequence(Qt::CTRL | Qt::Key_M));
    menu->addSeparator();
    previousBot = command(menu, tr("Pre&vious bot"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    nextBot = command(menu, tr("Ne&xt bot"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    menu->addSeparator();
    moveUp = command(menu, tr("Move &up"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up));
    moveDown = command(menu, tr("Move &down"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down));
    menu->addSeparator();
    rename = command(menu, tr("Re&name…"), QKeySequence(Qt::Key_F2));
    changeProfile = command(menu, tr("Change &profile…"));
    changeFile = command(menu, tr("Choose another state &file…"));
    menu->addSeparator();
    copyPath = command(menu, tr("&Copy path"));
    openFolder = command(menu, tr("&Open folder"));
    menu->addSeparator();
    remove = command(menu, tr("&Remove from the list…"));
}

void WindowActions::buildViewMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&View"));
    fleet = command(menu, tr("&Fleet"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    menu->addSeparator();
    dashboardPage = command(menu, tr("&Dashboard"), QKeySequence(Qt::CTRL | Qt::Key_1));
    historyPage = command(menu, tr("&History"), QKeySequence(Qt::CTRL | Qt::Key_2));
    changesPage = command(menu, tr("&Changes"), QKeySequence(Qt::CTRL | Qt::Key_3));
    tradingPage = command(menu, tr("&Trading"), QKeySequence(Qt::CTRL | Qt::Key_4));
    menu->addSeparator();
    notices = command(menu, tr("N&otices"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    search = command(menu, tr("&Search bots"), QKeySequence(Qt::CTRL | Qt::Key_F));
    menu->addSeparator();
    const auto theme = [&](const QString &text, ThemeChoice choice) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT themeChosen(choice); });
    };
    theme(tr("Colours of the des&ktop"), ThemeChoice::Auto);
    theme(tr("&Light"), ThemeChoice::Light);
    theme(tr("D&ark"), ThemeChoice::Dark);
    menu->addSeparator();
    largerText = command(menu, tr("Larger &text"), QKeySequence(Qt::CTRL | Qt::Key_Plus));
    largerText->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smallerText = command(menu, tr("S&maller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    normalText = command(menu, tr("&Normal text size"), QKeySequence(Qt::CTRL | Qt::Key_0));
}

void WindowActions::buildHelpMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&Help"));
    states = command(menu, tr("&What do these states mean?"), QKeySequence(Qt::Key_F1));
    shortcuts = command(menu, tr("&Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_Slash));
    log = command(menu, tr("&Log"));
    menu->addSeparator();
    about = command(menu, tr("&About ConfigSync Monitor"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::setTheme(ThemeChoice theme)
{
    const QList<QAction *> actions = m_themes->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toInt() == static_cast<int>(theme));
}

void WindowActions::setDemoRunning(bool running)
{
    demo->setText(running ? tr("Stop the &demo bot") : tr("Try the &demo bot"));
}

void WindowActions::setBotState(bool bot, bool values, bool unseen)
{
    for (QAction *action : {rename, changeProfile, changeFile, copyPath, openFolder, remove, importBackups})
        action->setEnabled(bot);
    for (QAction *action : {exportCsv, copyJson})
        action->setEnabled(values);
    markSeen->setEnabled(unseen);
}

void WindowActions::setPlaces(bool above, bool below)
{
    moveUp->setEnabled(above);
    moveDown->setEnabled(below);
}

void WindowActions::setFleetState(bool bots)
{
    for (QAction *action :
         {reload, fleet, dashboardPage, historyPage, changesPage, tradingPage, previousBot, nextBot, search})
        action->setEnabled(bots);
}

void WindowActions::fillBotMenu(QMenu &menu) const
{
    menu.addActions({exportCsv, copyJson, importBackups});
    menu.addSeparator();
    menu.addActions({markSeen, rename, changeProfile, changeFile});
    menu.addSeparator();
    menu.addActions({moveUp, moveDown});
    menu.addSeparator();
    menu.addActions({copyPath, openFolder});
    menu.addSeparator();
    menu.addAction(remove);
}
