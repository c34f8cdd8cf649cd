// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/storeddecimal.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace {

constexpr int mostDecimals = 15;
// Exact as doubles, so that dividing by one rounds once: to the double that is nearest to the decimal number.
constexpr std::array<double, mostDecimals + 1> powersOfTen{1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                           1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
constexpr double tooManyDigits = 140'737'488'355'328.0; // 2^47: six bytes with their sign

int bytesOf(int64_t digits)
{
    int size = 1;
    for (int64_t rest = digits >> 7; rest != 0 && rest != -1; rest >>= 8)
        ++size;
    return size;
}

} // namespace

std::optional<StoredDecimal> StoredDecimal::of(double number)
{
    if (!(std::abs(number) < tooManyDigits) || number == std::trunc(number))
        return std::nullopt;
    for (int decimals = 1; decimals <= mostDecimals; ++decimals) {
        const double power = powersOfTen[static_cast<size_t>(decimals)];
        const double digits = std::nearbyint(number * power);
        if (!(std::abs(digits) < tooManyDigits))
            return std::nullopt;
        if (digits / power != number)
            continue;
        StoredDecimal stored;
        auto whole = static_cast<int64_t>(digits);
        stored.m_size = 1 + bytesOf(whole);
        stored.m_bytes[0] = static_cast<char>(decimals);
        for (int i = 1; i < stored.m_size; ++i) {
            stored.m_bytes[static_cast<size_t>(i)] = static_cast<char>(whole & 0xff);
            whole >>= 8;
        }
        return stored;
    }
    return std::nullopt;
}

std::optional<StoredDecimal> StoredDecimal::fromBytes(const void *bytes, int size)
{
    if (bytes == nullptr || size < 2 || size > mostBytes)
        return std::nullopt;
    StoredDecimal stored;
    stored.m_size = size;
    std::memcpy(stored.m_bytes.data(), bytes, static_cast<size_t>(size));
    const int decimals = static_cast<unsigned char>(stored.m_bytes[0]);
    if (decimals < 1 || decimals > mostDecimals)
        return std::nullopt;
    return stored;
}

double StoredDecimal::number() const
{
    const auto byte = [this](int index) {
        return static_cast<int64_t>(static_cast<unsigned char>(m_bytes[static_cast<size_t>(index)]));
    };
    // The last byte carries the sign: two's complement.
    int64_t digits = byte(m_size - 1);
    if (digits > 127)
        digits -= 256;
    for (int i = m_size - 2; i >= 1; --i)
        digits = digits * 256 + byte(i);
    return static_cast<double>(digits) / powersOfTen[static_cast<size_t>(byte(0))];
}
