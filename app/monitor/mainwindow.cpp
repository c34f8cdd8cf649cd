// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/mainwindow.h"

#include "app/monitor/botpages.h"
#include "app/monitor/messagearea.h"
#include "widgets/dashboard/botheader.h"
#include "widgets/dashboard/dashboardpage.h"
#include "widgets/dashboard/emptypage.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/fleetpage/fleetpage.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(BotBoard &board, const Clock &clock)
    : m_board(board)
    , m_clock(clock)
{
    setAcceptDrops(true);
    furnish();
}

void MainWindow::refurnish()
{
    // Whatever is being done in the old content comes to its end there.
    QWidget *const old = takeCentralWidget();
    old->hide();
    old->deleteLater();
    setMenuBar(new QMenuBar(this));
    m_empty = nullptr;
    m_fleetPage = nullptr;
    furnish();
}

void MainWindow::furnish()
{
    m_splitter = new QSplitter(this);
    m_sidebar = new BotSidebar(m_board, m_clock);
    auto *right = new QWidget;
    m_messages = new MessageArea(right);
    m_page = new DashboardPage(m_board, m_clock, right);
    m_pages = new BotPages(&m_page->header(), right);
    m_pages->addPage(BotPages::Tab::Dashboard, tr("Dashboard"), [this] { return m_page; });
    m_right = new QVBoxLayout(right);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(0);
    m_right->addWidget(m_messages);
    m_right->addWidget(m_pages, 1);

    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(1);
    setCentralWidget(m_splitter);
    // Not the search field: keys without a modifier would be typed into it, and it has its own meaning for
    // some others.
    m_sidebar->focusList();
}

MainWindow::~MainWindow() = default;

FleetPage &MainWindow::fleetPage()
{
    if (!m_fleetPage) {
        m_fleetPage = new FleetPage(m_board, m_clock);
        m_fleetPage->hide();
        m_right->addWidget(m_fleetPage, 1);
        connect(m_sidebar, &BotSidebar::summaryChanged, m_fleetPage, &FleetPage::setSummary);
        m_fleetPage->setSummary(m_sidebar->summary());
    }
    return *m_fleetPage;
}

void MainWindow::setEmpty(bool empty)
{
    if (empty && !m_empty) {
        m_empty = new EmptyPage;
        m_right->addWidget(m_empty, 1);
        connect(m_empty, &EmptyPage::openRequested, this, &MainWindow::openRequested);
        connect(m_empty, &EmptyPage::demoRequested, this, &MainWindow::demoRequested);
        connect(m_empty, &EmptyPage::statesRequested, this, &MainWindow::statesRequested);
    }
    if (m_empty)
        m_empty->setVisible(empty);
    m_isEmpty = empty;
    m_sidebar->setVisible(!empty);
    showFleet(m_sidebar->isFleetCurrent());
}

void MainWindow::showFleet(bool fleet)
{
    // First what goes: both at once would ask for a window twice as high.
    if (fleet) {
        m_pages->hide();
        fleetPage().setVisible(!m_isEmpty);
    } else {
        if (m_fleetPage)
            m_fleetPage->hide();
        m_pages->setVisible(!m_isEmpty);
    }
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    m_quitting = true;
    if (isVisible()) {
        close();
        return;
    }
    // A hidden window gets no close event that could be relied on.
    Q_EMIT closing();
    QCoreApplication::exit(0);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    if (!m_quitting && m_mayHide && m_mayHide()) {
        event->ignore();
        hide();
        Q_EMIT hiddenByClosing();
        return;
    }
    QMainWindow::closeEvent(event);
    // A hidden window may be the last one while another is closed: only this one ends the program.
    QMetaObject::invokeMethod(
        qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}
