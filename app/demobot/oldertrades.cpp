// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/oldertrades.h"

#include <algorithm>

std::vector<ClosedTrade> olderTrades(quint64 seed, qint64 end, qsizetype count)
{
    constexpr qint64 candle = 300'000'000;
    // Another market than the session's own, so that no trade is told twice.
    Simulation simulation(~seed);
    const BotConfiguration configuration;
    std::vector<ClosedTrade> trades;
    trades.reserve(static_cast<std::size_t>(count));
    qint64 now = 0;
    while (static_cast<qsizetype>(trades.size()) < count) {
        now += candle;
        if (std::optional<ClosedTrade> closed = simulation.step(now, configuration))
            trades.push_back(*std::move(closed));
    }
    // Many trades stand closer together, for nobody has traded for a hundred years.
    constexpr double longestPast = 5 * 365.0 * 288 * candle;
    const double pace = std::min(1.0, longestPast / static_cast<double>(now));
    const auto dated = [&](qint64 time) {
        return end - candle - static_cast<qint64>(static_cast<double>(now - time) * pace);
    };
    for (ClosedTrade &trade : trades) {
        trade.entry.entryTime = dated(trade.entry.entryTime);
        trade.exitTime = dated(trade.exitTime);
    }
    return trades;
}
