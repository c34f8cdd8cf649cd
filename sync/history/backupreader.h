// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/historyimport.h"
#include "sync/history/historywriter.h"

#include <functional>

/// What the files of an import say.
struct BackupReading
{
    /// Of the valid ones only, in the order of their time.
    QList<Observation> observations;
    /// Closed trades of all files that are whole, each once.
    TradeList trades;
    QList<SkippedFile> skipped;
    qint64 files = 0;
    bool cancelled = false;
};

/// Reads and validates every backup. The time of each is its own `timestamp` (naive ones are of the request's
/// time zone), else its modification time. `progress` is called with the files done and all files; false
/// cancels. Blocks; any thread.
BackupReading readBackups(const ImportRequest &request,
                          const std::function<bool(qint64 done, qint64 total)> &progress);
