// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What one run of the terminal program left behind.
struct CliResult
{
    int exitStatus = -1; // -1 where it did not end by itself
    QByteArray out;
    QByteArray err;

    /// The only JSON object on standard output; empty where there is anything else.
    QJsonObject object() const;
};

/// Runs the program until it ends. `environment` holds NAME=value words that are set beside the test's own.
CliResult runCli(const QStringList &arguments, const QStringList &environment = {});
/// The same as the system's "nobody", where the test is run by root; as the user else.
CliResult runCliAsOrdinaryUser(const QStringList &arguments);
/// The same with a terminal for standard output, whose bytes are `out`.
CliResult runCliOnTerminal(const QStringList &arguments, const QStringList &environment = {});
/// The program's path.
QString cliProgram();
