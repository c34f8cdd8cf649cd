// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/scenario.h"
#include "app/demobot/statewriter.h"

#include <QStringList>

#include <optional>
#include <variant>

/// What the command line asks for. Times are UTC microseconds.
struct Options
{
    QString path;
    WriterKind writer = WriterKind::Truncate;
    Scenario::Kind scenario = Scenario::Kind::Normal;
    Scenario::Schedule schedule;
    /// Absent: another one each time.
    std::optional<quint64> seed;
    /// Where the simulated clock begins; absent: the machine's clock is used.
    std::optional<qint64> simulatedStart;
    /// How far the simulated clock goes with each turn, in microseconds, at least 1.
    qint64 simulatedStep = 0;
    /// Writes per second; 0 for as fast as possible.
    double rate = 1.0;
    /// Turns; 0 for endless.
    qint64 count = 0;
    /// Healthy writes between two changes of the configuration, on average; 0 for never.
    int changeEvery = 20;
    QString name;
    /// Wanted size of the file in bytes; 0 for no wish.
    qint64 fileSize = 0;
    bool force = false;
    bool quiet = false;
};

/// The program ends here, with this text: help or version (exit status 0, to standard output) or a wrong
/// command line (exit status 2, to standard error).
struct EarlyEnd
{
    int exitStatus = 0;
    QString text;
};

/// Reads the command line; touches nothing.
std::variant<Options, EarlyEnd> parseOptions(const QStringList &arguments);
