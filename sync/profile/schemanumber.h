// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

/// A limit of `minimum`, `maximum` and their exclusive kin: compares exactly, and without a detour where a
/// double can do it.
///
/// A value type; lives on any thread.
class NumberBound
{
public:
    /// `limit` must be a number.
    explicit NumberBound(const QJsonValue &limit);

    const QJsonValue &limit() const { return m_limit; }
    /// Less than zero, zero or more than zero, as the number `value` is below, at or above the limit.
    int compare(const QJsonValue &value) const;

private:
    QJsonValue m_limit;
    double m_double = 0.0;
    bool m_doubleIsEnough = false;
};

/// True for a number without a fraction, however it is written: `4`, `4.0`, `1e300`.
bool isWholeNumber(const QJsonValue &value);

/// True where the number `value` divided by the number `divisor` (more than zero) is whole. Decimal, not
/// binary: 0.0075 is a multiple of 0.0001. Exact for every pair of numbers.
bool isMultipleOf(const QJsonValue &value, const QJsonValue &divisor);
