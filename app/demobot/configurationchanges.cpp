// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/configurationchanges.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// How one number may move. Values are whole multiples of 1 / `perOne`, so that they stay short decimals.
struct NumberRule
{
    const char *key;
    double BotConfiguration::*field;
    int perOne;
    int lowest;
    int highest;
    int longestStep;
    /// A rare step that deserves an alert; 0 where there is none.
    int boldStep;
    /// How often it is chosen, relative to the others.
    int weight;
};

constexpr std::array numberRules{
    NumberRule{"long_threshold", &BotConfiguration::longThreshold, 100, 60, 90, 5, 15, 5},
    NumberRule{"short_threshold", &BotConfiguration::shortThreshold, 100, 60, 90, 5, 15, 5},
    NumberRule{"ml_exit_threshold_base_long", &BotConfiguration::exitThresholdLong, 100, 60, 85, 5, 12, 4},
    NumberRule{"ml_exit_threshold_base_short", &BotConfiguration::exitThresholdShort, 100, 60, 85, 5, 12, 4},
    NumberRule{"gate_threshold", &BotConfiguration::gateThreshold, 2000, 1, 5, 2, 0, 1},
    NumberRule{"emergency_stop_loss", &BotConfiguration::stopLoss, 200, 3, 10, 2, 0, 3},
    NumberRule{"emergency_max_hold_hours", &BotConfiguration::maxHoldHours, 2, 8, 32, 4, 0, 3},
    NumberRule{"long_avg_return", &BotConfiguration::longAverageReturn, 10000, 35, 55, 3, 0, 1},
    NumberRule{"short_avg_return", &BotConfiguration::shortAverageReturn, 10000, 35, 55, 3, 0, 1},
    NumberRule{"fixed_take_profit", &BotConfiguration::fixedTakeProfit, 200, 4, 12, 2, 0, 2},
    NumberRule{"trailing_tp_activation", &BotConfiguration::trailingActivation, 200, 2, 8, 2, 0, 2},
    NumberRule{"trailing_tp_drawdown", &BotConfiguration::trailingDrawdown, 100, 5, 25, 5, 0, 2},
    NumberRule{"ml_threshold_high_vol", &BotConfiguration::exitThresholdHighVolatility, 100, 55, 75, 5, 0, 2},
    NumberRule{"ml_threshold_low_vol", &BotConfiguration::exitThresholdLowVolatility, 100, 65, 85, 5, 0, 2},
};
constexpr int leverageWeight = 2;
constexpr int strategyWeight = 2;
constexpr std::array allowedLeverages{1, 2, 3, 4, 5, 10, 20};

ConfigurationChange changeNumber(BotConfiguration &configuration, const NumberRule &rule,
                                 RandomSource &random)
{
    double &value = configuration.*rule.field;
    const double before = value;
    const int units = static_cast<int>(std::lround(value * rule.perOne));
    int step = 1 + random.below(rule.longestStep);
    if (rule.boldStep > 0 && random.oneIn(6))
        step = rule.boldStep;
    if (random.oneIn(2))
        step = -step;
    // At the end of its range a number turns back; no step is longer than half of its range.
    if (units + step < rule.lowest || units + step > rule.highest)
        step = -step;
    value = static_cast<double>(units + step) / rule.perOne;
    return {QString::fromLatin1(rule.key), before, value};
}

ConfigurationChange changeLeverage(BotConfiguration &configuration, RandomSource &random)
{
    const int before = configuration.leverage;
    const auto here = std::ranges::find(allowedLeverages, before) - allowedLeverages.begin();
    const auto last = static_cast<std::ptrdiff_t>(allowedLeverages.size()) - 1;
    const bool up = here == 0 || (here < last && random.oneIn(2));
    configuration.leverage = allowedLeverages[static_cast<std::size_t>(up ? here + 1 : here - 1)];
    return {u"leverage"_s, before, configuration.leverage};
}

ConfigurationChange changeStrategy(BotConfiguration &configuration, RandomSource &random)
{
    const QString before = configuration.exitStrategy;
    QStringList others{u"COMBINED"_s, u"ML_ONLY"_s, u"TRAILING"_s, u"FIXED"_s};
    others.removeAll(before);
    configuration.exitStrategy = others.at(random.below(static_cast<int>(others.size())));
    return {u"exit_strategy"_s, before, configuration.exitStrategy};
}

} // namespace

ConfigurationChanges::ConfigurationChanges(quint64 seed, int every)
    : m_random(seed, RandomSource::Stream::ConfigurationChanges)
    , m_every(every)
{
    plan();
}

std::optional<ConfigurationChange> ConfigurationChanges::next(BotConfiguration &configuration)
{
    if (m_every == 0 || --m_writesToGo > 0)
        return std::nullopt;
    plan();
    return change(configuration);
}

ConfigurationChange ConfigurationChanges::change(BotConfiguration &configuration)
{
    int total = leverageWeight + strategyWeight;
    for (const NumberRule &rule : numberRules)
        total += rule.weight;
    int drawn = m_random.below(total);
    for (const NumberRule &rule : numberRules) {
        if (drawn < rule.weight)
            return changeNumber(configuration, rule, m_random);
        drawn -= rule.weight;
    }
    return drawn < leverageWeight ? changeLeverage(configuration, m_random)
                                  : changeStrategy(configuration, m_random);
}

void ConfigurationChanges::plan()
{
    // From half to one and a half times the average: irregular, and a short demonstration still sees some.
    m_writesToGo = std::max<qint64>(1, std::llround(m_random.between(0.5, 1.5) * m_every));
}
