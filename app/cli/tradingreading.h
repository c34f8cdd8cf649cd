// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "sync/trading/tradingreport.h"

#include <optional>

class Output;

/// What `trades`, `performance` and `check` have found out about one bot.
struct TradingReading
{
    BotReading bot;
    TradingReportPointer report;
    QTimeZone zone;
    /// UTC milliseconds: that of the file's own timestamp, else when it was read.
    qint64 time = 0;

    const TradingState &state() const { return report->state; }
};

/// Reads the state file and, where there is one, the history: the one that was named, else the monitor's own
/// as far as it knows the bot. Complains about what is wrong; `status` is then the command's. The
/// configuration may be invalid: the trades count all the same. Blocks.
std::optional<TradingReading> readTrading(const Arguments &arguments, const char *command, Output &output,
                                          ExitStatus &status);

/// The options that the three commands share.
QList<CommandOption> tradingOptions();
/// A moment in local time, or in UTC; `n/a` for 0.
QString tradingTimeText(qint64 time, bool utc);
/// What stands in a file whose trading state nobody has described.
QString membersText(const TradingState &state);
