// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/textmasks.h"

#include "sync/values/byteblock.h"

#if defined(__GNUC__) && defined(__x86_64__)
#include <immintrin.h>
#define CONFIGSYNC_TEXT_MASKS_AVX2
#endif

namespace {

constexpr size_t blockSize = 64;

void findWithBlocks(const char *text, size_t blocks, TextMasks *masks)
{
    for (size_t i = 0; i < blocks; ++i) {
        const ByteBlock bytes(text + i * blockSize);
        const uint64_t quotes = bytes.equal('"');
        masks[i] = {quotes, bytes.equal('\\'), bytes.bracketsAndOddLetters(), bytes.equalEither(':', ','),
                    parityUpTo(quotes)};
    }
}

#ifdef CONFIGSYNC_TEXT_MASKS_AVX2

#define CONFIGSYNC_AVX2 __attribute__((target("avx2,pclmul"), always_inline)) inline

CONFIGSYNC_AVX2 uint64_t joined(__m256i low, __m256i high)
{
    const auto lowBits = static_cast<uint32_t>(_mm256_movemask_epi8(low));
    const auto highBits = static_cast<uint32_t>(_mm256_movemask_epi8(high));
    return static_cast<uint64_t>(highBits) << 32 | lowBits;
}

CONFIGSYNC_AVX2 __m256i isEqual(__m256i bytes, char c)
{
    return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c));
}

CONFIGSYNC_AVX2 __m256i isSeparator(__m256i bytes)
{
    return _mm256_or_si256(isEqual(bytes, ':'), isEqual(bytes, ','));
}

CONFIGSYNC_AVX2 __m256i isStructure(__m256i bytes)
{
    // '[' and '{', and ']' and '}', differ in one bit only.
    const __m256i folded = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
    const __m256i brackets = _mm256_or_si256(isEqual(folded, '{'), isEqual(folded, '}'));
    return _mm256_or_si256(brackets, _mm256_or_si256(isEqual(bytes, 'N'), isEqual(bytes, 'I')));
}

/// A product without carries by a number of ones alone is that parity: one instruction for six rounds.
CONFIGSYNC_AVX2 uint64_t productParity(uint64_t bits)
{
    const __m128i ones = _mm_set1_epi8(static_cast<char>(0xff));
    const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<int64_t>(bits)), ones, 0);
    return static_cast<uint64_t>(_mm_cvtsi128_si64(product));
}

__attribute__((target("avx2,pclmul"))) void findWithAvx2(const char *text, size_t blocks, TextMasks *masks)
{
    for (size_t i = 0; i < blocks; ++i) {
        const auto *const halves = reinterpret_cast<const __m256i *>(text + i * blockSize);
        const __m256i low = _mm256_loadu_si256(halves);
        const __m256i high = _mm256_loadu_si256(halves + 1);
        masks[i].quotes = joined(isEqual(low, '"'), isEqual(high, '"'));
        masks[i].backslashes = joined(isEqual(low, '\\'), isEqual(high, '\\'));
        masks[i].structure = joined(isStructure(low), isStructure(high));
        masks[i].separators = joined(isSeparator(low), isSeparator(high));
        masks[i].quoteParity = productParity(masks[i].quotes);
    }
}

#endif

using Find = void (*)(const char *, size_t, TextMasks *);

Find quickest()
{
#ifdef CONFIGSYNC_TEXT_MASKS_AVX2
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul"))
        return findWithAvx2;
#endif
    return findWithBlocks;
}

} // namespace

void findTextMasks(const char *text, size_t blocks, TextMasks *masks)
{
    static const Find find = quickest();
    find(text, blocks, masks);
}
