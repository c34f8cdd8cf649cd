// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

class LanguageController;
class LogKeeper;
class QApplication;
struct CommandLine;
struct StartRequest;

/// The whole program behind its window: makes every part, gives each what it needs, and takes them down in
/// the right order. The one place that composes.
///
/// Owned by main(); GUI thread; must not outlive the application.
class Monitor
{
    Q_DECLARE_TR_FUNCTIONS(Monitor)

public:
    /// The engine reads the bots' files while the window is being built.
    Monitor(QApplication &application, const CommandLine &commandLine, LanguageController &language,
            const LogKeeper &log);
    ~Monitor();

    Monitor(const Monitor &) = delete;
    Monitor &operator=(const Monitor &) = delete;

    /// The window, or only the icon in the tray where that was asked for and there is one.
    void show();
    /// Where the list of bots stands.
    static QString fleetFilePath(const CommandLine &commandLine);
    /// Comes to the front, and does what another start or the desktop asks for.
    void answer(const StartRequest &request);

private:
    void addSettingsPages();
    void connectSettings();
    void connectOutside(QApplication &application);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
