// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/accountsummary.h"

#include <algorithm>
#include <cmath>

namespace {

/// The bot's equity from the session's start on: the deepest fall and the present one, as shares.
class EquityFall
{
public:
    explicit EquityFall(double startBalance)
        : m_peak(startBalance)
    {
        m_equity.add(startBalance);
    }

    void add(double result)
    {
        m_equity.add(result);
        m_peak = std::max(m_peak, m_equity.value());
        m_current = (m_peak - m_equity.value()) / m_peak;
        m_maximum = std::max(m_maximum, m_current);
    }
    double current() const { return m_current; }
    double maximum() const { return m_maximum; }

private:
    ExactSum m_equity;
    double m_peak;
    double m_current = 0;
    double m_maximum = 0;
};

constexpr double implausibleShare = 0.5;
/// A hundredth of the start balance may be funding fees and rounding.
constexpr double noticedShare = 0.01;

} // namespace

double AccountSummary::botReturn() const
{
    return isStartPlausible && startBalance > 0 && botTrades > 0 ? botNet / startBalance : unknownNumber;
}

AccountSummary accountSummary(const TradingState &state, const TradeSequence &trades)
{
    AccountSummary account;
    account.startBalance = state.startBalance;
    account.balance = state.balance;
    account.unrealized = state.unrealized;
    ExactSum manual;
    ExactSum own;
    EquityFall fall(state.startBalance);
    // The session's trades are the last ones: the list may hold years. One pass, for each trade that is
    // looked at is one that the processor does not have at hand.
    const auto first =
        std::lower_bound(trades.cbegin(), trades.cend(), state.sessionStart,
                         [](const TradePointer &trade, qint64 start) { return trade->exitAt < start; });
    for (auto it = first; it != trades.cend(); ++it) {
        const TradeRecord &trade = **it;
        if (!isKnown(trade.net))
            continue;
        ++account.sessionTrades;
        if (trade.manual) {
            manual.add(trade.net);
            continue;
        }
        ++account.botTrades;
        own.add(trade.net);
        fall.add(trade.net);
    }
    account.botNet = own.value();
    own.add(manual.value());
    account.sessionNet = own.value();
    for (const AccountTransfer &transfer : state.transfers) {
        if (transfer.time > state.sessionStart)
            account.transfers += transfer.amount;
    }
    account.unexplained = account.balance - account.startBalance - account.transfers - account.sessionNet -
                          (isKnown(account.unrealized) ? account.unrealized : 0);
    if (isKnown(account.unexplained) && account.startBalance > 0)
        account.isStartPlausible = std::abs(account.unexplained) <= implausibleShare * account.startBalance;
    if (account.botTrades > 0 && account.isStartPlausible && account.startBalance > 0) {
        account.currentDrawdown = fall.current();
        account.maximumDrawdown = fall.maximum();
    }
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
