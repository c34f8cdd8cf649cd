// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/traderecord.h"

#include <atomic>
#include <iterator>
#include <memory>

/// A list of trades that grows at its end while older copies of it are being read elsewhere.
///
/// A value type; one thread at a time has a copy, and copies that share their places may live on different
/// threads. Appending to the newest copy never touches the places that the others know, so that one trade
/// more costs the same however many there are: a QList would copy, and later drop, a pointer for each.
class TradeSequence
{
public:
    using const_iterator = const TradePointer *;
    using const_reverse_iterator = std::reverse_iterator<const_iterator>;

    TradeSequence() = default;
    TradeSequence(const TradeList &trades); // NOLINT(google-explicit-constructor): the same thing

    void append(const TradePointer &trade);
    TradeList toList() const { return {cbegin(), cend()}; }

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const TradePointer &at(qsizetype index) const { return cbegin()[index]; }
    const TradePointer &constFirst() const { return at(0); }
    const TradePointer &constLast() const { return at(m_size - 1); }
    const_iterator cbegin() const { return m_storage ? m_storage->places.get() : nullptr; }
    const_iterator cend() const { return cbegin() + m_size; }
    const_iterator begin() const { return cbegin(); }
    const_iterator end() const { return cend(); }
    const_reverse_iterator crbegin() const { return const_reverse_iterator(cend()); }
    const_reverse_iterator crend() const { return const_reverse_iterator(cbegin()); }

private:
    struct Storage
    {
        explicit Storage(qsizetype size)
            : places(std::make_unique<TradePointer[]>(static_cast<size_t>(size)))
            , capacity(size)
        {
        }

        const std::unique_ptr<TradePointer[]> places;
        const qsizetype capacity;
        /// How many places some copy has filled.
        std::atomic<qsizetype> used = 0;
    };

    std::shared_ptr<Storage> m_storage;
    qsizetype m_size = 0;
};
