// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <limits>

class QJsonValue;

/// The exact decimal text of numbers: what a bot stored, never rounded.
///
/// A value type; lives on any thread. Holds the shortest decimal digits that read back as the same double
/// (the digits that Python's repr and std::to_chars find), or all digits of a 64-bit integer.
class DecimalText
{
public:
    static DecimalText fromDouble(double number);
    static DecimalText fromInteger(qint64 number);
    /// From a JSON number; the number 0 for anything else.
    static DecimalText fromJson(const QJsonValue &number);

    /// Multiplied by ten to the power of `power`, exactly.
    DecimalText shifted(int power) const;
    DecimalText absolute() const;
    DecimalText negated() const;
    bool isZero() const { return m_digits == "0"; }
    bool isNegative() const { return m_negative; }

    /// Plain notation with at least `minimumDecimals` digits after the dot, and as many more as it takes to
    /// be exact: 0.8 with two decimals is `0.80`, 0.655 stays `0.655`. No exponent; always a dot, whatever
    /// the locale.
    QString toFixed(int minimumDecimals) const;
    /// The text of the canonical form (DESIGN 13): shortest round-trip, whole numbers without a fraction and
    /// with all their digits; an exponent of at least two digits below 1e-4, as Python's repr writes it.
    QByteArray toCanonical() const;

private:
    bool m_negative = false;
    QByteArray m_digits = QByteArrayLiteral("0"); // no leading or trailing zeros, but for zero itself
    int m_exponent = 0;                           // the value is 0.d1d2d3... times ten to this power
};
