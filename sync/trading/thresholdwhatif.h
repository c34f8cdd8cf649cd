// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/performance.h"
#include "sync/trading/tradesequence.h"

/// What higher entry thresholds would have left out of the recorded trades. They can only remove trades,
/// never add any: what the bot did not enter was not recorded.
///
/// A value type; lives on any thread.
struct ThresholdWhatIf
{
    double longThreshold = unknownNumber;
    double shortThreshold = unknownNumber;
    Performance kept;
    Performance removed;
    /// Trades whose entry probability is not known: they are in neither.
    qint64 unknown = 0;
};

/// Manual trades are no business of the thresholds and are left out.
ThresholdWhatIf thresholdWhatIf(const TradeSequence &trades, double longThreshold, double shortThreshold);
