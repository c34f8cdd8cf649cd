// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define CONFIGSYNC_BYTE_BLOCK_SSE2
#endif

/// 64 bytes of a text, asked where certain characters are: bit n of an answer stands for byte n. With SSE2,
/// which every 64-bit x86 processor has, sixteen bytes at a time; elsewhere byte by byte.
///
/// A value type for what looks through large texts.
class ByteBlock
{
public:
    explicit ByteBlock(const char *bytes)
    {
#ifdef CONFIGSYNC_BYTE_BLOCK_SSE2
        for (int i = 0; i < 4; ++i)
            m_lanes[i] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * i));
#else
        std::memcpy(m_bytes, bytes, sizeof m_bytes);
#endif
    }

    uint64_t equal(char c) const
    {
#ifdef CONFIGSYNC_BYTE_BLOCK_SSE2
        const __m128i wanted = _mm_set1_epi8(c);
        return gather([wanted](__m128i lane) { return _mm_cmpeq_epi8(lane, wanted); });
#else
        return gather([c](char byte) { return byte == c; });
#endif
    }

    uint64_t equalEither(char a, char b) const
    {
#ifdef CONFIGSYNC_BYTE_BLOCK_SSE2
        const __m128i first = _mm_set1_epi8(a);
        const __m128i second = _mm_set1_epi8(b);
        return gather([first, second](__m128i lane) {
            return _mm_or_si128(_mm_cmpeq_epi8(lane, first), _mm_cmpeq_epi8(lane, second));
        });
#else
        return gather([a, b](char byte) { return byte == a || byte == b; });
#endif
    }

    /// Brackets of both kinds, and the letters N and I.
    uint64_t bracketsAndOddLetters() const
    {
#ifdef CONFIGSYNC_BYTE_BLOCK_SSE2
        // '[' and '{', and ']' and '}', differ in one bit only.
        const __m128i caseBit = _mm_set1_epi8(0x20);
        const __m128i opening = _mm_set1_epi8('{');
        const __m128i closing = _mm_set1_epi8('}');
        const __m128i letterN = _mm_set1_epi8('N');
        const __m128i letterI = _mm_set1_epi8('I');
        return gather([=](__m128i lane) {
            const __m128i folded = _mm_or_si128(lane, caseBit);
            const __m128i brackets =
                _mm_or_si128(_mm_cmpeq_epi8(folded, opening), _mm_cmpeq_epi8(folded, closing));
            const __m128i letters =
                _mm_or_si128(_mm_cmpeq_epi8(lane, letterN), _mm_cmpeq_epi8(lane, letterI));
            return _mm_or_si128(brackets, letters);
        });
#else
        return gather([](char byte) {
            return byte == '{' || byte == '}' || byte == '[' || byte == ']' || byte == 'N' || byte == 'I';
        });
#endif
    }

private:
#ifdef CONFIGSYNC_BYTE_BLOCK_SSE2
    template <typename Test>
    uint64_t gather(Test test) const
    {
        uint64_t bits = 0;
        for (int i = 0; i < 4; ++i) {
            const auto lane = static_cast<uint32_t>(_mm_movemask_epi8(test(m_lanes[i])));
            bits |= static_cast<uint64_t>(lane) << (16 * i);
        }
        return bits;
    }

    __m128i m_lanes[4];
#else
    template <typename Test>
    uint64_t gather(Test test) const
    {
        uint64_t bits = 0;
        for (int i = 0; i < 64; ++i)
            bits |= static_cast<uint64_t>(test(m_bytes[i])) << i;
        return bits;
    }

    char m_bytes[64];
#endif
};

/// How often `c` stands between the two. std::popcount() of a ByteBlock's answers would be a call into the
/// compiler's library on a processor of which no more is known than that it has SSE2.
inline std::ptrdiff_t countBytes(const char *begin, const char *end, char c)
{
    std::ptrdiff_t count = 0;
#ifdef CONFIGSYNC_BYTE_BLOCK_SSE2
    const __m128i wanted = _mm_set1_epi8(c);
    while (end - begin >= 16) {
        // A lane of eight bits counts to 255.
        const std::ptrdiff_t rounds = std::min<std::ptrdiff_t>((end - begin) / 16, 255);
        __m128i sums = _mm_setzero_si128();
#ifdef __GNUC__ // and Clang
#pragma GCC unroll 4
#endif
        for (std::ptrdiff_t i = 0; i < rounds; ++i, begin += 16) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(begin));
            sums = _mm_sub_epi8(sums, _mm_cmpeq_epi8(bytes, wanted));
        }
        const __m128i halves = _mm_sad_epu8(sums, _mm_setzero_si128());
        alignas(16) int64_t sum[2];
        _mm_store_si128(reinterpret_cast<__m128i *>(sum), halves);
        count += static_cast<std::ptrdiff_t>(sum[0] + sum[1]);
    }
#endif
    return count + std::count(begin, end, c);
}
