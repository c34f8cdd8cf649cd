// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/jsonsectionscanner.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <bit>
#include <cstring>

namespace {

constexpr int blockSize = 64;
// So many blocks are looked through for characters before they are looked at one by one.
constexpr int blocksAtOnce = 32;
// A key longer than this is left to the full parser.
constexpr qint64 longestKey = 64 * 1024;
// So is a document that is nested deeper.
constexpr qint64 deepestNesting = 1'000'000;
constexpr qsizetype mostOddLetters = 16;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// True for white space and for nothing, but not for a text that is gone.
bool isBlank(const QByteArray &text)
{
    return !text.isNull() && std::all_of(text.cbegin(), text.cend(), isSpace);
}

/// The quotes of a block that open or close a string: those that no backslash escapes. `escaped` tells
/// whether the block's first character is escaped, and afterwards whether the next block's is. Only the first
/// `length` bytes of the block are text.
uint64_t unescapedQuotes(uint64_t quotes, uint64_t backslashes, int length, bool &escaped)
{
    if (backslashes == 0 && !escaped)
        return quotes;
    if (escaped) {
        quotes &= ~1ULL;
        backslashes &= ~1ULL;
    }
    escaped = false;
    while (backslashes != 0) {
        const int position = std::countr_zero(backslashes);
        backslashes &= backslashes - 1;
        if (position == length - 1) {
            escaped = true;
            break;
        }
        const uint64_t next = 1ULL << (position + 1);
        quotes &= ~next;
        backslashes &= ~next;
    }
    return quotes;
}

/// parityUpTo() of the quotes that no backslash escapes; nearly always that of all.
uint64_t parityOf(uint64_t quotes, const TextMasks &masks)
{
    return quotes == masks.quotes ? masks.quoteParity : parityUpTo(quotes);
}

/// Calls `visit(block, masks, length, offset)` for each 64 bytes of the text from `from` on; the last block
/// is padded with spaces. Ends early where it returns false.
template <typename Visit>
void forEachBlock(QByteArrayView text, qint64 from, Visit visit)
{
    TextMasks masks[blocksAtOnce];
    qint64 position = from;
    while (text.size() - position >= blockSize) {
        const qint64 blocks = std::min<qint64>((text.size() - position) / blockSize, blocksAtOnce);
        findTextMasks(text.data() + position, static_cast<size_t>(blocks), masks);
        for (qint64 i = 0; i < blocks; ++i, position += blockSize) {
            if (!visit(text.data() + position, masks[i], blockSize, position))
                return;
        }
    }
    if (position < text.size()) {
        char padded[blockSize];
        std::memset(padded, ' ', sizeof padded);
        std::memcpy(padded, text.data() + position, static_cast<size_t>(text.size() - position));
        findTextMasks(padded, 1, masks);
        visit(padded, masks[0], static_cast<int>(text.size() - position), position);
    }
}

} // namespace

JsonSectionScanner::JsonSectionScanner(const QByteArrayList &path)
    : m_path(path)
{
}

inline void JsonSectionScanner::scanBlock(const char *block, const TextMasks &masks, int length,
                                          qint64 blockBase)
{
    const uint64_t quotes = unescapedQuotes(masks.quotes, masks.backslashes, length, m_escaped);
    const uint64_t inside = parityOf(quotes, masks) ^ m_insideString;
    m_insideString = (inside >> 63) != 0 ? ~0ULL : 0ULL;
    const uint64_t structure = masks.structure & ~inside;
    // Most blocks of a large document have nothing that matters.
    if (structure != 0 || atKeyLevel())
        visitEvents(block, structure, (masks.separators & ~inside) | quotes, blockBase);
}

