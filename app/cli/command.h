// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitstatus.h"
#include "sync/profile/profile.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

class Output;

/// What a user has asked of a command: checked, and ready for use.
struct Arguments
{
    QStringList paths;
    Profile profile = Profile::generic();
    /// Bytes.
    qint64 maximumSize = 0;
    bool json = false;
    bool strict = false;
    /// Where `export` writes to; empty for standard output.
    QString outputFile;
    bool csv = false;
    bool utc = false;
    bool verify = false;
    bool prune = false;
    bool dryRun = false;
    /// The fleet file; empty where none was given.
    QString fleetFile;
    bool origins = false;
    bool defaults = false;
    /// Manual trades count too.
    bool manual = false;
    bool byEra = false;
    /// As the user wrote it.
    QString whatIf;
    /// The history's database; empty for the standard one, and for a `watch` that records nothing.
    QString historyFile;
    /// Names, ids or paths of bots, and keys of parameters; empty for all.
    QStringList bots;
    QStringList keys;
    /// As the user wrote them.
    QString since;
    QString until;
    QString before;
    QString timeZone;
};

/// One option of a command, as `--help` shows it.
struct CommandOption
{
    QStringList names;
    QString valueName; // empty for a switch
    QString description;
};

/// One command of the program: how it is called, what its help says, and what it does.
///
/// A value type; made by the command's own file, once, when the program starts.
struct Command
{
    QString name;
    /// What stands behind the name: `PATH [-o FILE]`.
    QString synopsis;
    /// One line for the list of commands.
    QString summary;
    /// Some sentences for its own help, in lines of at most 80 characters.
    QString description;
    /// One command line, and what it is good for.
    QString example;
    QString exampleDescription;
    /// Its own options, beside those that every command has.
    QList<CommandOption> options;
    /// Without `--fleet`; with it there are none.
    int fewestPaths = 1;
    int mostPaths = 1;
    ExitStatus (*run)(const Arguments &arguments, Output &output) = nullptr;
};

// The commands, each from the file of its name.
Command showCommand();
Command validateCommand();
Command diffCommand();
Command watchCommand();
Command exportCommand();
Command historyCommand();
Command importCommand();
Command statusCommand();
Command driftCommand();
Command effectiveCommand();
Command tradesCommand();
Command performanceCommand();
Command checkCommand();
