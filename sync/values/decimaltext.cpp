// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/decimaltext.h"

#include "sync/values/jsonvalues.h"

#include <QJsonValue>

#include <array>
#include <charconv>
#include <cmath>

namespace {

QByteArray withoutTrailingZeros(QByteArray digits)
{
    while (digits.size() > 1 && digits.endsWith('0'))
        digits.chop(1);
    return digits;
}

} // namespace

DecimalText DecimalText::fromDouble(double number)
{
    DecimalText text;
    if (!std::isfinite(number) || number == 0)
        return text; // JSON has neither infinities nor NaN; callers never pass them
    text.m_negative = std::signbit(number);
    number = std::fabs(number);
    std::array<char, 512> buffer{};
    char *const first = buffer.data();
    char *const last = buffer.data() + buffer.size();
    if (number >= 9007199254740992.0) { // 2^53: a whole number; all its digits are meant
        const auto end = std::to_chars(first, last, number, std::chars_format::fixed, 0);
        const QByteArray digits(first, end.ptr - first);
        text.m_exponent = static_cast<int>(digits.size());
        text.m_digits = withoutTrailingZeros(digits);
        return text;
    }
    const auto end = std::to_chars(first, last, number, std::chars_format::scientific);
    const QByteArray scientific(first, end.ptr - first);
    const qsizetype mark = scientific.indexOf('e');
    QByteArray digits = scientific.left(mark);
    digits.replace(".", "");
    text.m_digits = withoutTrailingZeros(digits);
    text.m_exponent = scientific.mid(mark + 1).toInt() + 1;
    return text;
}

DecimalText DecimalText::fromInteger(qint64 number)
{
    DecimalText text;
    if (number == 0)
        return text;
    QByteArray digits = QByteArray::number(number);
    if (digits.startsWith('-')) {
        text.m_negative = true;
        digits.remove(0, 1);
    }
    text.m_exponent = static_cast<int>(digits.size());
    text.m_digits = withoutTrailingZeros(digits);
    return text;
}

DecimalText DecimalText::fromJson(const QJsonValue &number)
{
    const std::optional<qint64> integer = exactInteger(number);
    return integer ? fromInteger(*integer) : fromDouble(number.toDouble());
}

DecimalText DecimalText::shifted(int power) const
{
    DecimalText text = *this;
    if (!isZero())
        text.m_exponent += power;
    return text;
}

DecimalText DecimalText::absolute() const
{
    DecimalText text = *this;
    text.m_negative = false;
    return text;
}

DecimalText DecimalText::negated() const
{
    DecimalText text = *this;
    text.m_negative = !isZero() && !m_negative;
    return text;
}

QString DecimalText::toFixed(int minimumDecimals) const
{
    QByteArray whole;
    QByteArray fraction;
    if (isZero()) {
        whole = "0";
    } else if (m_exponent <= 0) {
        whole = "0";
        fraction = QByteArray(-m_exponent, '0') + m_digits;
    } else if (m_digits.size() <= m_exponent) {
        whole = m_digits + QByteArray(m_exponent - static_cast<int>(m_digits.size()), '0');
    } else {
        whole = m_digits.left(m_exponent);
        fraction = m_digits.mid(m_exponent);
    }
    if (fraction.size() < minimumDecimals)
        fraction = fraction.leftJustified(minimumDecimals, '0');
    QByteArray text = m_negative ? "-" + whole : whole;
    if (!fraction.isEmpty())
        text += '.' + fraction;
    return QString::fromLatin1(text);
}

QByteArray DecimalText::toCanonical() const
{
    if (isZero() || m_exponent > -4)
        return toFixed(0).toLatin1();
    // Python's repr: d.ddde-05
    QByteArray text = m_negative ? "-" : "";
    text += m_digits.left(1);
    if (m_digits.size() > 1)
        text += '.' + m_digits.mid(1);
    const int exponent = 1 - m_exponent; // m_exponent is at most -4 here
    return text + "e-" + QByteArray::number(exponent).rightJustified(2, '0');
}
