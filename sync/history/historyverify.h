// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class SqliteConnection;

/// What a check of the hash chain has found.
struct HistoryVerdict
{
    /// How many events, rows of changes and trades were looked at.
    qint64 events = 0;
    qint64 rows = 0;
    qint64 trades = 0;
    /// The first row that does not fit; 0 where all fits.
    qint64 seq = 0;
    /// What is wrong with it, in one English sentence; empty where all fits.
    QString problem;

    bool ok() const { return problem.isEmpty(); }
};

/// Follows both hash chains, of events and of trades, from their beginnings to their ends. Reads everything;
/// changes nothing. On the connection's thread.
HistoryVerdict verifyHistory(SqliteConnection &connection);
