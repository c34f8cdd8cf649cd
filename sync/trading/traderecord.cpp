// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/traderecord.h"

#include <algorithm>

namespace {

constexpr double millisecondsInHour = 3'600'000.0;

bool same(double left, double right)
{
    return left == right || (!isKnown(left) && !isKnown(right));
}

void fill(double &value, double other)
{
    if (!isKnown(value))
        value = other;
}

/// A probability of exactly 0 is what bots write where they know none.
void fillProbability(double &value, double other)
{
    if (!isKnown(value) || value == 0.0)
        value = isKnown(other) ? other : value;
}

} // namespace

double TradeRecord::holdHours() const
{
    if (entryAt == 0 || exitAt == 0 || exitAt < entryAt)
        return unknownNumber;
    return static_cast<double>(exitAt - entryAt) / millisecondsInHour;
}

double TradeRecord::entryProbability() const
{
    if (side == PositionSide::Unknown)
        return unknownNumber;
    const double own = side == PositionSide::Long ? longProbability : shortProbability;
    const double other = side == PositionSide::Long ? shortProbability : longProbability;
    // Bots write 0 for both where they have found a position.
    if (own == 0.0 && (adopted || !isKnown(other) || other == 0.0))
        return unknownNumber;
    return own;
}

double TradeRecord::leverage() const
{
    return positionValue > 0 && isKnown(leveragedValue) ? leveragedValue / positionValue : unknownNumber;
}

double TradeRecord::lossAtStop() const
{
    if (!isKnown(stopPrice) || stopPrice <= 0 || side == PositionSide::Unknown)
        return unknownNumber;
    const double against = side == PositionSide::Long ? entryPrice - stopPrice : stopPrice - entryPrice;
    return against * quantity;
}

bool TradeRecord::operator==(const TradeRecord &other) const
{
    return key == other.key && orderId == other.orderId && positionId == other.positionId &&
           side == other.side && closed == other.closed && manual == other.manual &&
           adopted == other.adopted && reconciled == other.reconciled && entryAt == other.entryAt &&
           exitAt == other.exitAt && reason == other.reason && same(entryPrice, other.entryPrice) &&
           same(exitPrice, other.exitPrice) && same(quantity, other.quantity) &&
           same(positionValue, other.positionValue) && same(leveragedValue, other.leveragedValue) &&
           same(stopPrice, other.stopPrice) && same(longProbability, other.longProbability) &&
           same(shortProbability, other.shortProbability) && same(gross, other.gross) &&
           same(fees, other.fees) && same(net, other.net) && same(returnFraction, other.returnFraction) &&
           same(roiFraction, other.roiFraction);
}

MergedTrade mergedTrade(const QList<TradeRecord> &rows)
{
    MergedTrade merged;
    merged.rows = rows.size();
    qsizetype best = 0;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const TradeRecord &row = rows.at(i);
        const TradeRecord &kept = rows.at(best);
        // A row that is still open says nothing about the result.
        if (row.closed != kept.closed ? row.closed : row.reconciled >= kept.reconciled)
            best = i;
    }
    TradeRecord &trade = merged.trade;
    trade = rows.at(best);
    double least = trade.net;
    double greatest = trade.net;
    bool allManual = true;
    bool anyManual = false;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const TradeRecord &row = rows.at(i);
        allManual = allManual && row.manual;
        anyManual = anyManual || row.manual;
        if (i == best)
            continue;
        trade.adopted = trade.adopted && row.adopted;
        if (trade.side == PositionSide::Unknown)
            trade.side = row.side;
        if (trade.entryAt == 0)
            trade.entryAt = row.entryAt;
        if (trade.exitAt == 0 && row.closed)
            trade.exitAt = row.exitAt;
        if (trade.positionId.isEmpty())
            trade.positionId = row.positionId;
        fill(trade.entryPrice, row.entryPrice);
        fill(trade.quantity, row.quantity);
        fill(trade.positionValue, row.positionValue);
        fill(trade.leveragedValue, row.leveragedValue);
        fill(trade.stopPrice, row.stopPrice);
        fillProbability(trade.longProbability, row.longProbability);
        fillProbability(trade.shortProbability, row.shortProbability);
        if (row.closed && isKnown(row.net) && isKnown(trade.net) && row.net != trade.net) {
            merged.otherResults.append(row.net);
            least = std::min(least, row.net);
            greatest = std::max(greatest, row.net);
        }
    }
    merged.difference = isKnown(trade.net) ? greatest - least : 0;
    merged.calledManual = anyManual && !allManual;
    trade.manual = allManual;
    return merged;
}

QString tradeKey(const TradeRecord &trade, const QString &entryText)
{
    if (!trade.orderId.isEmpty())
        return QStringLiteral("order:") + trade.orderId;
    if (!trade.positionId.isEmpty())
        return QStringLiteral("position:") + trade.positionId;
    return QStringLiteral("trade:") + entryText + u'|' + sideWord(trade.side) + u'|' +
           rawNumberText(trade.entryPrice) + u'|' + rawNumberText(trade.quantity);
}

QString sideWord(PositionSide side)
{
    switch (side) {
    case PositionSide::Long:
        return QStringLiteral("LONG");
    case PositionSide::Short:
        return QStringLiteral("SHORT");
    case PositionSide::Unknown:
        break;
    }
    return {};
}
