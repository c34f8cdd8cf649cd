// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/market.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double typicalStep = 0.0011;
/// Pulls the price home, so that a demo that runs for weeks still shows a believable one.
constexpr double homesickness = 0.0005;
constexpr double memory = 0.92;
constexpr double varianceMemory = 0.95;

/// Maps any number to a probability: 0 to 0.5, 0.75 to 0.8, 1.33 to 0.9.
double probability(double score)
{
    return 0.5 + 0.5 * score / std::sqrt(1.0 + score * score);
}

/// A score that wanders and returns; its deviation in the long run is `spread`.
double wandered(double score, double spread, RandomSource &random)
{
    return memory * score + spread * std::sqrt(1.0 - memory * memory) * random.normal();
}

} // namespace

Market::Market(quint64 seed)
    : m_random(seed, RandomSource::Stream::Market)
    , m_home(m_random.between(92000.0, 112000.0))
    , m_price(m_home)
    , m_variance(typicalStep * typicalStep)
{
}

void Market::step(double lean)
{
    const double change = typicalStep * m_random.normal() + lean + homesickness * (m_home - m_price) / m_home;
    m_price = std::max(m_price * (1.0 + change), 0.01 * m_home);
    m_variance = varianceMemory * m_variance + (1.0 - varianceMemory) * change * change;
    m_direction = wandered(m_direction, 0.4, m_random);
    m_longOwn = wandered(m_longOwn, 0.3, m_random);
    m_shortOwn = wandered(m_shortOwn, 0.3, m_random);
    m_exit = wandered(m_exit, 0.42, m_random);
}

double Market::price() const
{
    return std::round(m_price * 10.0) / 10.0;
}

double Market::longProbability() const
{
    return probability(m_direction + m_longOwn);
}

double Market::shortProbability() const
{
    return probability(-m_direction + m_shortOwn);
}

double Market::exitProbability() const
{
    return probability(m_exit);
}

double Market::volatility() const
{
    return std::sqrt(m_variance);
}
