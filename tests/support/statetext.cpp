// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/statetext.h"

#include <cstddef>

namespace {

constexpr int openPositions = 12;
constexpr int closedTrades = 36;

std::string padded(int value, int width)
{
    std::string digits = std::to_string(value);
    if (digits.size() < static_cast<size_t>(width))
        digits.insert(0, static_cast<size_t>(width) - digits.size(), '0');
    return digits;
}

std::string signal(int index, int tick)
{
    const std::string price = padded((index * 7919 + tick) % 1'000'000, 6);
    return "    {\n      \"bar\": " + std::to_string(1000 + index) + ",\n      \"probability\": 0." + price +
           ",\n      \"text\": \"long } or { \\\"short\\\" ]\",\n      \"filled\": false\n    }";
}

std::string trade(int index, int tick)
{
    const std::string price = padded((index * 104'729 + tick) % 1'000'000, 6);
    return "    {\n      \"entry_price\": 4" + price + ".5,\n      \"exit_price\": 5" + price +
           ".25,\n      \"reason\": \"ML Exit (0." + price + ")\",\n      \"pnl_usd\": -0." + price +
           "\n    }";
}

} // namespace

std::string StateText::section() const
{
    const std::string value = "0." + padded(number, 6);
    return "{\n    \"long_threshold\": " + value +
           ",\n    \"gate_threshold\": 0.001"
           ",\n    \"leverage\": 4"
           ",\n    \"emergency_stop_loss\": 0.03"
           ",\n    \"emergency_max_hold_hours\": 10.0"
           ",\n    \"ml_exit_threshold_base_long\": " +
           value +
           ",\n    \"long_avg_return\": 0.0041"
           ",\n    \"short_avg_return\": 0.0047"
           ",\n    \"fixed_take_profit\": 0.03"
           ",\n    \"trailing_tp_activation\": 0.02"
           ",\n    \"trailing_tp_drawdown\": 0.1"
           ",\n    \"volatility_high\": 0.02"
           ",\n    \"volatility_low\": 0.01"
           ",\n    \"ml_threshold_high_vol\": 0.65"
           ",\n    \"ml_threshold_low_vol\": 0.75"
           ",\n    \"exit_strategy\": \"COMBINED\""
           ",\n    \"ml_exit_threshold_base_short\": " +
           value + ",\n    \"short_threshold\": " + value + "\n  }";
}

std::string StateText::text() const
{
    std::string text = "{\n  \"tick\": " + padded(tick, 9) + ",\n  \"balance\": 4588." +
                       padded(tick % 1'000'000, 6) + ",\n  \"note\": \"" +
                       std::string(static_cast<size_t>(lead), '-') + "\",\n  \"signals\": [\n";
    for (int i = 0; i < openPositions; ++i)
        text += signal(i, tick) + (i + 1 < openPositions ? ",\n" : "\n");
    text += "  ],\n  \"configuration\": " + section() + ",\n  \"trades\": [\n";
    for (int i = 0; i < closedTrades; ++i)
        text += trade(i, tick) + (i + 1 < closedTrades ? ",\n" : "\n");
    text +=
        "  ],\n  \"remark\": \"" + std::string(static_cast<size_t>(tail), '-') + "\",\n  \"done\": true\n}\n";
    return text;
}
