// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/statistics.h"
#include "sync/trading/tradesequence.h"
#include "sync/trading/tradingstate.h"

/// Where the account's money went since the session began. Money in the account's currency, NaN where
/// unknown.
///
/// A value type; lives on any thread.
struct AccountSummary
{
    double startBalance = unknownNumber;
    double balance = unknownNumber;
    /// Results of all trades that were closed in the session, manual ones too.
    double sessionNet = 0;
    qint64 sessionTrades = 0;
    /// Of the bot alone.
    double botNet = 0;
    qint64 botTrades = 0;
    /// The equity is the start balance and the running sum of the bot's results: how far its last point is
    /// below its highest one, and the furthest that it ever was below one before, as shares of that highest
    /// one.
    double currentDrawdown = unknownNumber;
    double maximumDrawdown = unknownNumber;
    /// Deposits less withdrawals that the file tells of, since the session began.
    double transfers = 0;
    double unrealized = unknownNumber;
    /// balance - start - transfers - sessionNet - unrealized.
    double unexplained = unknownNumber;
    /// False where the start balance cannot be right: more than half of it is not explained by anything.
    bool isStartPlausible = true;

    /// Net result of the bot's trades / start balance; NaN where one is unknown or implausible.
    double botReturn() const;
};

/// `trades` are all that are known, in the order of their exits.
AccountSummary accountSummary(const TradingState &state, const TradeSequence &trades);
/// What is to be told about it.
Findings accountFindings(const AccountSummary &account);
