// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

void ExactSum::add(double number)
{
    const double sum = m_sum + number;
    m_correction += std::abs(m_sum) >= std::abs(number) ? (m_sum - sum) + number : (number - sum) + m_sum;
    m_sum = sum;
}

void RunningMoments::add(double number)
{
    ++m_count;
    const double distance = number - m_mean;
    m_mean += distance / static_cast<double>(m_count);
    m_squares += distance * (number - m_mean);
}

Interval wilsonInterval(qint64 successes, qint64 n)
{
    constexpr double z = 1.959963984540054; // the 0.975 quantile of the normal distribution
    const double count = static_cast<double>(n);
    const double share = static_cast<double>(successes) / count;
    const double square = z * z;
    const double middle = share + square / (2 * count);
    const double reach = z * std::sqrt(share * (1 - share) / count + square / (4 * count * count));
    const double scale = 1 + square / count;
    return {std::max(0.0, (middle - reach) / scale), std::min(1.0, (middle + reach) / scale)};
}

double incompleteBeta(double a, double b, double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - incompleteBeta(b, a, 1 - x);
    constexpr int mostSteps = 500;
    constexpr double tiny = std::numeric_limits<double>::min() / std::numeric_limits<double>::epsilon();
    const auto away = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= mostSteps; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1) < std::numeric_limits<double>::epsilon())
            break;
    }
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return front * fraction / a;
}

double welchProbability(const RunningMoments &left, const RunningMoments &right)
{
    const double leftPart = left.variance() / static_cast<double>(left.count());
    const double rightPart = right.variance() / static_cast<double>(right.count());
    const double spread = leftPart + rightPart;
    const double distance = left.mean() - right.mean();
    if (spread <= 0)
        return distance == 0.0 ? 1 : 0;
    const double t = distance / std::sqrt(spread);
    const double freedom = spread * spread /
                           (leftPart * leftPart / static_cast<double>(left.count() - 1) +
                            rightPart * rightPart / static_cast<double>(right.count() - 1));
    return incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t));
}
