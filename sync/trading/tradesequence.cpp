// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradesequence.h"

#include <algorithm>

namespace {

/// Room to grow for a quarter more.
constexpr qsizetype placesFor(qsizetype size)
{
    constexpr qsizetype fewest = 16;
    return size + size / 4 + fewest;
}

} // namespace

TradeSequence::TradeSequence(const TradeList &trades)
    : m_storage(trades.isEmpty() ? nullptr : std::make_shared<Storage>(placesFor(trades.size())))
    , m_size(trades.size())
{
    if (!m_storage)
        return;
    std::copy(trades.cbegin(), trades.cend(), m_storage->places.get());
    m_storage->used = m_size;
}

void TradeSequence::append(const TradePointer &trade)
{
    qsizetype expected = m_size;
    // The next place is this copy's where no other copy has taken it before.
    if (!m_storage || m_size == m_storage->capacity ||
        !m_storage->used.compare_exchange_strong(expected, m_size + 1)) {
        auto larger = std::make_shared<Storage>(placesFor(m_size));
        std::copy(cbegin(), cend(), larger->places.get());
        larger->used = m_size + 1;
        m_storage = std::move(larger);
    }
    m_storage->places[static_cast<size_t>(m_size)] = trade;
    ++m_size;
}
