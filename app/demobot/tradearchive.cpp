// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/tradearchive.h"

#include <algorithm>

void TradeArchive::append(const QByteArray &trade)
{
    if (!m_begins.empty())
        m_text.append(",\n    ");
    m_begins.push_back(m_text.size());
    m_text.append(trade);
}

QByteArray TradeArchive::newest(qsizetype wanted) const
{
    const qsizetype taken = std::min(wanted, count());
    if (taken <= 0)
        return {};
    return m_text.sliced(m_begins[static_cast<std::size_t>(count() - taken)]);
}

qsizetype TradeArchive::fittingInto(qsizetype bytes) const
{
    const auto first = std::ranges::lower_bound(m_begins, m_text.size() - bytes);
    return m_begins.end() - first;
}

void TradeArchive::keepNewest(qsizetype wanted)
{
    if (count() <= wanted)
        return;
    const auto first = m_begins.begin() + (count() - wanted);
    const qsizetype cut = *first;
    m_begins.erase(m_begins.begin(), first);
    m_text.remove(0, cut);
    for (qsizetype &begin : m_begins)
        begin -= cut;
}
