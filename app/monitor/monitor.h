// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

class LanguageController;
class QApplication;
struct CommandLine;

/// The whole program behind its window: makes every part, gives each what it needs, and takes them down in
/// the right order. The one place that composes.
///
/// Owned by main(); GUI thread; must not outlive the application.
class Monitor
{
    Q_DECLARE_TR_FUNCTIONS(Monitor)

public:
    /// The engine reads the bots' files while the window is being built.
    Monitor(QApplication &application, const CommandLine &commandLine, LanguageController &language);
    ~Monitor();

    Monitor(const Monitor &) = delete;
    Monitor &operator=(const Monitor &) = delete;

    void show();

private:
    void addSettingsPages();
    void connectSettings();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
