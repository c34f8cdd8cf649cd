// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/simulation.h"
#include "app/demobot/tradearchive.h"

#include <deque>

/// Puts the demo bot's trading into the shape of a real bot's state file.
///
/// Owned by the demo bot; one thread. `trades` holds the newest four closed trades and the open one;
/// `trading_history` the newest twenty, or, where a size is wanted, as many as fit, filled up with trades of
/// earlier sessions.
class BotState
{
public:
    struct Settings
    {
        QString botName;
        QTimeZone timeZone;
        /// UTC microseconds.
        qint64 sessionStart = 0;
        /// The wanted size of the file in bytes, reached to within one trade and not exceeded unless the rest
        /// of the file alone is larger; 0 for no wish.
        qint64 fileSize = 0;
        quint64 seed = 0;
    };

    BotState(Settings settings, double initialBalance);

    /// To be called for each closed trade, in order, before the next document is made.
    void recordClosedTrade(const ClosedTrade &trade, double realizedBalance);

    /// The whole state as of `now` (UTC microseconds). Its first member is `demo_bot`, see ownership.h.
    OrderedJson document(const Simulation &simulation, const BotConfiguration &configuration,
                         qint64 now) const;

private:
    OrderedJson signalsToJson(const Simulation &simulation, const BotConfiguration &configuration) const;
    QByteArray history(OrderedJson &withoutHistory) const;

    Settings m_settings;
    TradeArchive m_archive;
    std::deque<OrderedJson> m_ledger;
};