void JsonSectionScanner::feed(QByteArrayView piece, bool last)
{
    m_piece = piece;
    qint64 position = 0;
    if (m_state == State::BeforeRoot) {
        if (m_base == 0 && piece.startsWith("\xef\xbb\xbf"))
            position = 3;
        while (position < piece.size() && isSpace(piece[position]))
            ++position;
        if (position < piece.size()) {
            m_sawText = true;
            if (piece[position] == '{')
                m_state = State::Inside;
            else
                markOdd();
        }
    }
    if (m_state == State::Inside) {
        forEachBlock(piece, position,
                     [this](const char *block, const TextMasks &masks, int length, qint64 offset) {
                         scanBlock(block, masks, length, m_base + offset);
                         return m_state == State::Inside;
                     });
        if (m_capturing) {
            const qint64 from = m_captureFrom - m_base;
            m_section.append(piece.sliced(from));
            m_captureFrom = m_base + piece.size();
        }
    }
    if (m_state == State::AfterRoot) {
        const auto from = piece.begin() + std::max<qint64>(m_rootEnd - m_base, 0);
        if (!std::all_of(from, piece.end(), isSpace))
            markOdd();
    }
    if (!last) {
        const TextPlace next = placeOf(m_base + piece.size());
        keepTail();
        m_pieceStart = next;
    }
    m_base += piece.size();
}

JsonSectionScanner::Verdict JsonSectionScanner::verdict() const
{
    switch (m_state) {
    case State::BeforeRoot:
        return Verdict::Empty;
    case State::Inside:
        return Verdict::Unfinished;
    case State::AfterRoot:
        return Verdict::Whole;
    case State::Odd:
        break;
    }
    return Verdict::Odd;
}

/// `structure` are the characters that matter everywhere, `members` those that matter only among the members
/// that may lead to the section.
void JsonSectionScanner::visitEvents(const char *block, uint64_t structure, uint64_t members,
                                     qint64 blockBase)
{
    uint64_t unvisited = ~0ULL;
    while (m_state == State::Inside) {
        const uint64_t events = (atKeyLevel() ? structure | members : structure) & unvisited;
        if (events == 0)
            break;
        const int index = std::countr_zero(events);
        unvisited = index == blockSize - 1 ? 0 : ~0ULL << (index + 1);
        const qint64 position = blockBase + index;
        switch (block[index]) {
        case '{':
            atOpening(true, position);
            break;
        case '[':
            atOpening(false, position);
            break;
        case '}':
            atClosing(true, position);
            break;
        case ']':
            atClosing(false, position);
            break;
        case '"':
            atQuote(position);
            break;
        case ':':
            atColon(position);
            break;
        case ',':
            endScalar(position);
            m_quotes = 0;
            break;
        default: // N or I
            if (m_oddLetters.size() < mostOddLetters)
                m_oddLetters.append(placeOf(position));
        }
    }
}

void JsonSectionScanner::atQuote(qint64 position)
{
    ++m_quotes;
    m_quoteBefore = m_lastQuote;
    m_lastQuote = position;
}

void JsonSectionScanner::atOpening(bool object, qint64 position)
{
    const bool root = m_depth == 0;
    if (m_valueDue && !isBlank(bytes(m_valueFrom, position))) {
        markOdd();
        return;
    }
    if (root ? m_path.isEmpty() : (m_valueDue && m_matched + 1 == m_path.size()))
        beginSection(position);
    else if (m_valueDue && object)
        ++m_matched;
    m_valueDue = false;
    m_quotes = 0;

    const auto word = static_cast<size_t>(m_depth / 64);
    const uint64_t bit = 1ULL << (m_depth % 64);
    if (word == m_objects.size())
        m_objects.push_back(0);
    m_objects[word] = object ? m_objects[word] | bit : m_objects[word] & ~bit;
    if (++m_depth > deepestNesting)
        markOdd();
}

void JsonSectionScanner::atClosing(bool object, qint64 position)
{
    if (atKeyLevel())
        endScalar(position);
    if (m_state == State::Odd)
        return;
    --m_depth;
    const uint64_t bit = 1ULL << (m_depth % 64);
    if (((m_objects[static_cast<size_t>(m_depth / 64)] & bit) != 0) != object) {
        markOdd();
        return;
    }
    if (m_capturing && m_depth == m_captureDepth)
        endSection(position + 1);
    if (m_depth == m_matched && m_matched > 0)
        --m_matched;
    if (m_depth == 0) {
        m_rootEnd = position + 1;
        m_state = State::AfterRoot;
    }
}

