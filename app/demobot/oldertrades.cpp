// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/oldertrades.h"

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
    const qint64 shift = end - now - candle;
    for (ClosedTrade &trade : trades) {
        trade.entry.entryTime += shift;
        trade.exitTime += shift;
    }
    return trades;
}
