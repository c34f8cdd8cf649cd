// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradesequence.h"
#include "sync/trading/tradingeras.h"

#include <QHash>
#include <QSet>

/// All closed trades that are known of one bot, from the file and from the history, each once, with the
/// figures of all and of each era. One trade more costs next to nothing.
///
/// Owned by whoever follows a bot; one thread at a time.
class TradeBook
{
public:
    /// Manual trades are left out of the figures unless they are asked for.
    void setManualIncluded(bool included);
    /// In the order of time, without gaps.
    void setEras(const ConfigurationEras &eras);
    /// Takes what is new; a trade that is known counts as mergedTrade() says. True where something was new.
    bool add(const TradeList &trades);

    /// All, manual ones too, in the order of their exits.
    const TradeSequence &trades() const { return m_trades; }
    Performance total() const { return m_total.performance(); }
    /// Manual trades alone.
    Performance manual() const { return m_manual.performance(); }
    /// Trades from before the first era, or without an entry time.
    Performance beforeEras() const { return m_before.performance(); }
    /// In the order of time.
    QList<EraPerformance> eras() const;
    const ConfigurationEras &configurationEras() const { return m_eras; }
    /// The era of a trade; -1 where none is known.
    qsizetype eraOf(const TradeRecord &trade) const;

private:
    bool isCounted(const TradeRecord &trade) const { return m_manualIncluded || !trade.manual; }
    void recount();
    void count(const TradeRecord &trade);
    void countSpan(const TradeRecord &trade);

    bool m_manualIncluded = false;
    ConfigurationEras m_eras;
    TradeSequence m_trades;
    QHash<QString, TradePointer> m_byKey;
    PerformanceSums m_total;
    PerformanceSums m_manual;
    PerformanceSums m_before;
    QList<PerformanceSums> m_eraSums;
    QList<qint64> m_uncertain;
    qint64 m_lastEntry = 0;
};