void JsonSectionScanner::atColon(qint64 position)
{
    if (m_quotes != 2 || m_valueDue) {
        markOdd();
        return;
    }
    m_quotes = 0;
    const std::optional<bool> onTheWay = isKey(m_quoteBefore + 1, m_lastQuote, m_path.at(m_matched));
    if (!onTheWay) {
        markOdd();
        return;
    }
    m_valueDue = *onTheWay;
    m_valueFrom = position + 1;
    if (m_valueDue && m_matched + 1 < m_path.size()) {
        if (m_matched < m_parentsSeen)
            markOdd(); // it stands there twice: what was found in the first one does not count
        m_parentsSeen = m_matched + 1;
    }
}

/// Whether a part of the text, a key without its quotes, is this name; nothing where its beginning is gone.
std::optional<bool> JsonSectionScanner::isKey(qint64 from, qint64 to, const QByteArray &name) const
{
    // Nearly all keys stand in one piece, and are the name as it is or another one: no copy is made of them.
    if (from >= m_base) {
        const QByteArrayView key(m_piece.data() + (from - m_base), to - from);
        if (!key.contains('\\'))
            return key == name;
    }
    QByteArray key = bytes(from, to);
    if (key.isNull())
        return std::nullopt;
    if (key.contains('\\'))
        key = QJsonDocument::fromJson("[\"" + key + "\"]").array().at(0).toString().toUtf8();
    return key == name;
}

/// A comma or a closing bracket at the key level: where a matching key's value was neither object nor list,
/// it ends here.
void JsonSectionScanner::endScalar(qint64 position)
{
    if (!m_valueDue)
        return;
    m_valueDue = false;
    if (m_matched + 1 != m_path.size())
        return;
    const QByteArray value = bytes(m_valueFrom, position);
    if (value.trimmed().isEmpty()) {
        markOdd();
        return;
    }
    const auto text = std::find_if_not(value.cbegin(), value.cend(), isSpace);
    m_sectionPlace = placeOf(m_valueFrom + (text - value.cbegin()));
    m_section = value.trimmed();
    ++m_found;
}

void JsonSectionScanner::beginSection(qint64 position)
{
    m_capturing = true;
    m_captureDepth = m_depth;
    m_captureFrom = position;
    m_sectionPlace = placeOf(position);
    m_section.clear();
    ++m_found;
}

void JsonSectionScanner::endSection(qint64 end)
{
    m_section.append(m_piece.sliced(m_captureFrom - m_base, end - m_captureFrom));
    m_capturing = false;
}

/// A part of the text that ends in the current piece; null where its beginning is gone.
QByteArray JsonSectionScanner::bytes(qint64 from, qint64 to) const
{
    if (from >= m_base)
        return QByteArray(m_piece.data() + (from - m_base), to - from);
    if (from < m_tailBase || m_tail.isEmpty())
        return QByteArray();
    if (to <= m_base)
        return m_tail.mid(from - m_tailBase, to - from);
    return m_tail.mid(from - m_tailBase) + QByteArray(m_piece.data(), to - m_base);
}

TextPlace JsonSectionScanner::placeOf(qint64 position) const
{
    if (position < m_base)
        return placeAt(m_tail, position - m_tailBase, m_tailPlace);
    return placeAt(m_piece, position - m_base, m_pieceStart);
}

/// Keeps the end of the text so far: as much as a key, or a value that is neither object nor list, can be
/// long.
void JsonSectionScanner::keepTail()
{
    if (!atKeyLevel()) {
        m_tail.clear();
        return;
    }
    const qint64 end = m_base + m_piece.size();
    const qint64 begin = std::max(end - longestKey, m_tail.isEmpty() ? m_base : m_tailBase);
    m_tailPlace = placeOf(begin);
    m_tail = bytes(begin, end);
    m_tailBase = begin;
}

qint64 countMembers(QByteArrayView json)
{
    qint64 count = 0;
    uint64_t insideString = 0;
    bool escaped = false;
    forEachBlock(json, 0, [&](const char *block, const TextMasks &masks, int length, qint64) {
        const uint64_t quotes = unescapedQuotes(masks.quotes, masks.backslashes, length, escaped);
        const uint64_t inside = parityOf(quotes, masks) ^ insideString;
        insideString = (inside >> 63) != 0 ? ~0ULL : 0ULL;
        // Commas count too in the mask, but the colons alone are the members.
        for (uint64_t bits = masks.separators & ~inside; bits != 0; bits &= bits - 1)
            count += block[std::countr_zero(bits)] == ':' ? 1 : 0;
        return true;
    });
    return count;
}
