// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

/// Qt's application object, for the commands that need one: those with an event loop or a database. It bears
/// the name of the desktop program, so that both find the same history.
///
/// One, made by the command and living on its thread.
class CliApplication
{
public:
    CliApplication();

    QCoreApplication &qt() { return m_application; }

private:
    /// Qt wants to keep the two.
    int m_count = 1;
    char m_name[11] = "configsync";
    char *m_words[2] = {m_name, nullptr};
    QCoreApplication m_application;
};
