// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradingreport.h"

#include "sync/trading/realitycheck.h"

#include <algorithm>

qsizetype TradingReport::eraOf(const TradeRecord &trade) const
{
    if (trade.entryAt == 0)
        return -1;
    const auto after =
        std::upper_bound(eras.cbegin(), eras.cend(), trade.entryAt,
                         [](qint64 time, const EraPerformance &entry) { return time < entry.era.from; });
    return std::distance(eras.cbegin(), after) - 1;
}

TradingReportPointer tradingReport(const TradingState &state, const TradeBook &book, const Profile &profile,
                                   const QJsonObject &parameters, bool manualIncluded, qint64 now)
{
    auto report = std::make_shared<TradingReport>();
    report->state = state;
    report->trades = book.trades();
    report->account = accountSummary(state, report->trades);
    report->total = book.total();
    report->manual = book.manual();
    report->beforeEras = book.beforeEras();
    report->eras = book.eras();
    report->hasHistory = !book.configurationEras().isEmpty();
    report->manualIncluded = manualIncluded;
    // The start balance belongs to the session, the other figures to all trades.
    Figure &figure = report->total.figures[static_cast<size_t>(FigureId::Return)];
    figure.value = report->account.botReturn();
    figure.n = report->account.botTrades;
    if (state.mapped) {
        report->findings = RealityCheck(profile.trading(), parameters, state, book, now).run() +
                           accountFindings(report->account);
        std::stable_sort(report->findings.begin(), report->findings.end(),
                         [](const Finding &left, const Finding &right) {
                             return static_cast<int>(left.severity) > static_cast<int>(right.severity);
                         });
    }
    return report;
}
