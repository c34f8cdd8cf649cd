// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

/// A number such as 0.65 in fewer bytes than the eight of a REAL: how many decimals, then the digits as a
/// whole number, least significant byte first. A configuration is made of such numbers, and of millions of
/// changes they are most of what is stored.
///
/// A value type; lives on any thread. Exact: of() takes only what number() gives back to the bit.
class StoredDecimal
{
public:
    static constexpr int mostBytes = 7;

    /// None where a REAL is as short, and for whole numbers.
    static std::optional<StoredDecimal> of(double number);
    /// None where the bytes are something else. The first byte is 1 to 15, which no JSON text begins with.
    static std::optional<StoredDecimal> fromBytes(const void *bytes, int size);

    double number() const;
    const char *bytes() const { return m_bytes.data(); }
    int size() const { return m_size; }

private:
    std::array<char, mostBytes> m_bytes{};
    int m_size = 0;
};
