// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/parametersteps.h"

class SqliteConnection;

/// The times between `from` and `to` (UTC milliseconds) of which nothing is known of a bot, at most so many:
/// when it was not watched, less what imported backups tell of that time, and when it was watched but its
/// state file could not be synced. None where it was never watched: all that is known is imported then.
///
/// A pure function of the database; called on the connection's thread.
QList<WatchGap> readWatchGaps(SqliteConnection &connection, qint64 bot, qint64 from, qint64 to, int most);
