// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/performance.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace {

constexpr double millisecondsInHour = 3'600'000.0;
constexpr double millisecondsInDay = 24 * millisecondsInHour;
constexpr double daysInYear = 365.25;

} // namespace

const std::array<FigureInfo, figureCount> &figureInfos()
{
    using Id = FigureId;
    using Unit = TradingUnit;
    static const std::array<FigureInfo, figureCount> infos = {{
        {Id::NetProfit, "net_profit", QT_TRANSLATE_NOOP("TradingFigure", "Net P&L"),
         QT_TRANSLATE_NOOP("TradingFigure", "Sum of the trades' results after fees."), Unit::Money, 1},
        {Id::Fees, "fees", QT_TRANSLATE_NOOP("TradingFigure", "Fees"),
         QT_TRANSLATE_NOOP("TradingFigure", "Sum of the fees of the trades that tell them."), Unit::Money, 1},
        {Id::Return, "return", QT_TRANSLATE_NOOP("TradingFigure", "Return"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Net P&L of the session's trades divided by the session's start balance."),
         Unit::Fraction, 1},
        {Id::WinRate, "win_rate", QT_TRANSLATE_NOOP("TradingFigure", "Win rate"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Trades that gained after fees, divided by all with a known result. In "
                           "brackets the interval of 95% confidence (Wilson 1927)."),
         Unit::Fraction, 10},
        {Id::WinRateLow, "win_rate_low", QT_TRANSLATE_NOOP("TradingFigure", "Win rate, low end"),
         QT_TRANSLATE_NOOP("TradingFigure", "Lower end of the interval of 95% confidence (Wilson 1927)."),
         Unit::Fraction, 1},
        {Id::WinRateHigh, "win_rate_high", QT_TRANSLATE_NOOP("TradingFigure", "Win rate, high end"),
         QT_TRANSLATE_NOOP("TradingFigure", "Upper end of the interval of 95% confidence (Wilson 1927)."),
         Unit::Fraction, 1},
        {Id::ProfitFactor, "profit_factor", QT_TRANSLATE_NOOP("TradingFigure", "Profit factor"),
         QT_TRANSLATE_NOOP("TradingFigure", "Sum of the gains divided by the sum of the losses, after fees."),
         Unit::Ratio, 10},
        {Id::AverageWin, "average_win", QT_TRANSLATE_NOOP("TradingFigure", "Average win"),
         QT_TRANSLATE_NOOP("TradingFigure", "Mean result of the trades that gained."), Unit::Money, 3},
        {Id::AverageLoss, "average_loss", QT_TRANSLATE_NOOP("TradingFigure", "Average loss"),
         QT_TRANSLATE_NOOP("TradingFigure", "Mean result of the trades that lost."), Unit::Money, 3},
        {Id::Expectancy, "expectancy", QT_TRANSLATE_NOOP("TradingFigure", "Expectancy"),
         QT_TRANSLATE_NOOP("TradingFigure", "Mean result of a trade after fees."), Unit::Money, 10},
        {Id::AverageHold, "average_hold", QT_TRANSLATE_NOOP("TradingFigure", "Average hold"),
         QT_TRANSLATE_NOOP("TradingFigure", "Mean time from entry to exit."), Unit::Hours, 1},
        {Id::LongestHold, "longest_hold", QT_TRANSLATE_NOOP("TradingFigure", "Longest hold"),
         QT_TRANSLATE_NOOP("TradingFigure", "Longest time from entry to exit."), Unit::Hours, 1},
        {Id::CurrentDrawdown, "current_drawdown", QT_TRANSLATE_NOOP("TradingFigure", "Current drawdown"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Highest point of the equity curve of closed trades, less its end."),
         Unit::Money, 1},
        {Id::MaximumDrawdown, "maximum_drawdown", QT_TRANSLATE_NOOP("TradingFigure", "Maximum drawdown"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Deepest fall of the equity curve of closed trades below a point before."),
         Unit::Money, 1},
        {Id::CurrentDrawdownShare, "current_drawdown_share",
         QT_TRANSLATE_NOOP("TradingFigure", "Current drawdown, %"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Highest equity of the session less its present one, divided by the highest. The "
                           "equity is the session's start balance and the results of its trades; n/a "
                           "where that balance is not known or cannot be right."),
         Unit::Fraction, 1},
        {Id::MaximumDrawdownShare, "maximum_drawdown_share",
         QT_TRANSLATE_NOOP("TradingFigure", "Maximum drawdown, %"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Greatest fall of the session's equity below its highest point before, divided by "
                           "that point. The equity is the session's start balance and the results of its "
                           "trades; n/a where that balance is not known or cannot be right."),
         Unit::Fraction, 1},
        {Id::Sharpe, "sharpe", QT_TRANSLATE_NOOP("TradingFigure", "Sharpe, per trade"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Mean result divided by the sample standard deviation of the results "
                           "(Sharpe 1966, no risk-free rate)."),
         Unit::Ratio, 30},
        {Id::Sortino, "sortino", QT_TRANSLATE_NOOP("TradingFigure", "Sortino, per trade"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Mean result divided by the root of the mean squared loss over all trades "
                           "(Sortino 1991, target 0)."),
         Unit::Ratio, 30},
        {Id::SharpeAnnual, "sharpe_annual", QT_TRANSLATE_NOOP("TradingFigure", "Sharpe, per year"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Sharpe per trade, times the root of the trades in a year at the observed rate."),
         Unit::Ratio, 30},
        {Id::SortinoAnnual, "sortino_annual", QT_TRANSLATE_NOOP("TradingFigure", "Sortino, per year"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Sortino per trade, times the root of the trades in a year at the observed rate."),
         Unit::Ratio, 30},
        {Id::Exposure, "exposure", QT_TRANSLATE_NOOP("TradingFigure", "Exposure"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Time with a position, divided by the time from the first entry to the "
                           "last exit."),
         Unit::Fraction, 2},
        {Id::LongShare, "long_share", QT_TRANSLATE_NOOP("TradingFigure", "LONG share"),
         QT_TRANSLATE_NOOP("TradingFigure", "LONG trades divided by all trades whose side is known."),
         Unit::Fraction, 1},
        {Id::TradesPerDay, "trades_per_day", QT_TRANSLATE_NOOP("TradingFigure", "Trades per day"),
         QT_TRANSLATE_NOOP("TradingFigure",
                           "Trades divided by the days from the first entry to the last exit."),
         Unit::PerDay, 2},
    }};
    return infos;
}

void PerformanceSums::addResult(const TradeRecord &trade)
{
    ++m_trades;
    m_longs += trade.side == PositionSide::Long ? 1 : 0;
    m_shorts += trade.side == PositionSide::Short ? 1 : 0;
    if (trade.exitAt != 0)
        m_lastExit = std::max(m_lastExit, trade.exitAt);
    if (trade.entryAt != 0 && (m_firstEntry == 0 || trade.entryAt < m_firstEntry))
        m_firstEntry = trade.entryAt;
    if (trade.entryAt != 0 && trade.exitAt >= trade.entryAt) {
        ++m_withHold;
        m_hold += trade.exitAt - trade.entryAt;
        m_longestHold = std::max(m_longestHold, trade.exitAt - trade.entryAt);
    }
    if (::isKnown(trade.fees)) {
        ++m_withFees;
        m_fees.add(trade.fees);
    }
    if (!::isKnown(trade.net))
        return;
    ++m_known;
    m_net.add(trade.net);
    m_moments.add(trade.net);
    if (trade.net > 0) {
        ++m_wins;
        m_won.add(trade.net);
    } else if (trade.net < 0) {
        ++m_losses;
        m_lost.add(-trade.net);
        m_downside.add(trade.net * trade.net);
    }
    m_peak = std::max(m_peak, m_net.value());
    m_maximumDrawdown = std::max(m_maximumDrawdown, m_peak - m_net.value());
}

void PerformanceSums::addSpan(const TradeRecord &trade)
{
    if (trade.entryAt == 0 || trade.exitAt < trade.entryAt)
        return;
    ++m_spans;
    m_covered += std::max<qint64>(0, trade.exitAt - std::max(trade.entryAt, m_coveredUntil));
    m_coveredUntil = std::max(m_coveredUntil, trade.exitAt);
}

Performance PerformanceSums::performance() const
{
    Performance result;
    result.trades = m_trades;
    result.known = m_known;
    result.wins = m_wins;
    result.losses = m_losses;
    result.longs = m_longs;
    result.shorts = m_shorts;
    result.firstEntry = m_firstEntry;
    result.lastExit = m_lastExit;
    result.moments = m_moments;
    for (const FigureInfo &info : figureInfos())
        result.figures[static_cast<size_t>(info.id)].needs = info.needs;
    const auto set = [&result](FigureId id, qint64 n, double value) {
        Figure &figure = result.figures[static_cast<size_t>(id)];
        figure.n = n;
        if (n > 0)
            figure.value = value;
    };
    const auto known = static_cast<double>(m_known);
    const double span = m_firstEntry != 0 && m_lastExit > m_firstEntry
                            ? static_cast<double>(m_lastExit - m_firstEntry)
                            : unknownNumber;
    set(FigureId::NetProfit, m_known, m_net.value());
    set(FigureId::Fees, m_withFees, m_fees.value());
    set(FigureId::WinRate, m_known, static_cast<double>(m_wins) / known);
    if (m_known > 0) {
        const Interval interval = wilsonInterval(m_wins, m_known);
        set(FigureId::WinRateLow, m_known, interval.low);
        set(FigureId::WinRateHigh, m_known, interval.high);
    }
    set(FigureId::ProfitFactor, m_known, m_losses > 0 ? m_won.value() / m_lost.value() : unknownNumber);
    set(FigureId::AverageWin, m_wins, m_won.value() / static_cast<double>(m_wins));
    set(FigureId::AverageLoss, m_losses, -m_lost.value() / static_cast<double>(m_losses));
    set(FigureId::Expectancy, m_known, m_net.value() / known);
    set(FigureId::AverageHold, m_withHold,
        static_cast<double>(m_hold) / millisecondsInHour / static_cast<double>(m_withHold));
    set(FigureId::LongestHold, m_withHold, static_cast<double>(m_longestHold) / millisecondsInHour);
    set(FigureId::CurrentDrawdown, m_known, std::max(0.0, m_peak - m_net.value()));
    set(FigureId::MaximumDrawdown, m_known, m_maximumDrawdown);
    const double mean = m_net.value() / known;
    const double spread = std::sqrt(m_moments.variance());
    const double downside = std::sqrt(m_downside.value() / known);
    const double sharpe = m_known > 1 && spread > 0 ? mean / spread : unknownNumber;
    const double sortino = downside > 0 ? mean / downside : unknownNumber;
    const double yearly = std::sqrt(known / (span / millisecondsInDay) * daysInYear);
    set(FigureId::Sharpe, m_known, sharpe);
    set(FigureId::Sortino, m_known, sortino);
    set(FigureId::SharpeAnnual, m_known, sharpe * yearly);
    set(FigureId::SortinoAnnual, m_known, sortino * yearly);
    set(FigureId::Exposure, m_spans, static_cast<double>(m_covered) / span);
    set(FigureId::LongShare, m_longs + m_shorts,
        static_cast<double>(m_longs) / static_cast<double>(m_longs + m_shorts));
    set(FigureId::TradesPerDay, m_trades, static_cast<double>(m_trades) / (span / millisecondsInDay));
    return result;
}

Performance performanceOf(const TradeList &trades)
{
    PerformanceSums sums;
    TradeList byEntry = trades;
    for (const TradePointer &trade : trades)
        sums.addResult(*trade);
    const auto earlier = [](const TradePointer &left, const TradePointer &right) {
        return left->entryAt < right->entryAt;
    };
    if (!std::is_sorted(byEntry.cbegin(), byEntry.cend(), earlier))
        std::stable_sort(byEntry.begin(), byEntry.end(), earlier);
    for (const TradePointer &trade : std::as_const(byEntry))
        sums.addSpan(*trade);
    return sums.performance();
}
