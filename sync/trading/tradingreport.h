// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/trading/accountsummary.h"
#include "sync/trading/tradebook.h"

#include <QJsonObject>
#include <QMetaType>

#include <memory>

/// Everything that is known of one bot's trading at one moment: what the page and the terminal show.
///
/// An immutable value; made in a thread pool, crosses threads shared. Times are UTC milliseconds.
struct TradingReport
{
    TradingState state;
    AccountSummary account;
    /// All that are known, manual ones too, in the order of their exits.
    TradeSequence trades;
    /// The bot's own trades, or all where manual ones were asked for.
    Performance total;
    Performance manual;
    /// Trades from before the history reaches back.
    Performance beforeEras;
    QList<EraPerformance> eras;
    bool manualIncluded = false;
    /// The history tells eras; else the present configuration is all that is known.
    bool hasHistory = false;
    Findings findings;

    /// The index of a trade's era; -1 where none is known.
    qsizetype eraOf(const TradeRecord &trade) const;
};
using TradingReportPointer = std::shared_ptr<const TradingReport>;
Q_DECLARE_METATYPE(TradingReportPointer)

/// The report of a state with the book that knows its trades already. `parameters` is the configuration in
/// force, empty where none is known; `now` is UTC milliseconds.
TradingReportPointer tradingReport(const TradingState &state, const TradeBook &book, const Profile &profile,
                                   const QJsonObject &parameters, bool manualIncluded, qint64 now);
