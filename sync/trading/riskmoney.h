// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/tradingmapping.h"
#include "sync/trading/tradingstate.h"

#include <QJsonValue>
#include <QLocale>
#include <QString>

#include <optional>

/// What a change of a risk parameter means in money, at the balance and the position of now.
///
/// A value type; lives on any thread. Money in the account's currency, a loss negative; NaN where unknown.
struct MoneyEffect
{
    enum class Kind {
        StopLoss, // before and after are what may be lost of `basis`, the balance
        Leverage, // before and after are what a margin of `basis`, that of the open position, moves
    };

    Kind kind = Kind::StopLoss;
    double before = unknownNumber;
    double after = unknownNumber;
    double basis = unknownNumber;
    /// The stop prices of the open position that these losses mean; NaN where none is open.
    double priceBefore = unknownNumber;
    double priceAfter = unknownNumber;

    /// `-$9.33 -> -$6.22`, or the one of them that is known.
    QString pairText(const QString &currency, const QLocale &locale) const;
    /// `-$9.33 -> -$6.22 of $311.16`, `$500.00 -> $625.00 on $125.00 margin`.
    QString amountText(const QString &currency, const QLocale &locale) const;
    /// The same, and the prices behind it.
    QString text(const QString &currency, const QLocale &locale) const;
};

/// Nothing where the parameter is no risk parameter, or the money is not known. One of the values may be
/// undefined: the other one is then told alone.
std::optional<MoneyEffect> moneyEffect(const TradingMapping &mapping, const QString &key,
                                       const QJsonValue &before, const QJsonValue &after,
                                       const TradingState &state);
