// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/simulation.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double quantitiesPerUnit = 1e4;
constexpr double microsecondsPerHour = 3.6e9;
/// How well a trader fares whose balance is where it began: enough to pay the fees.
constexpr double ordinaryLean = 0.00006;
constexpr double leanPerLoss = 0.0005;
constexpr double strongestLean = 0.0003;

double toTick(double price)
{
    return std::round(price * 10.0) / 10.0;
}

QString percent(double fraction)
{
    return QString::number(100.0 * fraction, 'f', 2) + u'%';
}

} // namespace

Simulation::Simulation(quint64 seed)
    : m_market(seed)
    , m_random(seed, RandomSource::Stream::Trades)
    , m_initialBalance(std::round(m_random.between(2000.0, 20000.0) * 1e4) / 1e4)
    , m_lastOrderId(1'980'000'000'000'000'000 + static_cast<qint64>(m_random.uniform() * 1e15))
{
}

std::optional<ClosedTrade> Simulation::step(qint64 now, const BotConfiguration &configuration)
{
    m_market.step(lean());
    if (!m_position) {
        enterOnSignal(now, configuration);
        return std::nullopt;
    }
    const OpenTrade &trade = m_position->trade;
    m_position->peakProfitFraction =
        std::max(m_position->peakProfitFraction, trade.favourableMove(m_market.price()) * trade.leverage);
    const std::optional<Exit> exit = exitNow(now, configuration);
    return exit ? std::optional(close(now, *exit)) : std::nullopt;
}

double Simulation::unrealizedProfit() const
{
    return m_position ? m_position->trade.grossProfit(m_market.price()) : 0.0;
}

double Simulation::exitThreshold(const BotConfiguration &configuration) const
{
    if (m_market.volatility() > configuration.volatilityHigh)
        return configuration.exitThresholdHighVolatility;
    if (m_market.volatility() < configuration.volatilityLow)
        return configuration.exitThresholdLowVolatility;
    const bool isShort = m_position && m_position->trade.side == TradeSide::Short;
    return isShort ? configuration.exitThresholdShort : configuration.exitThresholdLong;
}

std::optional<Simulation::Exit> Simulation::exitNow(qint64 now, const BotConfiguration &configuration) const
{
    const OpenTrade &trade = m_position->trade;
    const double price = m_market.price();
    const double profit = trade.favourableMove(price) * trade.leverage;

    const bool stopped = trade.side == TradeSide::Long ? price <= trade.stopPrice : price >= trade.stopPrice;
    if (stopped) {
        const double loss = trade.favourableMove(trade.stopPrice) * trade.leverage * trade.sizeFraction;
        return Exit{trade.stopPrice, u"Emergency Stop Loss (%1 of balance)"_s.arg(percent(loss))};
    }
    const double hours = static_cast<double>(now - trade.entryTime) / microsecondsPerHour;
    if (hours >= configuration.maxHoldHours)
        return Exit{price, u"Emergency Max Hold (%1h)"_s.arg(hours, 0, 'f', 1)};

    const QString &strategy = configuration.exitStrategy;
    const bool combined = strategy == "COMBINED"_L1;
    if ((combined || strategy == "FIXED"_L1) && profit >= configuration.fixedTakeProfit)
        return Exit{price, u"Fixed Take Profit (%1)"_s.arg(percent(profit))};
    const double peak = m_position->peakProfitFraction;
    if ((combined || strategy == "TRAILING"_L1) && peak >= configuration.trailingActivation &&
        profit <= peak * (1.0 - configuration.trailingDrawdown))
        return Exit{price, u"Trailing Take Profit (peak %1, now %2)"_s.arg(percent(peak), percent(profit))};
    const double probability = m_market.exitProbability();
    if ((combined || strategy == "ML_ONLY"_L1) && probability >= exitThreshold(configuration))
        return Exit{price, u"ML Exit (%1)"_s.arg(probability, 0, 'f', 3)};
    return std::nullopt;
}

ClosedTrade Simulation::close(qint64 now, const Exit &exit)
{
    ClosedTrade closed;
    closed.entry = m_position->trade;
    closed.exitTime = now;
    closed.exitPrice = exit.price;
    closed.exitFee = exchangeFee(closed.entry.quantity * exit.price);
    closed.exitReason = exit.reason;
    closed.closeOrderId = nextOrderId();
    m_position.reset();

    ++(closed.entry.side == TradeSide::Long ? m_statistics.longTrades : m_statistics.shortTrades);
    ++(closed.netProfit() > 0.0 ? m_statistics.wins : m_statistics.losses);
    m_statistics.netProfit += closed.netProfit();
    m_statistics.profitFraction += closed.leveragedProfitFraction();
    return closed;
}

void Simulation::enterOnSignal(qint64 now, const BotConfiguration &configuration)
{
    // What would be left at once is not entered.
    if (m_market.exitProbability() >= exitThreshold(configuration))
        return;
    const double longProbability = m_market.longProbability();
    const double shortProbability = m_market.shortProbability();
    const double longValue = longProbability * configuration.longAverageReturn;
    const double shortValue = shortProbability * configuration.shortAverageReturn;

    OpenTrade trade;
    double threshold = 0.0;
    // A short must be the better opportunity by more than the gate.
    if (shortProbability >= configuration.shortThreshold &&
        shortValue > longValue + configuration.gateThreshold) {
        trade.side = TradeSide::Short;
        threshold = configuration.shortThreshold;
    } else if (longProbability >= configuration.longThreshold && longValue > configuration.gateThreshold) {
        trade.side = TradeSide::Long;
        threshold = configuration.longThreshold;
    } else {
        return;
    }

    const bool isLong = trade.side == TradeSide::Long;
    const double confidence = ((isLong ? longProbability : shortProbability) - threshold) / (1.0 - threshold);
    const double wantedFraction = 0.3 + 0.4 * confidence;
    trade.entryTime = now;
    trade.entryPrice = m_market.price();
    trade.longProbability = longProbability;
    trade.shortProbability = shortProbability;
    trade.leverage = configuration.leverage;
    const double wantedQuantity = realizedBalance() * wantedFraction * trade.leverage / trade.entryPrice;
    trade.quantity = std::max(std::floor(wantedQuantity * quantitiesPerUnit), 1.0) / quantitiesPerUnit;
    trade.entryFee = exchangeFee(trade.leveragedValue());
    trade.sizeFraction = trade.positionValue() / realizedBalance();
    // The stop is a loss of balance; the price may move further the less of the balance is at work.
    const double room = configuration.stopLoss / (trade.sizeFraction * trade.leverage);
    trade.stopPrice = toTick(trade.entryPrice * (isLong ? 1.0 - room : 1.0 + room));
    trade.orderId = nextOrderId();
    m_position = Position{trade, 0.0};
}

double Simulation::lean() const
{
    if (!m_position)
        return 0.0;
    const double loss = 1.0 - realizedBalance() / m_initialBalance;
    const double lean = std::clamp(ordinaryLean + leanPerLoss * loss, -strongestLean, strongestLean);
    return m_position->trade.side == TradeSide::Long ? lean : -lean;
}

qint64 Simulation::nextOrderId()
{
    m_lastOrderId += 10 + static_cast<qint64>(m_random.uniform() * 1e9);
    return m_lastOrderId;
}
