// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/equity.h"

std::vector<EquityPoint> equityOf(const TradingReport &report)
{
    std::vector<EquityPoint> points;
    points.reserve(static_cast<size_t>(report.trades.size()));
    ExactSum sum;
    for (const TradePointer &trade : report.trades) {
        if ((trade->manual && !report.manualIncluded) || !isKnown(trade->net) || trade->exitAt == 0)
            continue;
        sum.add(trade->net);
        points.push_back({trade->exitAt, sum.value(), trade});
    }
    return points;
}
