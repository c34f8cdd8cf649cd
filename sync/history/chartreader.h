// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/extremes.h"
#include "sync/history/parametersteps.h"
#include "sync/history/sqliteconnection.h"

#include <vector>

class HistoryReader;

/// Makes what a chart draws, from the changes themselves where they are few, and from the blocks that sum
/// them up where they are many.
///
/// Made for one question and used on the connection's thread; the reader must outlive it.
class ChartReader
{
public:
    ChartReader(SqliteConnection &connection, HistoryReader &reader);

    ChartAnswer answer(const ChartRequest &request);

private:
    /// One change, or many of them in a row.
    struct Piece
    {
        qint64 from = 0;
        qint64 until = 0;
        qint64 changes = 1;
        Extremes extremes;
        bool lastPresent = false;
        double last = 0;
    };

    /// The changes of a parameter behind (from, fromSeq), up to and including (to, toSeq).
    struct Span
    {
        qint64 bot = 0;
        qint64 parameter = 0;
        qint64 from = 0;
        qint64 fromSeq = 0;
        qint64 to = 0;
        qint64 toSeq = 0;
    };

    ParameterSteps steps(qint64 bot, const QString &key, const ChartRequest &request);
    bool readRaw(const Span &span, size_t most, std::vector<Piece> &pieces);
    bool hasBlocks(const Span &span, int level, size_t count);
    void readBlocks(const Span &span, int level, std::vector<Piece> &pieces);
    void readRuns(qint64 bot, qint64 parameter, const ChartRequest &request, ParameterSteps &steps);
    void readEras(qint64 bot, ChartAnswer &answer);

    SqliteConnection &m_connection;
    HistoryReader &m_reader;
};
