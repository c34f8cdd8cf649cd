// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/commandline.h"
#include "app/monitor/fontpreparation.h"
#include "app/monitor/instance/singleinstance.h"
#include "app/monitor/languagecontroller.h"
#include "app/monitor/log/logfile.h"
#include "app/monitor/log/logkeeper.h"
#include "app/monitor/log/monitorlog.h"
#include "app/monitor/monitor.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace {

constexpr int iconDelay = 100; // milliseconds

/// For window managers that do not find the icon by the desktop entry.
QIcon windowIcon()
{
    QIcon icon;
    for (const char *size : {"16", "32", "48", "128"})
        icon.addFile(QStringLiteral(":/icons/configsync-monitor-%1.png").arg(QLatin1String(size)));
    return icon;
}

/// Prints what was asked for, or what is wrong, and returns the exit status; nothing where the window is
/// wanted.
std::optional<int> answer(const CommandLine &commandLine)
{
    switch (commandLine.outcome) {
    case CommandLine::Outcome::Run:
        break;
    case CommandLine::Outcome::Help:
        std::fputs(qUtf8Printable(commandLine.text), stdout);
        return 0;
    case CommandLine::Outcome::Version:
        std::printf("configsync-monitor %s\n", CONFIGSYNC_VERSION);
        return 0;
    case CommandLine::Outcome::Wrong:
        std::fprintf(stderr, "configsync-monitor: %s\n", qUtf8Printable(commandLine.text));
        return 2;
    }
    return std::nullopt;
}

/// These are answered where there is no display as well.
bool needsNoWindow(int argc, char **argv)
{
    return std::any_of(argv, argv + argc, [](const char *word) {
        const QLatin1String text(word);
        return text == QLatin1String("--help") || text == QLatin1String("-h") ||
               text == QLatin1String("--help-all") || text == QLatin1String("--version") ||
               text == QLatin1String("-v");
    });
}

/// Leaves everything to the one that runs already, and returns the exit status.
int handOver(const SingleInstance &instance, const CommandLine &commandLine,
             const QByteArray &activationToken)
{
    StartRequest request;
    request.paths = commandLine.paths;
    request.profile = commandLine.profile;
    request.demo = commandLine.demo;
    request.activationToken = activationToken;
    if (instance.handOver(request))
        return 0;
    std::fputs("configsync-monitor: it runs already, but does not answer\n", stderr);
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QByteArray activationToken = StartRequest::ownActivationToken();
    QCoreApplication::setApplicationName(QStringLiteral("configsync-monitor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFIGSYNC_VERSION));
    if (needsNoWindow(argc, argv)) {
        const QCoreApplication application(argc, argv);
        LanguageController language;
        if (const std::optional<int> status = answer(CommandLine::parse(QCoreApplication::arguments())))
            return *status;
    }

    const std::jthread fontsRead = startReadingFonts();
    QApplication application(argc, argv);
    const std::jthread fontsListed = startListingFonts();
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.configsync.Monitor"));
    // Reading it can wait until the window stands there.
    QTimer::singleShot(iconDelay, &application, [] { QGuiApplication::setWindowIcon(windowIcon()); });
    // The window may be hidden in the tray: closing the last dialog ends nothing.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    LanguageController language;
    const CommandLine commandLine = CommandLine::parse(QCoreApplication::arguments());
    if (const std::optional<int> status = answer(commandLine))
        return *status;

    // What is measured runs beside what is used.
    const QString purpose = Monitor::fleetFilePath(commandLine) +
                            (commandLine.benchmarkPaint ? QStringLiteral("\nmeasured") : QString());
    const SingleInstance instance(SingleInstance::standardFolder(), purpose);
    if (instance.role() == SingleInstance::Role::Second)
        return handOver(instance, commandLine, activationToken);

    const LogKeeper log(LogFile::standardPath());
    QLoggingCategory::setFilterRules(QStringLiteral("configsync.*.info=true"));
    qCInfo(monitorLog, "version %s with Qt %s", CONFIGSYNC_VERSION, qVersion());
    Monitor monitor(application, commandLine, language, log);
    QObject::connect(&instance, &SingleInstance::requested, &application,
                     [&monitor](const StartRequest &request) { monitor.answer(request); });
    monitor.show();
    return QApplication::exec();
}
