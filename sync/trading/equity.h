// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingreport.h"

#include <vector>

/// One point of an equity curve: what all trades up to this one have earned together.
///
/// A value type; lives on any thread.
struct EquityPoint
{
    qint64 time = 0; // of the trade's exit, UTC milliseconds
    double sum = 0;  // money in the account's currency
    TradePointer trade;
};

/// The curve of a report, in the order of the exits: its closed trades whose result and end are known, with
/// the manual ones where the report counts them. Summed exactly, rounded once for each point.
std::vector<EquityPoint> equityOf(const TradingReport &report);
