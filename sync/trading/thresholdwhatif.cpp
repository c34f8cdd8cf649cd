// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/thresholdwhatif.h"

ThresholdWhatIf thresholdWhatIf(const TradeSequence &trades, double longThreshold, double shortThreshold)
{
    ThresholdWhatIf result;
    result.longThreshold = longThreshold;
    result.shortThreshold = shortThreshold;
    TradeList kept;
    TradeList removed;
    for (const TradePointer &trade : trades) {
        if (trade->manual)
            continue;
        const double probability = trade->entryProbability();
        const double threshold = trade->side == PositionSide::Short ? shortThreshold : longThreshold;
        if (!isKnown(probability))
            ++result.unknown;
        else
            (probability >= threshold ? kept : removed).append(trade);
    }
    result.kept = performanceOf(kept);
    result.removed = performanceOf(removed);
    return result;
}
