// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/randomsource.h"

#include <numbers>

namespace {

/// Spreads neighbouring seeds over the whole range (the finalizer of SplitMix64).
quint64 scrambled(quint64 value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

} // namespace

RandomSource::RandomSource(quint64 seed, Stream stream)
    : m_engine(scrambled(scrambled(seed) + static_cast<quint64>(stream)))
{
}

double RandomSource::uniform()
{
    return static_cast<double>(m_engine() >> 11) * 0x1.0p-53;
}

double RandomSource::between(double low, double high)
{
    return low + (high - low) * uniform();
}

double RandomSource::normal()
{
    // The sum of six uniform numbers, plain arithmetic, so every machine gets the same bits. Its variance is
    // six twelfths.
    double sum = -3.0;
    for (int i = 0; i < 6; ++i)
        sum += uniform();
    return sum * std::numbers::sqrt2;
}

int RandomSource::below(int count)
{
    return static_cast<int>(uniform() * count);
}

bool RandomSource::oneIn(int count)
{
    return below(count) == 0;
}
