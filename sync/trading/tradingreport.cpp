// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradingreport.h"

#include "sync/trading/realitycheck.h"
#include "sync/trading/riskmoney.h"
#include "sync/values/jsonvalues.h"

#include <algorithm>

namespace {

/// What the last change of the configuration means in money, at the balance and the position of now.
Findings moneyFindings(const TradingState &state, const ConfigurationEras &eras,
                       const TradingMapping &mapping)
{
    Findings findings;
    if (eras.size() < 2)
        return findings;
    const QJsonObject &before = eras.at(eras.size() - 2).section;
    const QJsonObject &after = eras.constLast().section;
    for (const char *role : {"stop-loss", "leverage"}) {
        const QString key = mapping.parameter(QLatin1String(role));
        if (jsonEqual(before.value(key), after.value(key)))
            continue;
        const auto effect = moneyEffect(mapping, key, before.value(key), after.value(key), state);
        if (!effect)
            continue;
        const auto value =
            effect->kind == MoneyEffect::Kind::StopLoss ? FindingValue::fraction : FindingValue::multiplier;
        Finding finding;
        finding.code = QStringLiteral("money");
        finding.message =
            isKnown(effect->priceAfter)
                ? QT_TRANSLATE_NOOP("Finding",
                                    "The last change of %1, from %2 to %3, means in money: %4 -> %5 of %6, "
                                    "with a stop at %7 -> %8")
                : QT_TRANSLATE_NOOP("Finding",
                                    "The last change of %1, from %2 to %3, means in money: %4 -> %5 of %6");
        finding.how =
            QT_TRANSLATE_NOOP("Finding", "The parameter before and after, times the present balance; for the "
                                         "leverage, times the margin of the open position.");
        finding.values = {FindingValue::word(key),
                          value(before.value(key).toDouble(unknownNumber)),
                          value(after.value(key).toDouble(unknownNumber)),
                          FindingValue::money(effect->before),
                          FindingValue::money(effect->after),
                          FindingValue::money(effect->basis),
                          FindingValue::price(effect->priceBefore),
                          FindingValue::price(effect->priceAfter)};
        finding.declared = effect->before;
        finding.found = effect->after;
        findings.append(finding);
    }
    return findings;
}

} // namespace

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
    const AccountSummary &account = report->account;
    for (const auto &[id, value] : {std::pair(FigureId::Return, account.botReturn()),
                                    std::pair(FigureId::CurrentDrawdownShare, account.currentDrawdown),
                                    std::pair(FigureId::MaximumDrawdownShare, account.maximumDrawdown)}) {
        Figure &figure = report->total.figures[static_cast<size_t>(id)];
        figure.value = value;
        figure.n = account.botTrades;
    }
    if (state.mapped) {
        report->findings = RealityCheck(profile.trading(), parameters, state, book, now).run() +
                           accountFindings(report->account) +
                           moneyFindings(state, book.configurationEras(), profile.trading());
        std::stable_sort(report->findings.begin(), report->findings.end(),
                         [](const Finding &left, const Finding &right) {
                             return static_cast<int>(left.severity) > static_cast<int>(right.severity);
                         });
    }
    return report;
}
