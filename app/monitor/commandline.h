// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What the user asked for on the command line.
///
/// A value type, made once by main().
struct CommandLine
{
    enum class Outcome { Run, Help, Version, Wrong };

    Outcome outcome = Outcome::Run;
    /// Absolute paths of state files.
    QStringList paths;
    /// A built-in profile's name or the absolute path of a profile file, for `paths`; empty for the default.
    QString profile;
    /// The absolute path of the fleet file; empty for the usual place.
    QString fleetFile;
    /// The absolute path of the history; empty for the usual place.
    QString historyFile;
    /// The demo bot is to be started where no bot is known.
    bool demo = false;
    /// Start in the tray, where there is one, without a window.
    bool hidden = false;
    /// Tell when the values are painted.
    bool benchmarkPaint = false;
    /// Bytes; a larger state file is not read. 0 where nothing was said: the settings decide.
    qint64 maximumSize = 0;
    /// The help text, or what is wrong.
    QString text;

    /// `arguments` with the program's own name first; relative paths are relative to the current folder.
    static CommandLine parse(const QStringList &arguments);
};
