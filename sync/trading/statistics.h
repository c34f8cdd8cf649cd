// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// The statistics that the figures need. Pure functions; any thread.

/// Adds numbers without losing the small ones beside the great ones (Neumaier, "Rundungsfehleranalyse einiger
/// Verfahren zur Summation endlicher Summen", ZAMM 54, 1974). A value type.
class ExactSum
{
public:
    void add(double number);
    double value() const { return m_sum + m_correction; }

private:
    double m_sum = 0;
    double m_correction = 0;
};

/// Mean and spread of numbers that come one after the other (Welford, "Note on a Method for Calculating
/// Corrected Sums of Squares and Products", Technometrics 4, 1962). A value type.
class RunningMoments
{
public:
    void add(double number);
    qint64 count() const { return m_count; }
    double mean() const { return m_mean; }
    /// Sample variance, n - 1 in the denominator; 0 below two numbers.
    double variance() const { return m_count > 1 ? m_squares / static_cast<double>(m_count - 1) : 0; }

private:
    qint64 m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

struct Interval
{
    double low = 0;
    double high = 1;
};

/// Interval of 95% confidence for a share of successes (Wilson, "Probable Inference, the Law of Succession,
/// and Statistical Inference", JASA 22, 1927), z = 1.959963984540054, without correction for continuity:
///     (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)
/// n must be positive.
Interval wilsonInterval(qint64 successes, qint64 n);

/// Two-sided p-value of Welch's test that two means are equal (Welch, Biometrika 34, 1947; degrees of freedom
/// by Welch-Satterthwaite). Both must have two numbers at least; 1 where both have no spread and equal means.
double welchProbability(const RunningMoments &left, const RunningMoments &right);

/// The regularised incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22).
double incompleteBeta(double a, double b, double x);
