// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/statefile/textmasks.h"
#include "sync/values/jsonlocator.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <optional>
#include <vector>

/// Finds the bytes of one section in a JSON document, in one pass and at the speed of memory, and proves that
/// the document closes properly at its end. Outside the section only strings, brackets and the end are looked
/// at (DESIGN 5).
///
/// The text comes in pieces of any size, so that a large file needs no large buffer. A value type, used by
/// one reading on one thread.
class JsonSectionScanner
{
public:
    enum class Verdict {
        Whole,      // the document closes at its end; section() tells whether it has the section
        Empty,      // nothing, or nothing but white space
        Unfinished, // the beginning of a document
        Odd,        // something that only the full parser can judge
    };

    /// The members' names on the way from the root object to the section; empty for the root itself.
    explicit JsonSectionScanner(const QByteArrayList &path);

    /// The next piece of the text; `last` where none follows. A byte order mark must be whole in the first
    /// one.
    void feed(QByteArrayView piece, bool last);
    Verdict verdict() const;

    /// How often the section was found; the last one counts.
    int found() const { return m_found; }
    const QByteArray &section() const { return m_section; }
    QByteArray takeSection() { return std::move(m_section); }
    TextPlace sectionPlace() const { return m_sectionPlace; }
    /// The capital letters that NaN and Infinity begin with, outside strings; JSON has none of them there.
    /// Only the first few.
    const QList<TextPlace> &oddLetters() const { return m_oddLetters; }

private:
    enum class State { BeforeRoot, Inside, AfterRoot, Odd };

    void scanBlock(const char *block, const TextMasks &masks, int length, qint64 blockBase);
    void visitEvents(const char *block, uint64_t structure, uint64_t members, qint64 blockBase);
    void atQuote(qint64 position);
    void atOpening(bool object, qint64 position);
    void atClosing(bool object, qint64 position);
    void atColon(qint64 position);
    void endScalar(qint64 position);
    void beginSection(qint64 position);
    void endSection(qint64 end);
    void markOdd() { m_state = State::Odd; }
    /// True where the innermost open bracket is the object whose members may lead to the section.
    bool atKeyLevel() const { return m_depth == m_matched + 1 && m_matched < m_path.size(); }
    QByteArray bytes(qint64 from, qint64 to) const;
    std::optional<bool> isKey(qint64 from, qint64 to, const QByteArray &name) const;
    TextPlace placeOf(qint64 position) const;
    void keepTail();

    QByteArrayList m_path;
    State m_state = State::BeforeRoot;
    bool m_sawText = false;

    // Where the current piece stands in the text.
    QByteArrayView m_piece;
    qint64 m_base = 0;
    TextPlace m_pieceStart;
    QByteArray m_tail; // the end of the pieces before, where a key or a short value may have begun
    qint64 m_tailBase = 0;
    TextPlace m_tailPlace;

    // Strings.
    uint64_t m_insideString = 0; // all ones while a string goes on into the next block
    bool m_escaped = false;      // the next character is escaped

    // Nesting.
    qint64 m_depth = 0;
    std::vector<uint64_t> m_objects; // one bit a level: is it an object?
    qint64 m_rootEnd = 0;            // behind the root's closing bracket

    // The way to the section.
    qint64 m_matched = 0;     // how many names of the path the open objects stand for
    qint64 m_parentsSeen = 0; // how many of them stood there, open or not
    int m_quotes = 0;         // since the last comma, colon or opening bracket at the key level
    qint64 m_lastQuote = 0;
    qint64 m_quoteBefore = 0;
    bool m_valueDue = false; // the value of a matching key comes next
    qint64 m_valueFrom = 0;

    // The section.
    bool m_capturing = false;
    qint64 m_captureDepth = 0;
    qint64 m_captureFrom = 0; // the part of it from here on is not yet in m_section
    int m_found = 0;
    QByteArray m_section;
    TextPlace m_sectionPlace;
    QList<TextPlace> m_oddLetters;
};

/// The number of members of all objects in a JSON text, counted by its colons outside strings. Where it is
/// more than a parsed document has, a key stood twice.
qint64 countMembers(QByteArrayView json);
