// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemanumber.h"

#include "sync/values/jsonvalues.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace {

/// Below 2^53 a double and the integers around it keep their order, whatever integer the other side is.
constexpr double exactIntegers = 9007199254740992.0;

/// digits times ten to the power of exponent; the sign is dropped.
struct Decimal
{
    quint64 digits = 0;
    int exponent = 0;
};

Decimal decimalOf(const QJsonValue &number)
{
    if (const std::optional<qint64> integer = exactInteger(number)) {
        const quint64 magnitude =
            *integer < 0 ? quint64(0) - static_cast<quint64>(*integer) : static_cast<quint64>(*integer);
        return {magnitude, 0};
    }
    // The shortest digits that read back as the same double: what stands in the text, at most 17 of them.
    std::array<char, 32> text{};
    const std::to_chars_result end = std::to_chars(
        text.data(), text.data() + text.size(), std::abs(number.toDouble()), std::chars_format::scientific);
    Decimal decimal;
    const char *at = text.data();
    bool fraction = false;
    for (; at != end.ptr && *at != 'e'; ++at) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        decimal.digits = decimal.digits * 10 + static_cast<quint64>(*at - '0');
        decimal.exponent -= fraction ? 1 : 0;
    }
    if (at != end.ptr) {
        ++at;
        if (at != end.ptr && *at == '+')
            ++at;
        int exponent = 0;
        std::from_chars(at, end.ptr, exponent);
        decimal.exponent += exponent;
    }
    return decimal;
}

quint64 addModulo(quint64 left, quint64 right, quint64 modulus)
{
    return left >= modulus - right ? left - (modulus - right) : left + right;
}

/// value times ten, modulo modulus; value is below modulus.
quint64 timesTenModulo(quint64 value, quint64 modulus)
{
    const quint64 two = addModulo(value, value, modulus);
    const quint64 four = addModulo(two, two, modulus);
    const quint64 eight = addModulo(four, four, modulus);
    return addModulo(eight, two, modulus);
}

} // namespace

NumberBound::NumberBound(const QJsonValue &limit)
    : m_limit(limit)
    , m_double(limit.toDouble())
    , m_doubleIsEnough(std::abs(m_double) < exactIntegers)
{
}

int NumberBound::compare(const QJsonValue &value) const
{
    if (!m_doubleIsEnough)
        return compareJsonNumbers(value, m_limit);
    const double number = value.toDouble();
    return number < m_double ? -1 : (number > m_double ? 1 : 0);
}

bool isWholeNumber(const QJsonValue &value)
{
    if (!value.isDouble())
        return false;
    // An integer beyond 2^53 may be rounded here, but only to another integer.
    const double number = value.toDouble();
    return std::isfinite(number) && number == std::trunc(number);
}

bool isMultipleOf(const QJsonValue &value, const QJsonValue &divisor)
{
    const Decimal dividend = decimalOf(value);
    const Decimal measure = decimalOf(divisor);
    if (dividend.digits == 0)
        return true;
    if (measure.digits == 0)
        return false;
    int shift = dividend.exponent - measure.exponent;
    quint64 digits = dividend.digits;
    // A negative shift: the dividend has more decimals, so those must be zeros.
    for (; shift < 0; ++shift) {
        if (digits % 10 != 0)
            return false;
        digits /= 10;
    }
    quint64 remainder = digits % measure.digits;
    for (; shift > 0 && remainder != 0; --shift)
        remainder = timesTenModulo(remainder, measure.digits);
    return remainder == 0;
}
