// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/tradingmapping.h"
#include "sync/trading/botclock.h"
#include "sync/trading/finding.h"
#include "sync/trading/traderecord.h"

#include <QJsonObject>

#include <optional>

/// Reads rows of trades as a mapping describes them, and gathers what is odd about their times.
///
/// Owned by one reading of a state; used on its thread.
class TradeRows
{
public:
    /// The mapping and the clock must outlive it; `now` is UTC milliseconds.
    TradeRows(const TradingMapping &mapping, const BotClock &clock, qint64 now);

    /// Nothing where the row is no trade: neither a side nor a price nor a result.
    std::optional<TradeRecord> read(const QJsonObject &row);
    /// A time of the document itself; 0 where there is none.
    qint64 moment(const QJsonValue &value);
    /// A number, also one that is written as text; NaN where it is none.
    static double number(const QJsonValue &value);

    Findings takeFindings();

private:
    qint64 momentOf(const QString &role, const QJsonObject &row, QString &text, BotMoment &moment);
    void settleOrder(TradeRecord &trade, const QString &exitText, const BotMoment &entry,
                     const BotMoment &exit);
    void noteDoubt(BotMoment::Doubt doubt);
    double numberOf(const QString &role, const QJsonObject &row) const;

    const TradingMapping &m_mapping;
    const BotClock &m_clock;
    qint64 m_now;
    qint64 m_gaps = 0;
    qint64 m_overlaps = 0;
    qint64 m_future = 0;
    qint64 m_readAsUtc = 0;
    qint64 m_wrongOrder = 0;
};
