// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/botconfiguration.h"

using namespace Qt::StringLiterals;

OrderedJson BotConfiguration::toJson() const
{
    OrderedJson json = OrderedJson::object();
    json.set(u"long_threshold"_s, longThreshold)
        .set(u"short_threshold"_s, shortThreshold)
        .set(u"gate_threshold"_s, gateThreshold)
        .set(u"ml_exit_threshold_base_long"_s, exitThresholdLong)
        .set(u"ml_exit_threshold_base_short"_s, exitThresholdShort)
        .set(u"emergency_stop_loss"_s, stopLoss)
        .set(u"emergency_max_hold_hours"_s, maxHoldHours)
        .set(u"leverage"_s, leverage)
        .set(u"long_avg_return"_s, longAverageReturn)
        .set(u"short_avg_return"_s, shortAverageReturn)
        .set(u"fixed_take_profit"_s, fixedTakeProfit)
        .set(u"trailing_tp_activation"_s, trailingActivation)
        .set(u"trailing_tp_drawdown"_s, trailingDrawdown)
        .set(u"volatility_high"_s, volatilityHigh)
        .set(u"volatility_low"_s, volatilityLow)
        .set(u"ml_threshold_high_vol"_s, exitThresholdHighVolatility)
        .set(u"ml_threshold_low_vol"_s, exitThresholdLowVolatility)
        .set(u"exit_strategy"_s, exitStrategy);
    return json;
}
