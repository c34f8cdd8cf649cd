// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <optional>

/// Qt's application object, for what needs one: an event loop, a database, a translation. It bears the name
/// of the desktop program, so that both find the same history.
///
/// Whoever needs it makes one and lives on its thread; within the life of another it stands for that one.
class CliApplication
{
public:
    CliApplication();

    QCoreApplication &qt() const { return *QCoreApplication::instance(); }

private:
    /// Qt wants to keep the two.
    int m_count = 1;
    char m_name[11] = "configsync";
    char *m_words[2] = {m_name, nullptr};
    std::optional<QCoreApplication> m_application;
};
