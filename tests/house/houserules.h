// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/house/sourcefile.h"

#include <QHash>
#include <QSet>
#include <QStringList>

/// The arrows and habits of the house, as functions over source files. Each returns one line for each
/// offence, with the path first; an empty list is good. Nothing here knows whether the files are real.

/// The public headers of each Qt module that is installed: `QtCore` -> {`QString`, `qstring.h`...}.
using QtModules = QHash<QString, QSet<QString>>;

/// Reads the modules below Qt's folder of headers.
QtModules readQtModules(const QString &headersFolder);

/// Every include of ours keeps to the table of arrows; a room that is not in the table is an offence.
QStringList brokenArrows(const SourceFiles &files);

/// No room reaches itself through the includes of other rooms, and no file through those of other files.
QStringList circles(const SourceFiles &files);

/// The engine includes Qt Core (and, for the history, Qt Sql) alone; each other part only its modules.
QStringList foreignModules(const SourceFiles &files, const QtModules &modules);

/// Views and models neither touch files nor speak SQL.
QStringList forbiddenWords(const SourceFiles &files);

/// Every source begins with its licence.
QStringList missingLicences(const SourceFiles &files);

/// One idea a file: no source is longer than this.
constexpr qsizetype longestSource = 450;
QStringList longSources(const SourceFiles &files);

/// Every header of the two libraries says what its first class is for.
QStringList silentHeaders(const SourceFiles &files);
