// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Text from a file, made safe to show: control characters (escape sequences, line breaks), line and
/// paragraph separators, bidirectional controls and lone surrogates become visible escapes such as `\n`,
/// `\x1b` or
/// `\u202e`. Nothing is removed, and ordinary text of any language stays as it is. A terminal or a label that
/// shows the result cannot be made to do anything. Pure; any thread.
QString visibleText(const QString &text);

/// The same, shortened to at most `maximum` characters with an ellipsis at the end.
QString visibleText(const QString &text, qsizetype maximum);

/// `source` with %1, %2... replaced by the arguments, all in one pass: an argument may itself look like a
/// placeholder, as what bots write may. One without an argument stays.
QString filledText(const QString &source, const QStringList &arguments);
