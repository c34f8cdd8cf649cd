// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/monitor.h"

#include "app/monitor/commandline.h"
#include "app/monitor/demobot.h"
#include "app/monitor/fleetcontroller.h"
#include "app/monitor/historycontroller.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/paintprobe.h"
#include "app/monitor/terminationsignals.h"
#include "app/monitor/themecontroller.h"
#include "app/monitor/windowactions.h"
#include "app/monitor/windowcontroller.h"
#include "app/monitor/windowsettings.h"
#include "sync/fleet/botfleet.h"
#include "sync/fleet/fleethistory.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "widgets/dashboard/accessiblewidgets.h"
#include "widgets/dashboard/dashboardpage.h"
#include "widgets/fleet/botboard.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

namespace {

QString fleetFilePath(const CommandLine &commandLine)
{
    if (!commandLine.fleetFile.isEmpty())
        return commandLine.fleetFile;
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/fleet.json");
}

QString historyPath(const CommandLine &commandLine)
{
    return commandLine.historyFile.isEmpty() ? HistoryStore::standardPath() : commandLine.historyFile;
}

QString demoBotProgram()
{
    QString program =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("configsync-demobot"));
#ifdef Q_OS_WIN
    program += QStringLiteral(".exe");
#endif
    return program;
}

} // namespace

struct Monitor::Parts
{
    Parts(QApplication &application, const CommandLine &commandLine)
        : history(historyPath(commandLine), SystemClock::instance())
        , fleet(commandLine.maximumSize, SystemClock::instance())
        , recording(fleet, history)
        , bots(fleetFilePath(commandLine), fleet)
        , theme(application)
        , demo(demoBotProgram())
    {
    }

    // In the order in which they depend on each other.
    WindowSettings settings;
    HistoryStore history;
    BotFleet fleet;
    FleetHistory recording;
    FleetController bots;
    ThemeController theme;
    DemoBot demo;
    BotBoard board;
    QList<Notice> earlyNotices;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<WindowController> controller;
    std::unique_ptr<HistoryController> historyController;
    TerminationSignals termination;
    std::unique_ptr<PaintProbe> probe;
};

Monitor::Monitor(QApplication &application, const CommandLine &commandLine)
    : m_parts(std::make_unique<Parts>(application, commandLine))
{
    Parts &parts = *m_parts;
    // What is wrong with the fleet file is known before there is a window to say it in.
    const auto early =
        QObject::connect(&parts.bots, &FleetController::noticed, &parts.bots,
                         [&parts](const Notice &notice) { parts.earlyNotices.append(notice); });
    parts.board.follow(parts.fleet);
    parts.bots.load();
    parts.recording.lookUp(parts.fleet.bots());

    installAccessibleWidgets();
    parts.theme.setTheme(parts.settings.theme());
    parts.theme.setTextSize(parts.settings.textSize());
    parts.window = std::make_unique<MainWindow>(parts.board, SystemClock::instance());
    auto *actions = new WindowActions(*parts.window);
    parts.controller = std::make_unique<WindowController>(
        WindowController::Parts{*parts.window, *actions, parts.board, parts.fleet, parts.bots, parts.demo,
                                parts.theme, parts.settings, SystemClock::instance()});
    parts.historyController = std::make_unique<HistoryController>(
        HistoryController::Parts{*parts.window, *actions, parts.board, parts.fleet, parts.recording,
                                 parts.history, parts.settings, SystemClock::instance()});
    QObject::disconnect(early);
    for (const Notice &notice : std::as_const(parts.earlyNotices))
        Q_EMIT parts.bots.noticed(notice);
    parts.earlyNotices.clear();

    if (commandLine.benchmarkPaint)
        parts.probe = std::make_unique<PaintProbe>(parts.board, parts.window->page().valueArea());
    parts.controller->restore();
    parts.controller->openFiles(commandLine.paths, commandLine.profile);
    if (commandLine.demo && parts.board.botIds().isEmpty())
        parts.controller->toggleDemo();
    QObject::connect(&parts.termination, &TerminationSignals::terminated, parts.window.get(),
                     &QWidget::close);
}

Monitor::~Monitor() = default;

void Monitor::show()
{
    m_parts->window->show();
}
