// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/randomsource.h"

/// An invented market: a price that walks at random, and the probabilities that the bot's model reads into
/// it.
///
/// Owned by the simulation; one thread. Each step moves it as five minutes move a real one, whatever time the
/// bot's clock says: so trades open and close while a newcomer is looking.
class Market
{
public:
    explicit Market(quint64 seed);

    /// One step on. `lean` is added to the step's relative price change.
    void step(double lean);

    /// In dollars, to the tick of 0.1.
    double price() const;
    /// Probabilities, from 0 to 1.
    double longProbability() const;
    double shortProbability() const;
    double exitProbability() const;
    /// The typical relative price change of one step.
    double volatility() const;

private:
    RandomSource m_random;
    double m_home;
    double m_price;
    double m_variance;
    double m_direction = 0.0;
    double m_longOwn = 0.0;
    double m_shortOwn = 0.0;
    double m_exit = 0.0;
};
