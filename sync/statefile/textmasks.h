// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// Where the characters that matter for JSON's structure stand in 64 bytes of a text, inside strings or not:
/// bit n stands for byte n. A value type.
struct TextMasks
{
    uint64_t quotes = 0;
    uint64_t backslashes = 0;
    /// Brackets of both kinds, and the letters N and I, which NaN and Infinity begin with.
    uint64_t structure = 0;
    /// Colons and commas.
    uint64_t separators = 0;
    /// parityUpTo() of the quotes.
    uint64_t quoteParity = 0;
};

/// For each bit, whether an odd number of bits is set up to and including it: where a text is inside a
/// string, given its quotes.
constexpr uint64_t parityUpTo(uint64_t bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/// The masks of `blocks` times 64 bytes, with the widest instructions that this processor has. A pure
/// function; called from any thread.
void findTextMasks(const char *text, size_t blocks, TextMasks *masks);
