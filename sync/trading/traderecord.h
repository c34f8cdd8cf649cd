// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingnumber.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <memory>

enum class PositionSide { Unknown, Long, Short };

/// One trade of an account: a bot's, or one that somebody made by hand.
///
/// A value type; lives on any thread. Times are UTC milliseconds, 0 where unknown. Numbers are NaN where
/// unknown; money is in the account's currency, `*Fraction` are fractions. `net` is after fees.
struct TradeRecord
{
    /// Names the trade in all lists, files and sessions: `order:ID`, `position:ID`, or what it consists of.
    QString key;
    QString orderId;
    QString positionId;
    PositionSide side = PositionSide::Unknown;
    bool closed = false;
    /// Nobody's bot opened it.
    bool manual = false;
    /// The bot found the position on the exchange: its entry probability is not known.
    bool adopted = false;
    /// How far the exchange has confirmed it: 2 the result, 1 the fees, 0 nothing.
    int reconciled = 0;

    qint64 entryAt = 0;
    qint64 exitAt = 0;
    double entryPrice = unknownNumber;
    double exitPrice = unknownNumber;
    double quantity = unknownNumber;
    /// The margin, and what is traded with it.
    double positionValue = unknownNumber;
    double leveragedValue = unknownNumber;
    double stopPrice = unknownNumber;
    double longProbability = unknownNumber;
    double shortProbability = unknownNumber;
    double gross = unknownNumber;
    double fees = unknownNumber;
    double net = unknownNumber;
    /// As the bot states them: the price change times the leverage, and the return on the margin.
    double returnFraction = unknownNumber;
    double roiFraction = unknownNumber;
    QString reason;

    /// Hours from entry to exit; NaN where one is unknown or they are the wrong way round.
    double holdHours() const;
    /// Of the side that was taken; NaN where it was adopted, or is not known.
    double entryProbability() const;
    /// Leveraged value by position value.
    double leverage() const;
    /// The loss that the stop price means, before fees, as a positive amount; negative where it locks in a
    /// gain.
    double lossAtStop() const;

    bool operator==(const TradeRecord &other) const;
};
Q_DECLARE_METATYPE(TradeRecord)

/// Trades are shared: a list of a hundred thousand is copied in no time.
using TradePointer = std::shared_ptr<const TradeRecord>;
using TradeList = QList<TradePointer>;

/// What is known of one trade from several rows of it.
struct MergedTrade
{
    TradeRecord trade;
    /// The results of the rows that say otherwise than the one that counts.
    QList<double> otherResults;
    /// The greatest difference between two results of it.
    double difference = 0;
    qsizetype rows = 0;
    /// Some row calls it manual, another is the bot's own.
    bool calledManual = false;
};

/// One trade from all rows of one key: the one that the exchange has confirmed furthest counts, of equals the
/// last one. Facts of the entry that it lacks come from the others; its result is never mixed. It is manual
/// only where all rows say so. `rows` must not be empty.
MergedTrade mergedTrade(const QList<TradeRecord> &rows);

/// The stable key of a trade whose ids are set; `entryText` is the entry time as it was written.
QString tradeKey(const TradeRecord &trade, const QString &entryText);

/// `LONG`, `SHORT`, or nothing.
QString sideWord(PositionSide side);
