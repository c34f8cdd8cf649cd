// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/botstate.h"

#include "app/demobot/oldertrades.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tradesShown = 4;
constexpr qsizetype historyLength = 20;
constexpr std::size_t ledgerLength = 5;
/// No closed trade is written in fewer bytes.
constexpr qint64 shortestTrade = 900;
/// Trades stand in an array of the document's first level.
constexpr int tradeDepth = 2;

OrderedJson arrayOfRendered(const QByteArray &trades)
{
    OrderedJson array = OrderedJson::array();
    if (!trades.isEmpty())
        array.append(OrderedJson::rendered(trades));
    return array;
}

OrderedJson statisticsToJson(const TradeStatistics &statistics)
{
    OrderedJson json = OrderedJson::object();
    json.set(u"total_trades"_s, statistics.trades())
        .set(u"long_trades"_s, statistics.longTrades)
        .set(u"short_trades"_s, statistics.shortTrades)
        .set(u"wins"_s, statistics.wins)
        .set(u"losses"_s, statistics.losses)
        .set(u"total_pnl_usd"_s, statistics.netProfit)
        .set(u"total_pnl_pct"_s, statistics.profitFraction);
    return json;
}

} // namespace

BotState::BotState(Settings settings, double initialBalance)
    : m_settings(std::move(settings))
{
    if (m_settings.fileSize > 0) {
        const qsizetype count = m_settings.fileSize / shortestTrade + 1;
        for (const ClosedTrade &trade : olderTrades(m_settings.seed, m_settings.sessionStart, count))
            m_archive.append(tradeToJson(trade, m_settings.timeZone).toText(tradeDepth));
    }
    OrderedJson deposit = OrderedJson::object();
    deposit.set(u"timestamp"_s, localTimestamp(m_settings.sessionStart, m_settings.timeZone))
        .set(u"type"_s, u"SESSION_START"_s)
        .set(u"amount"_s, 0.0)
        .set(u"fee"_s, 0.0)
        .set(u"balance"_s, initialBalance);
    m_ledger.push_back(deposit);
}

void BotState::recordClosedTrade(const ClosedTrade &trade, double realizedBalance)
{
    m_archive.append(tradeToJson(trade, m_settings.timeZone).toText(tradeDepth));
    if (m_settings.fileSize == 0)
        m_archive.keepNewest(historyLength);

    OrderedJson entry = OrderedJson::object();
    entry.set(u"timestamp"_s, localTimestamp(trade.exitTime, m_settings.timeZone))
        .set(u"type"_s, u"TRADE_CLOSED"_s)
        .set(u"order_id"_s, QString::number(trade.closeOrderId))
        .set(u"amount"_s, trade.netProfit())
        .set(u"fee"_s, trade.totalFee())
        .set(u"balance"_s, realizedBalance);
    m_ledger.push_back(entry);
    if (m_ledger.size() > ledgerLength)
        m_ledger.pop_front();
}

OrderedJson BotState::document(const Simulation &simulation, const BotConfiguration &configuration,
                               qint64 now) const
{
    OrderedJson trades = arrayOfRendered(m_archive.newest(tradesShown));
    OrderedJson position;
    if (simulation.position()) {
        position = tradeToJson(simulation.position()->trade, m_settings.timeZone);
        position.set(u"peak_pnl_pct"_s, simulation.position()->peakProfitFraction);
        trades.append(position);
    }
    OrderedJson ledger = OrderedJson::array();
    for (const OrderedJson &entry : m_ledger)
        ledger.append(entry);
    const QString sessionStart = localTimestamp(m_settings.sessionStart, m_settings.timeZone);
    OrderedJson reconciliation = OrderedJson::object();
    reconciliation.set(u"timestamp"_s, sessionStart)
        .set(u"event"_s, u"session_started"_s)
        .set(u"reason"_s, u"Demo bot: all money, prices and trades in this file are invented"_s)
        .set(u"balance"_s, simulation.initialBalance())
        .set(u"positions_adopted"_s, 0);
    OrderedJson reconciliationLog = OrderedJson::array();
    reconciliationLog.append(reconciliation);

    OrderedJson state = OrderedJson::object();
    state.set(u"demo_bot"_s, true)
        .set(u"bot_name"_s, m_settings.botName)
        .set(u"session_start"_s, sessionStart)
        .set(u"initial_balance"_s, simulation.initialBalance())
        .set(u"current_balance"_s, simulation.realizedBalance() + simulation.unrealizedProfit())
        .set(u"timestamp"_s, localTimestamp(now, m_settings.timeZone))
        .set(u"position"_s, position)
        .set(u"trades"_s, trades)
        .set(u"closed_trades"_s, simulation.statistics().trades())
        .set(u"ledger"_s, ledger)
        .set(u"reconciliation_log"_s, reconciliationLog)
        .set(u"latest_signals"_s, signalsToJson(simulation, configuration))
        .set(u"stats"_s, statisticsToJson(simulation.statistics()))
        .set(u"configuration"_s, configuration.toJson())
        .set(u"unrealized_pnl"_s, simulation.unrealizedProfit())
        .set(u"realized_balance"_s, simulation.realizedBalance())
        .set(u"trading_history"_s, OrderedJson::array());
    state.set(u"trading_history"_s, arrayOfRendered(history(state)));
    return state;
}

OrderedJson BotState::signalsToJson(const Simulation &simulation, const BotConfiguration &configuration) const
{
    const Market &market = simulation.market();
    OrderedJson side;
    if (simulation.position())
        side = simulation.position()->trade.side == TradeSide::Long ? u"LONG"_s : u"SHORT"_s;
    OrderedJson entry = OrderedJson::object();
    entry.set(u"long_prob"_s, market.longProbability())
        .set(u"short_prob"_s, market.shortProbability())
        .set(u"long_threshold"_s, configuration.longThreshold)
        .set(u"short_threshold"_s, configuration.shortThreshold);
    OrderedJson exit = OrderedJson::object();
    exit.set(u"exit_prob"_s, market.exitProbability())
        .set(u"exit_threshold_base_long"_s, configuration.exitThresholdLong)
        .set(u"exit_threshold_base_short"_s, configuration.exitThresholdShort)
        .set(u"exit_threshold_current"_s, simulation.exitThreshold(configuration))
        .set(u"volatility"_s, market.volatility())
        .set(u"position_side"_s, side)
        .set(u"strategy"_s, configuration.exitStrategy);
    OrderedJson json = OrderedJson::object();
    json.set(u"entry"_s, entry).set(u"exit"_s, exit);
    return json;
}

QByteArray BotState::history(OrderedJson &withoutHistory) const
{
    if (m_settings.fileSize == 0)
        return m_archive.newest(historyLength);
    // An array with elements has a line break and indentation on either side of them.
    const qsizetype aroundElements = QByteArrayView("\n    \n  ").size();
    const qsizetype room = m_settings.fileSize - withoutHistory.toText().size() - aroundElements;
    return m_archive.newest(m_archive.fittingInto(room));
}
