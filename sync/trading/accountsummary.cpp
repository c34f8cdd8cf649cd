// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/accountsummary.h"

#include <algorithm>
#include <cmath>

namespace {

/// From the first of the session's trades on.
void addDrawdown(AccountSummary &account, TradeList::const_iterator first, TradeList::const_iterator end)
{
    if (account.botTrades == 0 || !account.isStartPlausible || !(account.startBalance > 0))
        return;
    ExactSum equity;
    equity.add(account.startBalance);
    double peak = account.startBalance;
    account.maximumDrawdown = 0;
    for (auto it = first; it != end; ++it) {
        const TradeRecord &trade = **it;
        if (trade.manual || !isKnown(trade.net))
            continue;
        equity.add(trade.net);
        peak = std::max(peak, equity.value());
        account.currentDrawdown = (peak - equity.value()) / peak;
        account.maximumDrawdown = std::max(account.maximumDrawdown, account.currentDrawdown);
    }
}

constexpr double implausibleShare = 0.5;
/// A hundredth of the start balance may be funding fees and rounding.
constexpr double noticedShare = 0.01;

} // namespace

double AccountSummary::botReturn() const
{
    return isStartPlausible && startBalance > 0 && botTrades > 0 ? botNet / startBalance : unknownNumber;
}

AccountSummary accountSummary(const TradingState &state, const TradeList &trades)
{
    AccountSummary account;
    account.startBalance = state.startBalance;
    account.balance = state.balance;
    account.unrealized = state.unrealized;
    ExactSum all;
    ExactSum own;
    // The session's trades are the last ones: the list may hold years.
    auto first = trades.cend();
    while (first != trades.cbegin() && (*(first - 1))->exitAt >= state.sessionStart) {
        --first;
        const TradeRecord &trade = **first;
        if (!isKnown(trade.net))
            continue;
        all.add(trade.net);
        ++account.sessionTrades;
        if (!trade.manual) {
            own.add(trade.net);
            ++account.botTrades;
        }
    }
    account.sessionNet = all.value();
    account.botNet = own.value();
    for (const AccountTransfer &transfer : state.transfers) {
        if (transfer.time > state.sessionStart)
            account.transfers += transfer.amount;
    }
    account.unexplained = account.balance - account.startBalance - account.transfers - account.sessionNet -
                          (isKnown(account.unrealized) ? account.unrealized : 0);
    if (isKnown(account.unexplained) && account.startBalance > 0)
        account.isStartPlausible = std::abs(account.unexplained) <= implausibleShare * account.startBalance;
    addDrawdown(account, first, trades.cend());
    return account;
}

Findings accountFindings(const AccountSummary &account)
{
    Findings findings;
    const QList<FindingValue> values = {
        FindingValue::money(account.startBalance), FindingValue::money(account.balance),
        FindingValue::money(account.unexplained),  FindingValue::money(account.sessionNet),
        FindingValue::money(account.transfers),    FindingValue::money(account.unrealized)};
    const char *const how = QT_TRANSLATE_NOOP(
        "Finding", "Balance %2 less start balance %1, deposits and withdrawals %5, results of the "
                   "session's trades %4 and the open position's result %6.");
    if (!account.isStartPlausible) {
        findings.append(
            {Finding::Severity::Warning,
             QStringLiteral("start_balance"),
             QT_TRANSLATE_NOOP("Finding", "The start balance of %1 is implausible beside a balance of %2: "
                                          "the trades explain %4 of the difference. No return is computed "
                                          "from it"),
             how,
             values,
             account.startBalance,
             account.balance,
             {}});
    } else if (isKnown(account.unexplained) &&
               std::abs(account.unexplained) > noticedShare * account.startBalance) {
        findings.append(
            {Finding::Severity::Warning,
             QStringLiteral("unexplained"),
             QT_TRANSLATE_NOOP("Finding", "%3 of the balance are not explained by the trades that are "
                                          "known: a deposit, a withdrawal, fees, or trades that are lost"),
             how,
             values,
             account.balance - account.unexplained,
             account.balance,
             {}});
    }
    if (account.transfers != 0.0) {
        findings.append(
            {Finding::Severity::Info,
             QStringLiteral("transfers"),
             QT_TRANSLATE_NOOP("Finding", "Deposits less withdrawals in this session: %1; they are no "
                                          "result of trading"),
             QT_TRANSLATE_NOOP("Finding", "From the ledger and the reconciliation log of the file."),
             {FindingValue::money(account.transfers)},
             unknownNumber,
             account.transfers,
             {}});
    }
    return findings;
}
