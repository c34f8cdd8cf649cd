// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/trades.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double takerFee = 0.0005;
constexpr qint64 candleMicroseconds = 300'000'000;
constexpr int candlesKnownToTheModel = 999;

QDateTime localTime(qint64 utcMicroseconds, const QTimeZone &timeZone)
{
    return QDateTime::fromMSecsSinceEpoch(utcMicroseconds / 1000, timeZone);
}

/// The beginning of the candle in which the time falls: the one time that the bots write in UTC, with a
/// space.
QString candleTimestamp(qint64 utcMicroseconds)
{
    const qint64 begin = utcMicroseconds - utcMicroseconds % candleMicroseconds;
    return QDateTime::fromMSecsSinceEpoch(begin / 1000, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

double OpenTrade::leveragedValue() const
{
    return quantity * entryPrice;
}

double OpenTrade::positionValue() const
{
    return leveragedValue() / leverage;
}

double OpenTrade::favourableMove(double price) const
{
    const double move = (price - entryPrice) / entryPrice;
    return side == TradeSide::Long ? move : -move;
}

double OpenTrade::grossProfit(double price) const
{
    const double move = price - entryPrice;
    return quantity * (side == TradeSide::Long ? move : -move);
}

double ClosedTrade::totalFee() const
{
    return entry.entryFee + exitFee;
}

double ClosedTrade::grossProfit() const
{
    return entry.grossProfit(exitPrice);
}

double ClosedTrade::netProfit() const
{
    return grossProfit() - totalFee();
}

double ClosedTrade::leveragedProfitFraction() const
{
    return entry.favourableMove(exitPrice) * entry.leverage;
}

double exchangeFee(double value)
{
    return std::round(value * takerFee * 1e6) / 1e6;
}

QString localTimestamp(qint64 utcMicroseconds, const QTimeZone &timeZone)
{
    const qint64 microseconds = utcMicroseconds % 1'000'000;
    QString text = localTimestampToSecond(utcMicroseconds, timeZone);
    // Python's isoformat() leaves the fraction out where it is zero.
    if (microseconds != 0)
        text += u".%1"_s.arg(microseconds, 6, 10, QLatin1Char('0'));
    return text;
}

QString localTimestampToSecond(qint64 utcMicroseconds, const QTimeZone &timeZone)
{
    return localTime(utcMicroseconds, timeZone).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

OrderedJson tradeToJson(const OpenTrade &trade, const QTimeZone &timeZone)
{
    const bool isLong = trade.side == TradeSide::Long;
    OrderedJson json = OrderedJson::object();
    json.set(u"status"_s, u"OPEN"_s)
        .set(u"side"_s, isLong ? u"LONG"_s : u"SHORT"_s)
        .set(u"entry_time"_s, localTimestamp(trade.entryTime, timeZone))
        .set(u"entry_candle_time"_s, candleTimestamp(trade.entryTime))
        .set(u"entry_price"_s, trade.entryPrice)
        .set(u"entry_fee"_s, trade.entryFee)
        .set(u"entry_candle_idx"_s, candlesKnownToTheModel)
        .set(u"entry_long_prob"_s, trade.longProbability)
        .set(u"entry_short_prob"_s, trade.shortProbability)
        .set(u"probability"_s, isLong ? trade.longProbability : trade.shortProbability)
        .set(u"position_size_pct"_s, trade.sizeFraction)
        .set(u"position_value"_s, trade.positionValue())
        .set(u"leveraged_value"_s, trade.leveragedValue())
        .set(u"quantity"_s, trade.quantity)
        .set(u"order_id"_s, QString::number(trade.orderId))
        .set(u"position_id_exchange"_s, QString::number(trade.orderId + 1))
        .set(u"stop_loss_order_id"_s, QString::number(trade.orderId + 2))
        .set(u"stop_loss_price"_s, trade.stopPrice);
    return json;
}

OrderedJson tradeToJson(const ClosedTrade &trade, const QTimeZone &timeZone)
{
    const QString exitTime = localTimestamp(trade.exitTime, timeZone);
    const qint64 holdCandles = (trade.exitTime - trade.entry.entryTime) / candleMicroseconds;
    OrderedJson json = tradeToJson(trade.entry, timeZone);
    json.set(u"status"_s, u"CLOSED"_s)
        .set(u"exit_time"_s, exitTime)
        .set(u"close_time"_s, exitTime)
        .set(u"exit_price"_s, trade.exitPrice)
        .set(u"exit_fee"_s, trade.exitFee)
        .set(u"total_fee"_s, trade.totalFee())
        .set(u"price_change_pct"_s, trade.entry.favourableMove(trade.exitPrice))
        .set(u"leveraged_pnl_pct"_s, trade.leveragedProfitFraction())
        .set(u"pnl_usd"_s, trade.grossProfit())
        .set(u"pnl_usd_net"_s, trade.netProfit())
        .set(u"pnl_pct"_s, trade.leveragedProfitFraction())
        .set(u"roi"_s, 100.0 * trade.netProfit() / trade.entry.positionValue())
        .set(u"hold_candles"_s, holdCandles)
        .set(u"exit_reason"_s, trade.exitReason)
        .set(u"close_order_id"_s, QString::number(trade.closeOrderId))
        .set(u"exchange_reconciled"_s, true)
        .set(u"fees_reconciled"_s, true);
    return json;
}
