// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradingnumber.h"

#include "sync/values/decimaltext.h"

#include <QCoreApplication>

namespace {

QString number(double value, int decimals, const QLocale &locale)
{
    // No negative zero.
    const double scale = std::pow(10.0, decimals);
    if (std::round(value * scale) == 0.0)
        value = 0.0;
    return locale.toString(value, 'f', decimals);
}

int decimalsOfPrice(double price)
{
    const double size = std::abs(price);
    if (size >= 10'000)
        return 1;
    if (size >= 10 || size == 0.0)
        return 2;
    return size >= 0.1 ? 4 : 8;
}

} // namespace

QLocale contractLocale()
{
    return {QLocale::English, QLocale::UnitedStates};
}

QString tradingText(double value, TradingUnit unit, const QString &currency, const QLocale &locale)
{
    if (!isKnown(value))
        return QCoreApplication::translate("TradingNumber", "n/a");
    switch (unit) {
    case TradingUnit::Money: {
        const QString amount = number(std::abs(value), 2, locale);
        const bool zero = std::round(value * 100) == 0.0;
        return (value < 0 && !zero ? QStringLiteral("-") : QString()) + currency + amount;
    }
    case TradingUnit::Price:
        return number(value, decimalsOfPrice(value), locale);
    case TradingUnit::Fraction:
        return number(value * 100, 2, locale) + u'%';
    case TradingUnit::Multiplier: {
        const bool whole = std::abs(value - std::round(value)) < 0.005;
        return number(value, whole ? 0 : 2, locale) + u'x';
    }
    case TradingUnit::Hours:
        return number(value, 1, locale) + QStringLiteral(" h");
    case TradingUnit::Count:
        return number(value, 0, locale);
    case TradingUnit::Ratio:
    case TradingUnit::PerDay:
        return number(value, 2, locale);
    case TradingUnit::Text:
        break;
    }
    return rawNumberText(value);
}

QString tradingText(double value, TradingUnit unit, const QString &currency)
{
    return isKnown(value) ? tradingText(value, unit, currency, contractLocale()) : QStringLiteral("n/a");
}

QString rawNumberText(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("n/a");
    return QString::fromLatin1(DecimalText::fromDouble(value).toCanonical());
}
