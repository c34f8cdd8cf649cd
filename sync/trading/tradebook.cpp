// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradebook.h"

#include <algorithm>
#include <vector>

namespace {

bool exitsBefore(const TradePointer &left, const TradePointer &right)
{
    return left->exitAt != right->exitAt ? left->exitAt < right->exitAt : left->key < right->key;
}

} // namespace

void TradeBook::setManualIncluded(bool included)
{
    if (std::exchange(m_manualIncluded, included) != included)
        recount();
}

void TradeBook::setEras(const ConfigurationEras &eras)
{
    m_eras = eras;
    recount();
}

bool TradeBook::add(const TradeList &trades)
{
    TradeList fresh;
    bool altered = false;
    for (const TradePointer &trade : trades) {
        TradePointer &known = m_byKey[trade->key];
        if (!known) {
            known = trade;
            fresh.append(trade);
            continue;
        }
        if (*known == *trade)
            continue;
        const TradeRecord merged = mergedTrade({*known, *trade}).trade;
        if (merged == *known)
            continue;
        known = std::make_shared<const TradeRecord>(merged);
        altered = true;
    }
    if (fresh.isEmpty() && !altered)
        return false;
    std::stable_sort(fresh.begin(), fresh.end(), exitsBefore);
    // The ordinary case: trades that come after all that are known.
    bool behind = !altered && (m_trades.isEmpty() || exitsBefore(m_trades.constLast(), fresh.constFirst()));
    qint64 entry = m_lastEntry;
    for (const TradePointer &trade : std::as_const(fresh)) {
        behind = behind && trade->entryAt >= entry;
        entry = trade->entryAt;
    }
    if (behind) {
        for (const TradePointer &trade : std::as_const(fresh)) {
            m_trades.append(trade);
            count(*trade);
            countSpan(*trade);
        }
        return true;
    }
    TradeList all = m_trades.toList();
    all += fresh;
    if (altered) {
        for (TradePointer &trade : all)
            trade = m_byKey.value(trade->key);
    }
    std::stable_sort(all.begin(), all.end(), exitsBefore);
    m_trades = TradeSequence(all);
    recount();
    return true;
}

qsizetype TradeBook::eraOf(const TradeRecord &trade) const
{
    return trade.entryAt == 0 ? -1 : eraIndexAt(m_eras, trade.entryAt);
}

void TradeBook::count(const TradeRecord &trade)
{
    if (trade.manual)
        m_manual.addResult(trade);
    if (!isCounted(trade))
        return;
    m_total.addResult(trade);
    const qsizetype era = eraOf(trade);
    if (era < 0) {
        m_before.addResult(trade);
        return;
    }
    m_eraSums[era].addResult(trade);
    // The era that follows may have begun already.
    if (era + 1 < m_eras.size() && m_eras.at(era + 1).notBefore != 0 &&
        trade.entryAt >= m_eras.at(era + 1).notBefore)
        ++m_uncertain[era];
}

void TradeBook::countSpan(const TradeRecord &trade)
{
    m_lastEntry = trade.entryAt;
    if (trade.manual)
        m_manual.addSpan(trade);
    if (!isCounted(trade))
        return;
    m_total.addSpan(trade);
    const qsizetype era = eraOf(trade);
    (era < 0 ? m_before : m_eraSums[era]).addSpan(trade);
}

void TradeBook::recount()
{
    m_total = {};
    m_manual = {};
    m_before = {};
    m_eraSums = QList<PerformanceSums>(m_eras.size());
    m_uncertain = QList<qint64>(m_eras.size());
    m_lastEntry = 0;
    std::vector<const TradeRecord *> byEntry;
    byEntry.reserve(static_cast<size_t>(m_trades.size()));
    bool ordered = true;
    for (const TradePointer &trade : m_trades) {
        count(*trade);
        ordered = ordered && (byEntry.empty() || byEntry.back()->entryAt <= trade->entryAt);
        byEntry.push_back(trade.get());
    }
    if (!ordered)
        std::stable_sort(
            byEntry.begin(), byEntry.end(),
            [](const TradeRecord *left, const TradeRecord *right) { return left->entryAt < right->entryAt; });
    for (const TradeRecord *trade : byEntry)
        countSpan(*trade);
}

QList<EraPerformance> TradeBook::eras() const
{
    QList<EraPerformance> result;
    result.reserve(m_eras.size());
    for (qsizetype i = 0; i < m_eras.size(); ++i)
        result.append({m_eras.at(i), m_eraSums.at(i).performance(), m_uncertain.at(i)});
    return result;
}
