// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/tradingmapping.h"
#include "sync/trading/tradebook.h"
#include "sync/trading/tradingstate.h"

#include <QJsonObject>

/// The declared configuration against what the bot does: the open position, the recorded trades, the
/// statistics that it keeps itself. Every finding holds both numbers and says how it was computed; what
/// agrees is told too.
///
/// Used where it is made, on any thread. What it is given must outlive it.
class RealityCheck
{
public:
    /// `parameters` is the configuration in force; `now` is UTC milliseconds.
    RealityCheck(const TradingMapping &mapping, const QJsonObject &parameters, const TradingState &state,
                 const TradeBook &book, qint64 now);

    Findings run();

private:
    /// What one configuration declares of what can be checked; NaN where it does not.
    struct Declared
    {
        double leverage = unknownNumber;
        double stopLoss = unknownNumber;
        double holdHours = unknownNumber;
        double longThreshold = unknownNumber;
        double shortThreshold = unknownNumber;

        double threshold(PositionSide side) const
        {
            return side == PositionSide::Short ? shortThreshold : longThreshold;
        }
    };

    Declared declaredBy(const QJsonObject &parameters) const;
    /// By the configuration in force at a trade's entry.
    const Declared &declaredFor(const TradeRecord &trade) const;
    void add(Finding::Severity severity, const char *code, const char *message, const char *how,
             const QList<FindingValue> &values, double declaredNumber, double foundNumber);
    void checkLeverage(const TradeRecord &position);
    void checkStop(const TradeRecord &position);
    void checkHold(const TradeRecord &position);
    void checkProbability(const TradeRecord &position);
    void checkRecord();
    void checkStatistics();

    const TradingMapping &m_mapping;
    const Declared m_declared;
    QList<Declared> m_declaredByEra;
    const TradingState &m_state;
    const TradeBook &m_book;
    const qint64 m_now;
    Findings m_findings;
};
