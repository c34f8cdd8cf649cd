// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class SqliteConnection;

// The tables of the history, and how an older database becomes one of today's.
//
//     bot            who: a number for each stable id; name and path are those of last time
//     parameter      a number for each key that ever occurred
//     configuration  each configuration once, by its hash; whole, or as the difference to another one
//     event          all that was ever recorded, in the order of insertion, with the hash chain
//     change         what steps did to keys; the primary key is the index that charts need
//     block          least, greatest and last value of so many changes in a row: what charts read of the far
//                    past (ChangeBlocks)
//     unacknowledged, acknowledgement   rows that wait for the operator, and rows that no longer do
//     watched        when a bot was watched
//     trade          closed trades, each once for each content that it ever had, with a hash chain of
//                    their own (since version 2)
//     chain          where the hash chains begin and end, and where that of the events goes on behind what
//                    was pruned (`gap N`: up to the event N)
//
// Since version 3 rows are shorter: `write_age` is how many milliseconds before `place` the file says that it
// was written, numbers are decimals (StoredDecimal), one parameter is its number.
//
// `place` is the time by which things stand in order: what happened, in UTC milliseconds, but never before
// what was recorded of the same bot earlier; `time`, where it is not NULL, is what the clock said.

/// What an event is; stored, so never to be renumbered.
enum class EventKind { Baseline = 1, Change = 2, Health = 3, Note = 4, Acknowledgement = 5, Pruning = 6 };

/// What a row of `change` carries beside its values.
namespace ChangeFlags {
constexpr qint64 kindMask = 7;      // ChangeKind
constexpr qint64 significant = 8;   //
constexpr qint64 observedShift = 4; // Observed, two bits
constexpr qint64 observedMask = 48; //
constexpr qint64 superseded = 64;   // an import has put another step in the place of this one
} // namespace ChangeFlags

constexpr int historySchemaVersion = 3;

/// What became of an attempt to have today's tables.
enum class SchemaOutcome { Ready, Newer, Failed };

/// Creates the tables or brings them up to date, in one transaction. The connection's error says why it
/// failed.
SchemaOutcome prepareHistorySchema(SqliteConnection &connection);
/// For those who only read: are these tables of ours?
SchemaOutcome checkHistorySchema(SqliteConnection &connection);
