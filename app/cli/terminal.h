// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

/// The words of the terminal program: `Terminal::tr("...")` is the English text, or its translation where the
/// user's locale asks for one (TerminalLanguage). What other programs read, JSON and CSV, never passes here.
struct Terminal
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};
