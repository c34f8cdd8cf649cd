// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// How a run of the demo bot ended.
struct DemoBotRun
{
    /// -1 where it crashed, could not be started or did not end within a minute.
    int exitCode = -1;
    QString output;
    QString errors;
};

/// The program under test: the environment's CONFIGSYNC_DEMOBOT.
QString demoBotProgram();

/// Runs it to its end.
DemoBotRun runDemoBot(const QStringList &arguments);

/// Waits for a running demo bot's end.
DemoBotRun finishDemoBot(QProcess &process);

/// The text that a repeatable run leaves behind: seed 7, as fast as possible, `count` turns, and what is
/// added.
QByteArray textAfter(int count, const QStringList &moreArguments = {});

/// The same, but only the last turn writes: sparing the disk, for long runs. The configuration stays as it
/// is.
QByteArray textAfterSilence(int count, const QStringList &moreArguments = {});

/// Empty where the file cannot be read.
QByteArray contentOf(const QString &path);

/// Empty where the text is no JSON object.
QJsonObject parsed(const QByteArray &text);

/// What is wrong with a configuration by the ranges of the opportunity-gating bots; empty where all 18
/// parameters are there and in range.
QStringList configurationOffences(const QJsonObject &configuration);
