// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QApplication;
struct CommandLine;

/// The whole program behind its window: makes every part, gives each what it needs, and takes them down in
/// the right order. The one place that composes.
///
/// Owned by main(); GUI thread; must not outlive the application.
class Monitor
{
public:
    /// The engine reads the bots' files while the window is being built.
    Monitor(QApplication &application, const CommandLine &commandLine);
    ~Monitor();

    Monitor(const Monitor &) = delete;
    Monitor &operator=(const Monitor &) = delete;

    void show();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
