// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/commandline.h"
#include "app/monitor/languagecontroller.h"
#include "app/monitor/monitor.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace {

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

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("configsync-monitor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFIGSYNC_VERSION));
    if (needsNoWindow(argc, argv)) {
        const QCoreApplication application(argc, argv);
        LanguageController language;
        if (const std::optional<int> status = answer(CommandLine::parse(QCoreApplication::arguments())))
            return *status;
    }

    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.configsync.Monitor"));
    QGuiApplication::setWindowIcon(windowIcon());
    LanguageController language;
    const CommandLine commandLine = CommandLine::parse(QCoreApplication::arguments());
    if (const std::optional<int> status = answer(commandLine))
        return *status;
    Monitor monitor(application, commandLine, language);
    monitor.show();
    return QApplication::exec();
}
