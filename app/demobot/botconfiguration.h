// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/orderedjson.h"

/// The 18 parameters by which the demo bot trades, with the values it starts with.
///
/// A value type; lives on any thread. Thresholds are probabilities from 0 to 1; returns, take profits and
/// drawdown are fractions; the stop loss is the loss of balance that ends a trade, stored positive.
struct BotConfiguration
{
    double longThreshold = 0.75;
    double shortThreshold = 0.8;
    double gateThreshold = 0.001;
    double exitThresholdLong = 0.75;
    double exitThresholdShort = 0.75;
    double stopLoss = 0.03;
    double maxHoldHours = 10.0;
    int leverage = 4;
    double longAverageReturn = 0.0042;
    double shortAverageReturn = 0.0048;
    double fixedTakeProfit = 0.03;
    double trailingActivation = 0.02;
    double trailingDrawdown = 0.1;
    double volatilityHigh = 0.02;
    double volatilityLow = 0.01;
    double exitThresholdHighVolatility = 0.65;
    double exitThresholdLowVolatility = 0.75;
    QString exitStrategy = QStringLiteral("COMBINED");

    /// The configuration section of the state file.
    OrderedJson toJson() const;
};
