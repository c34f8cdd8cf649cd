// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <cmath>
#include <limits>

/// What a number of the trading state is. `Fraction` is stored as 0.03 and shown as 3%; what a bot stores in
/// percent already is turned into a fraction where it is read, so that nobody has to know.
enum class TradingUnit { Money, Price, Fraction, Multiplier, Hours, Count, Ratio, PerDay, Text };

/// The value of what is not known.
constexpr double unknownNumber = std::numeric_limits<double>::quiet_NaN();
inline bool isKnown(double number)
{
    return !std::isnan(number);
}

/// The one place where a trading number becomes text: `-$9.33`, `103,161.9`, `2.99%`, `4x`, `6.9 h`; `n/a`
/// for what is not known. `currency` stands before an amount of money. Any thread.
QString tradingText(double number, TradingUnit unit, const QString &currency, const QLocale &locale);
/// In the terminal's English, the same in every locale.
QString tradingText(double number, TradingUnit unit, const QString &currency);
/// All digits, for whoever wants to see the stored value.
QString rawNumberText(double number);
/// The locale of the terminal's texts.
QLocale contractLocale();
