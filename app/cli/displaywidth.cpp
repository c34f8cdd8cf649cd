// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/displaywidth.h"

#include <algorithm>
#include <iterator>

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// The blocks that terminals draw two columns wide (Unicode's East_Asian_Width W and F, by blocks).
constexpr Range wideRanges[] = {
    {0x1100, 0x115f}, // Hangul Jamo, leading consonants
    {0x231a, 0x231b}, // watch, hourglass
    {0x23e9, 0x23ec},   {0x25fd, 0x25fe},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x26a1, 0x26a1},   {0x26aa, 0x26ab},   {0x26bd, 0x26be},   {0x26c4, 0x26c5},
    {0x26d4, 0x26d4},   {0x2705, 0x2705},   {0x270a, 0x270b},   {0x2728, 0x2728},
    {0x274c, 0x274c},   {0x274e, 0x274e},   {0x2753, 0x2755},   {0x2757, 0x2757},
    {0x2795, 0x2797},   {0x2b1b, 0x2b1c},   {0x2b50, 0x2b50},   {0x2b55, 0x2b55},
    {0x2e80, 0x303e}, // CJK radicals and punctuation
    {0x3041, 0x33ff}, // kana, compatibility Jamo, enclosed CJK
    {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},
    {0xac00, 0xd7a3}, // Hangul syllables
    {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f}, // pictographs and faces
    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x1fa70, 0x1faff}, {0x20000, 0x3fffd},
};

bool isWide(char32_t character)
{
    const Range *found = std::lower_bound(std::begin(wideRanges), std::end(wideRanges), character,
                                          [](const Range &range, char32_t c) { return range.last < c; });
    return found != std::end(wideRanges) && character >= found->first;
}

qsizetype widthOf(char32_t character)
{
    if (character < 0x300)
        return 1;
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(character) ? 2 : 1;
    }
}

} // namespace

qsizetype displayWidth(const QString &text)
{
    qsizetype width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            width += widthOf(QChar::surrogateToUcs4(c, text.at(++i)));
        else
            width += widthOf(c.unicode());
    }
    return width;
}

QString paddedTo(const QString &text, qsizetype columns)
{
    return text + QString(std::max<qsizetype>(columns - displayWidth(text), 0), u' ');
}
