// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>

/// Random numbers that are the same for the same seed on every machine: the standard library's distributions
/// are not, so this class brings its own.
///
/// Owned by whoever draws from it; one thread. The `stream` keeps the users of one seed apart: drawing more
/// numbers in one stream changes nothing in another.
class RandomSource
{
public:
    enum class Stream : quint64 { Market, Trades, ConfigurationChanges, Clock, Writer };

    RandomSource(quint64 seed, Stream stream);

    /// At least 0, less than 1.
    double uniform();
    /// At least `low`, less than `high`.
    double between(double low, double high);
    /// Roughly normal with mean 0 and deviation 1, never beyond -4.3 to 4.3.
    double normal();
    /// 0 to `count` - 1; `count` must be at least 1.
    int below(int count);
    /// True once in `count` draws on average; `count` must be at least 1.
    bool oneIn(int count);

private:
    std::mt19937_64 m_engine;
};
