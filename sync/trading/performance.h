// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/statistics.h"
#include "sync/trading/traderecord.h"
#include "sync/trading/tradingnumber.h"

#include <QList>

#include <array>

/// The figures of a set of closed trades. Money is in the account's currency.
///
/// With x the net results of the trades whose result is known, in the order of their exits, and n their
/// number:
enum class FigureId {
    NetProfit,       ///< sum of x
    Fees,            ///< sum of the fees of the trades that tell them
    Return,          ///< net profit of the session's trades / the session's start balance
    WinRate,         ///< trades with x > 0, divided by n; a trade with x = 0 is no win
    WinRateLow,      ///< its interval of 95% confidence: Wilson 1927, see wilsonInterval()
    WinRateHigh,     ///<
    ProfitFactor,    ///< sum of the x > 0 / -(sum of the x < 0); n/a without a loss (Wilder's usage)
    AverageWin,      ///< mean of the x > 0; its n are the wins
    AverageLoss,     ///< mean of the x < 0; its n are the losses
    Expectancy,      ///< mean of x
    AverageHold,     ///< mean of exit - entry, of the trades that tell both, in hours
    LongestHold,     ///< the greatest of them
    CurrentDrawdown, ///< highest point of the equity curve so far - its last point; the curve is the running
                     ///< sum of x, from 0
    MaximumDrawdown, ///< the greatest such distance at any point
    CurrentDrawdownShare, ///< (P - E) / P at the end, where E is the session's start balance + the running
                          ///< sum of the results of its trades, and P the highest E so far, the start
                          ///< included; n/a where the start balance is not known or implausible
    MaximumDrawdownShare, ///< the greatest (P - E) / P at any point; both as Magdon-Ismail and Atiya 2004
    Sharpe,  ///< mean of x / sample standard deviation of x (Sharpe 1966, no risk-free rate): that of the
             ///< returns on a constant balance, for the balance cancels out
    Sortino, ///< mean of x / sqrt(sum of min(x, 0)² / n) (Sortino and van der Meer 1991, target 0)
    SharpeAnnual,  ///< Sharpe * sqrt(trades in a year); those are n / (last exit - first entry) * 365.25 days
    SortinoAnnual, ///< Sortino * the same root
    Exposure,      ///< time with a position / (last exit - first entry); positions at once count once
    LongShare,     ///< LONG trades / trades whose side is known
    TradesPerDay,  ///< n / (last exit - first entry) in days
};
constexpr size_t figureCount = static_cast<size_t>(FigureId::TradesPerDay) + 1;

/// What is to be known of a figure wherever it is shown.
struct FigureInfo
{
    FigureId id = FigureId::NetProfit;
    const char *name = "";    // in JSON and CSV
    const char *title = "";   // English source text, context "TradingFigure"
    const char *formula = ""; // the same
    TradingUnit unit = TradingUnit::Money;
    /// Below so many it means nothing.
    int needs = 1;
};
const std::array<FigureInfo, figureCount> &figureInfos();

/// One figure: a number and how many trades it is of. NaN where it does not exist.
struct Figure
{
    double value = unknownNumber;
    qint64 n = 0;
    int needs = 1;

    bool isKnown() const { return ::isKnown(value); }
    bool isEnough() const { return n >= needs; }
};

/// All figures of one set of trades.
///
/// A value type; lives on any thread.
struct Performance
{
    std::array<Figure, figureCount> figures;
    qint64 trades = 0; // all of the set
    qint64 known = 0;  // those whose result is known: n of most figures
    qint64 wins = 0;
    qint64 losses = 0;
    qint64 longs = 0;
    qint64 shorts = 0;
    /// UTC milliseconds; 0 where unknown.
    qint64 firstEntry = 0;
    qint64 lastExit = 0;
    /// Of the net results.
    RunningMoments moments;

    const Figure &at(FigureId id) const { return figures[static_cast<size_t>(id)]; }
};

/// Adds up trades one after the other. The trades are added in the order of their exits, and in another run
/// (or with the same call, where they never overlap) in that of their entries.
///
/// A value type; lives on any thread.
class PerformanceSums
{
public:
    /// The trade's result, in the order of exits.
    void addResult(const TradeRecord &trade);
    /// The trade's time with a position, in the order of entries.
    void addSpan(const TradeRecord &trade);
    Performance performance() const;

private:
    qint64 m_trades = 0;
    qint64 m_known = 0;
    qint64 m_wins = 0;
    qint64 m_losses = 0;
    qint64 m_longs = 0;
    qint64 m_shorts = 0;
    qint64 m_withFees = 0;
    qint64 m_withHold = 0;
    ExactSum m_net;
    ExactSum m_fees;
    ExactSum m_won;
    ExactSum m_lost;
    ExactSum m_downside;
    RunningMoments m_moments;
    qint64 m_hold = 0; // milliseconds, as the next
    qint64 m_longestHold = 0;
    double m_peak = 0;
    double m_maximumDrawdown = 0;
    qint64 m_firstEntry = 0;
    qint64 m_lastExit = 0;
    qint64 m_covered = 0;
    qint64 m_coveredUntil = 0;
    qint64 m_spans = 0;
};

/// All figures of trades that are in the order of their exits.
Performance performanceOf(const TradeList &trades);
