// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/monitor.h"

#include "app/monitor/autostart.h"
#include "app/monitor/botpages.h"
#include "app/monitor/commandline.h"
#include "app/monitor/demobot.h"
#include "app/monitor/desktopcolours.h"
#include "app/monitor/firstpaint.h"
#include "app/monitor/fleetcontroller.h"
#include "app/monitor/fleetpagecontroller.h"
#include "app/monitor/historycontroller.h"
#include "app/monitor/historynotice.h"
#include "app/monitor/instance/applicationservice.h"
#include "app/monitor/languagecontroller.h"
#include "app/monitor/log/monitorlog.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/messagearea.h"
#include "app/monitor/notices/noticecenter.h"
#include "app/monitor/notices/noticepreferences.h"
#include "app/monitor/paintprobe.h"
#include "app/monitor/settings/botsettingspage.h"
#include "app/monitor/settings/historysettingspage.h"
#include "app/monitor/settings/settingscontroller.h"
#include "app/monitor/settings/settingspages.h"
#include "app/monitor/settings/settingsstore.h"
#include "app/monitor/shortcutpriority.h"
#include "app/monitor/terminationsignals.h"
#include "app/monitor/themecontroller.h"
#include "app/monitor/tradingcontroller.h"
#include "app/monitor/windowactions.h"
#include "app/monitor/windowcontroller.h"
#include "app/monitor/windowsettings.h"
#include "sync/fleet/botfleet.h"
#include "sync/fleet/fleethistory.h"
#include "sync/fleet/tradingfollower.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/accessiblewidgets.h"
#include "widgets/dashboard/dashboardpage.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/displaytext.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>
#include <QTimeZone>

