// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/orderedjson.h"

#include <QTimeZone>

enum class TradeSide { Long, Short };

/// A position that is open. Times are UTC microseconds, money is in dollars, `*Fraction` are fractions.
///
/// A value type; lives on any thread.
struct OpenTrade
{
    TradeSide side = TradeSide::Long;
    qint64 entryTime = 0;
    double entryPrice = 0.0;
    double entryFee = 0.0;
    double longProbability = 0.0;
    double shortProbability = 0.0;
    /// The margin's share of the balance at entry.
    double sizeFraction = 0.0;
    /// The leverage at entry; a later change of the configuration does not touch an open position.
    int leverage = 1;
    double quantity = 0.0;
    double stopPrice = 0.0;
    qint64 orderId = 0;

    double leveragedValue() const;
    /// The margin.
    double positionValue() const;
    /// The relative price change in the position's favour.
    double favourableMove(double price) const;
    /// Profit or loss before fees.
    double grossProfit(double price) const;
};

/// A position that was closed.
///
/// A value type; lives on any thread.
struct ClosedTrade
{
    OpenTrade entry;
    qint64 exitTime = 0;
    double exitPrice = 0.0;
    double exitFee = 0.0;
    QString exitReason;
    qint64 closeOrderId = 0;

    double totalFee() const;
    double grossProfit() const;
    double netProfit() const;
    /// The price change in the position's favour times the leverage.
    double leveragedProfitFraction() const;
};

/// What the exchange takes for an order of this value, in dollars, to the millionth.
double exchangeFee(double value);

/// Naive local time as the bots write it: `2025-01-06T09:00:00.012345`.
QString localTimestamp(qint64 utcMicroseconds, const QTimeZone &timeZone);
/// The same, to the second.
QString localTimestampToSecond(qint64 utcMicroseconds, const QTimeZone &timeZone);

OrderedJson tradeToJson(const OpenTrade &trade, const QTimeZone &timeZone);
OrderedJson tradeToJson(const ClosedTrade &trade, const QTimeZone &timeZone);
