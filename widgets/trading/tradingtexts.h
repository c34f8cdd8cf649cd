// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/performance.h"
#include "sync/trading/tradingeras.h"

#include <QString>

// How the figures of a bot's trading are written on the screen, in the user's language. Pure functions of
// their arguments and of the locale; GUI thread.

/// The value; `n/a`, or `too few trades` where it means nothing. The win rate comes with its interval.
QString figureValueText(const Performance &performance, FigureId id, const QString &currency);
/// `n = 12`.
QString figureCountText(const Figure &figure);
QString figureTitle(FigureId id);
/// Formula, the least number of trades, and the stored value.
QString figureToolTip(const Performance &performance, FigureId id);
/// The difference between two eras, in one honest sentence.
QString eraVerdictText(const EraComparison &comparison);
