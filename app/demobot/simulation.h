// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/botconfiguration.h"
#include "app/demobot/market.h"
#include "app/demobot/trades.h"

#include <optional>

/// Sums over all trades that the session has closed. `wins` and `losses` go by the net profit.
struct TradeStatistics
{
    int longTrades = 0;
    int shortTrades = 0;
    int wins = 0;
    int losses = 0;
    /// Net of fees, in dollars.
    double netProfit = 0.0;
    /// The sum of the leveraged profit fractions.
    double profitFraction = 0.0;

    int trades() const { return longTrades + shortTrades; }
};

/// The demo bot's trading: one account, at most one position, entries and exits by the configuration.
///
/// Owned by the demo bot; one thread. Pure: touches no file and asks no clock, and the same seed, times and
/// configurations give the same trades. Fees are booked when a trade is closed, so the realized balance is
/// always the initial one plus the net profits of the closed trades. The market leans a little towards the
/// account when it has lost and away from it when it has won, so that a demo may run for weeks.
class Simulation
{
public:
    /// The numbers of the open position while it lasts.
    struct Position
    {
        OpenTrade trade;
        /// The highest leveraged profit fraction so far.
        double peakProfitFraction = 0.0;
    };

    explicit Simulation(quint64 seed);

    /// One turn of the bot's loop at `now` (UTC microseconds, must not go back). Returns the trade that it
    /// closed, if any.
    std::optional<ClosedTrade> step(qint64 now, const BotConfiguration &configuration);

    const Market &market() const { return m_market; }
    const TradeStatistics &statistics() const { return m_statistics; }
    const std::optional<Position> &position() const { return m_position; }
    /// In dollars.
    double initialBalance() const { return m_initialBalance; }
    double realizedBalance() const { return m_initialBalance + m_statistics.netProfit; }
    /// The open position's profit or loss before fees; 0 without one.
    double unrealizedProfit() const;
    /// The exit probability that closes the open position now; the long side's where there is none.
    double exitThreshold(const BotConfiguration &configuration) const;

private:
    struct Exit
    {
        double price;
        QString reason;
    };

    std::optional<Exit> exitNow(qint64 now, const BotConfiguration &configuration) const;
    ClosedTrade close(qint64 now, const Exit &exit);
    void enterOnSignal(qint64 now, const BotConfiguration &configuration);
    double lean() const;
    qint64 nextOrderId();

    Market m_market;
    RandomSource m_random;
    double m_initialBalance;
    qint64 m_lastOrderId;
    TradeStatistics m_statistics;
    std::optional<Position> m_position;
};