namespace {

QString historyPath(const CommandLine &commandLine, const ApplicationSettings &settings)
{
    if (!commandLine.historyFile.isEmpty())
        return commandLine.historyFile;
    return settings.historyFile.isEmpty() ? HistoryStore::standardPath() : settings.historyFile;
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
    Parts(QApplication &application, const CommandLine &given, LanguageController &languages,
          const LogKeeper &keeper)
        : commandLine(given)
        , language(languages)
        , log(keeper)
        , history(historyPath(given, preferences.settings()), SystemClock::instance(), nullptr,
                  HistoryStore::Start::Later)
        , fleet(maximumSize(), SystemClock::instance())
        , recording(fleet, history)
        , trading(fleet, history, SystemClock::instance(), nullptr, TradingFollower::Start::Later)
        , bots(fleetFilePath(given), fleet)
        , theme(application)
        , demo(demoBotProgram())
        , autostart(Autostart::standardFolder(), QCoreApplication::applicationFilePath())
    {
    }

    qint64 maximumSize() const;
    void furnish();
    void refurnish();
    /// What a setting decides at the start and whenever it is changed.
    void apply(const ApplicationSettings &wanted);
    void applyChange(const ApplicationSettings &before, const ApplicationSettings &after);
    void tellProblems();
    /// Follows the fleet file and the trades, opens the history, and speaks to the rest of the desktop, from
    /// now on.
    void startRest();

    // In the order in which they depend on each other.
    CommandLine commandLine;
    LanguageController &language;
    const LogKeeper &log;
    SettingsStore preferences;
    WindowSettings settings;
    NoticePreferences noticePreferences;
    HistoryStore history;
    BotFleet fleet;
    FleetHistory recording;
    TradingFollower trading;
    FleetController bots;
    ThemeController theme;
    DesktopColours desktopColours;
    DemoBot demo;
    Autostart autostart;
    BotBoard board;
    QList<Notice> earlyNotices;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<SettingsController> settingsController;
    std::unique_ptr<ShortcutPriority> exportKey;
    // Made anew whenever the window's content is.
    std::unique_ptr<WindowActions> actions;
    std::unique_ptr<WindowController> controller;
    std::unique_ptr<FleetPageController> fleetPage;
    std::unique_ptr<HistoryController> historyController;
    std::unique_ptr<NoticeCenter> notices;
    std::unique_ptr<TradingController> tradingController;
    std::unique_ptr<PaintProbe> probe;
    std::unique_ptr<FirstPaint> firstPaint;
    ApplicationService service;
    TerminationSignals termination;
    QTimer refurnishing;
};

qint64 Monitor::Parts::maximumSize() const
{
    constexpr qint64 mebibyte = 1024 * 1024;
    return commandLine.maximumSize > 0 ? commandLine.maximumSize
                                       : preferences.settings().maximumFileSize * mebibyte;
}

/// Everything that stands in the window or speaks to those that do.
void Monitor::Parts::furnish()
{
    actions = std::make_unique<WindowActions>(*window);
    const WindowParts parts{*window, *actions, board,       fleet,    bots, recording,
                            history, demo,     preferences, settings, log,  SystemClock::instance()};
    controller = std::make_unique<WindowController>(parts);
    fleetPage = std::make_unique<FleetPageController>(parts);
    QObject::connect(fleetPage.get(), &FleetPageController::shown, controller.get(),
                     &WindowController::updateWindow);
    historyController = std::make_unique<HistoryController>(parts);
    notices->furnish(*actions, *historyController);
    tradingController = std::make_unique<TradingController>(
        TradingController::Parts{*window, *actions, board, trading, SystemClock::instance()});
    QObject::connect(actions->settings, &QAction::triggered, settingsController.get(),
                     [this] { settingsController->open(); });
    if (commandLine.benchmarkPaint)
        probe = std::make_unique<PaintProbe>(board, window->page().valueArea());
}

/// The same window with new content, showing what it showed before.
void Monitor::Parts::refurnish()
{
    const BotPages::Tab tab = window->pages().currentTab();
    const QList<Notice> shown = window->messages().notices();
    controller->save();
    probe.reset();
    tradingController.reset();
    historyController.reset();
    fleetPage.reset();
    controller.reset();
    window->refurnish();
    furnish();
    controller->restore();
    fleetPage->restore();
    window->pages().setCurrentTab(tab);
    for (const Notice &notice : shown) {
        if (notice.subject != historyNoticeSubject())
            window->messages().show(notice);
    }
    tellProblems();
}

void Monitor::Parts::tellProblems()
{
    const QString subject = QStringLiteral("settings");
    const QStringList problems = preferences.problems();
    if (problems.isEmpty()) {
        window->messages().withdraw(subject);
        return;
    }
    window->messages().show({subject, Tone::Caution,
                             Monitor::tr("Some settings cannot be understood; they have their usual values."),
                             problems.join(u'\n')});
}

void Monitor::Parts::startRest()
{
    bots.follow();
    history.start();
    trading.start();
    desktopColours.start();
    service.start();
    notices->reachDesktop();
}

void Monitor::Parts::apply(const ApplicationSettings &wanted)
{
    theme.setTheme(wanted.theme);
    theme.setTextSize(wanted.textSize);
    fleet.setMaximumSize(maximumSize());
    constexpr qint64 second = 1'000;
    fleet.setLateAfter(wanted.lateAfter * second);
    setShownTimes(wanted.times == TimeChoice::Utc ? ShownTimes::Utc : ShownTimes::Local);
    language.setLanguage(wanted.language);
}

void Monitor::Parts::applyChange(const ApplicationSettings &before, const ApplicationSettings &after)
{
    apply(after);
    if (after.retentionDays != before.retentionDays)
        history.setRetention({after.retentionDays});
    if (after.times != before.times)
        refurnishing.start();
    if (after.startAtLogin != autostart.isEnabled() ||
        (after.startAtLogin && after.startHidden != before.startHidden)) {
        const QString problem = autostart.setEnabled(after.startAtLogin, after.startHidden);
        if (!problem.isEmpty())
            window->messages().show({QStringLiteral("autostart"), Tone::Bad,
                                     Monitor::tr("The start at login could not be changed."),
                                     visibleText(autostart.path()) + QStringLiteral(": ") + problem});
    }
}

Monitor::Monitor(QApplication &application, const CommandLine &commandLine, LanguageController &language,
                 const LogKeeper &log)
    : m_parts(std::make_unique<Parts>(application, commandLine, language, log))
{
    Parts &parts = *m_parts;
    // What is wrong with the fleet file is known before there is a window to say it in.
    const auto early =
        QObject::connect(&parts.bots, &FleetController::noticed, &parts.bots,
                         [&parts](const Notice &notice) { parts.earlyNotices.append(notice); });
    const ApplicationSettings &settings = parts.preferences.settings();
    // Until it is asked; so that the window does not come up light and turn dark.
    parts.theme.setDesktopPreference(parts.settings.desktopPreference());
    parts.apply(settings);
    if (settings.retentionDays > 0)
        parts.history.setRetention({settings.retentionDays});
    parts.board.follow(parts.fleet);
    const auto tellBoard = [&parts](const QString &botId) {
        const ListedBot *const bot = parts.bots.roll().bot(botId);
        if (!bot)
            return;
        parts.board.setListed(*bot);
        const QString &zone = bot->definition.timeZone;
        parts.trading.setTimeZone(botId,
                                  zone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(zone.toUtf8()));
    };
    QObject::connect(&parts.bots, &FleetController::botChanged, &parts.board, tellBoard);
    QObject::connect(&parts.bots, &FleetController::orderChanged, &parts.board,
                     [&parts] { parts.board.setOrder(parts.bots.roll().botIds()); });
    QObject::connect(&parts.bots, &FleetController::sourceRead, &parts.board, &BotBoard::setSource);
    parts.bots.load();
    // Read while the window is being made, so that it shows their values from the first moment; opened below.
    for (const QString &path : commandLine.paths)
        parts.bots.addStateFile(path, commandLine.profile);
    parts.recording.lookUp(parts.fleet.bots());

    installAccessibleWidgets();
    QObject::connect(&parts.desktopColours, &DesktopColours::preferred, &parts.theme,
                     [&parts](std::optional<Brightness> brightness) {
                         parts.settings.setDesktopPreference(brightness);
                         parts.theme.setDesktopPreference(brightness);
                     });
    parts.window = std::make_unique<MainWindow>(parts.board, SystemClock::instance());
    parts.settingsController = std::make_unique<SettingsController>(parts.preferences, *parts.window);
    parts.exportKey = std::make_unique<ShortcutPriority>(*parts.window, QKeySequence(Qt::CTRL | Qt::Key_E));
    parts.notices = std::make_unique<NoticeCenter>(
        NoticeCenter::Parts{*parts.window, parts.board, parts.fleet, parts.history, parts.noticePreferences,
                            SystemClock::instance()});
    addSettingsPages();
    parts.notices->addSettings(*parts.settingsController);
    parts.furnish();
    QObject::disconnect(early);
    for (const Notice &notice : std::as_const(parts.earlyNotices))
        Q_EMIT parts.bots.noticed(notice);
    parts.earlyNotices.clear();
    parts.tellProblems();

    parts.controller->restore();
    parts.fleetPage->restore();
    parts.controller->openFiles(commandLine.paths, commandLine.profile);
    if (commandLine.demo && parts.board.botIds().isEmpty())
        parts.controller->toggleDemo();
    connectSettings();
    connectOutside(application);
}

Monitor::~Monitor() = default;

void Monitor::addSettingsPages()
{
    Parts &parts = *m_parts;
    SettingsController &settings = *parts.settingsController;
    SettingsStore &store = parts.preferences;
    settings.addPage({QStringLiteral("general"), [] { return tr("General"); },
                      [&store] { return makeGeneralSettings(store); }});
    settings.addPage({QStringLiteral("bots"), [] { return tr("Bots"); },
                      [&parts] { return new BotSettingsPage(parts.board, parts.bots); }});
    settings.addPage(
        {QStringLiteral("files"), [] { return tr("Files"); }, [&store] { return makeFileSettings(store); }});
    settings.addPage({QStringLiteral("history"), [] { return tr("History"); },
                      [&parts] {
                          return new HistorySettingsPage(parts.preferences, parts.history,
                                                         !parts.commandLine.historyFile.isEmpty());
                      }});
}

void Monitor::connectSettings()
{
    Parts &parts = *m_parts;
    // The session's own file is the truth; somebody else may have changed it.
    ApplicationSettings settings = parts.preferences.settings();
    settings.startAtLogin = parts.autostart.isEnabled();
    parts.preferences.set(settings);
    QObject::connect(&parts.preferences, &SettingsStore::changed, parts.window.get(),
                     [&parts](const ApplicationSettings &before, const ApplicationSettings &after) {
                         parts.applyChange(before, after);
                     });
    QObject::connect(&parts.preferences, &SettingsStore::saveFailed, parts.window.get(),
                     [&parts](const QString &problem) {
                         parts.window->messages().show({QStringLiteral("settings"), Tone::Bad,
                                                        tr("The settings could not be saved."), problem});
                     });
    // What asked for it may still be at work, and several may ask at once.
    parts.refurnishing.setSingleShot(true);
    QObject::connect(&parts.refurnishing, &QTimer::timeout, parts.window.get(),
                     [&parts] { parts.refurnish(); });
    QObject::connect(&parts.language, &LanguageController::languageChanged, &parts.refurnishing,
                     qOverload<>(&QTimer::start));
}

/// Other starts, the desktop, and the end of the session.
void Monitor::connectOutside(QApplication &application)
{
    Parts &parts = *m_parts;
    QObject::connect(&parts.service, &ApplicationService::requested, parts.window.get(),
                     [this](const StartRequest &request) { answer(request); });
    const auto save = [&parts] {
        parts.controller->save();
        parts.settings.sync();
    };
    QObject::connect(&application, &QGuiApplication::commitDataRequest, parts.window.get(), save,
                     Qt::DirectConnection);
    // Not by closing the window, which something in it could refuse. What is left to write is written when
    // the parts are destroyed.
    QObject::connect(&parts.termination, &TerminationSignals::terminated, parts.window.get(), [save] {
        qCInfo(monitorLog, "asked to end");
        save();
        QCoreApplication::exit();
    });
}

void Monitor::answer(const StartRequest &request)
{
    Parts &parts = *m_parts;
    // Where windows are not allowed to come to the front by themselves, this is what Qt shows for it.
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken);
    parts.window->comeForward();
    parts.controller->openFiles(request.paths, request.profile);
    const bool wantsDemo = request.demo || request.action == u"demo";
    if (wantsDemo && !parts.demo.isRunning() && (request.action == u"demo" || parts.board.botIds().isEmpty()))
        parts.controller->toggleDemo();
    if (request.action == u"settings")
        parts.settingsController->open();
}

QString Monitor::fleetFilePath(const CommandLine &commandLine)
{
    if (!commandLine.fleetFile.isEmpty())
        return commandLine.fleetFile;
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/fleet.json");
}

void Monitor::show()
{
    Parts &parts = *m_parts;
    // What has been read meanwhile is shown at once, instead of a window without values before it.
    QCoreApplication::sendPostedEvents(&parts.fleet, QEvent::MetaCall);
    QCoreApplication::sendPostedEvents(&parts.window->page(), QEvent::MetaCall);
    parts.notices->start(parts.commandLine.hidden);
    if (parts.commandLine.hidden) {
        parts.startRest();
        return;
    }
    // Nobody waits for the database, the trades, the bus, the tray and the portal, but for the window; and on
    // a machine with few cores their threads would make it wait.
    parts.firstPaint = std::make_unique<FirstPaint>(*parts.window);
    QObject::connect(parts.firstPaint.get(), &FirstPaint::done, parts.window.get(),
                     [&parts] { parts.startRest(); });
}
