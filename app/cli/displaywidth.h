// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How many columns of a terminal the text takes: two for East Asian wide characters and emoji, none for
/// marks that combine with the character before. The text must be visibleText(). Pure; any thread.
qsizetype displayWidth(const QString &text);

/// The text with spaces behind it, so that it takes at least `columns`.
QString paddedTo(const QString &text, qsizetype columns);
