// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Turns what the user typed into a run of one command, or into help, or into an error with a hint.
///
/// Made and used by main() only.
class CommandLine
{
public:
    /// `version` is the program's.
    CommandLine(QList<Command> commands, QString version);

    /// `words` without the program's own name.
    ExitStatus run(const QStringList &words, Output &output) const;

private:
    /// What `--help` of one command prints.
    static QString help(const Command &command);
    QString help() const;
    const Command *find(const QString &name) const;
    QString unknownWord(const QString &word) const;
    ExitStatus runCommand(const Command &command, const QStringList &words, Output &output) const;

    QList<Command> m_commands;
    QString m_version;
};
