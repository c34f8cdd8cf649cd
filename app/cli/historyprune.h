// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/exitstatus.h"

#include <QString>

class Output;

/// `configsync history --prune`: deletes what the history holds of the time before `before` (UTC
/// milliseconds), or with --dry-run only says how much that is. `path` is the database. Blocks.
ExitStatus pruneHistory(const Arguments &arguments, const QString &path, qint64 before, Output &output);
