// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/jsonlocator.h"

#include "sync/values/byteblock.h"
#include "sync/values/decimaltext.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <vector>

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isContinuationByte(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// The text of a JSON string token, its quotes included.
QString decodedString(QByteArrayView token)
{
    QString text;
    const QByteArrayView inner = token.size() >= 2 ? token.sliced(1, token.size() - 2) : QByteArrayView();
    if (!inner.contains('\\'))
        return QString::fromUtf8(inner);
    QByteArray plain;
    const auto flush = [&text, &plain] {
        text += QString::fromUtf8(plain);
        plain.clear();
    };
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner.at(i) != '\\' || i + 1 == inner.size()) {
            plain += inner.at(i);
            continue;
        }
        const char escape = inner.at(++i);
        if (escape == 'u' && i + 4 < inner.size()) {
            flush();
            text += QChar(static_cast<char16_t>(inner.sliced(i + 1, 4).toByteArray().toUShort(nullptr, 16)));
            i += 4;
            continue;
        }
        static constexpr char names[] = "bfnrt";
        static constexpr char codes[] = "\b\f\n\r\t";
        const char *const found = std::find(names, names + 5, escape);
        plain += found != names + 5 ? codes[found - names] : escape;
    }
    flush();
    return text;
}

/// True where the literal is an integer that reading would round.
bool isInexactInteger(const QByteArray &literal)
{
    if (literal.size() < 17 || literal.contains('.') || literal.contains('e') || literal.contains('E'))
        return false;
    bool fits = false;
    literal.toLongLong(&fits);
    if (fits)
        return false;
    bool ok = false;
    const double rounded = literal.toDouble(&ok);
    return !ok || DecimalText::fromDouble(rounded).toCanonical() != literal;
}

} // namespace

TextPlace placeAt(QByteArrayView text, qint64 offset, TextPlace origin)
{
    TextPlace place = origin;
    const char *const begin = text.data();
    const char *const end = begin + std::min<qint64>(offset, text.size());
    const char *lineBegin = begin;
    const qint64 newlines = countBytes(begin, end, '\n');
    if (newlines > 0) {
        place.line += newlines;
        place.column = 1;
        lineBegin =
            std::find(std::make_reverse_iterator(end), std::make_reverse_iterator(begin), '\n').base();
    }
    place.column += std::count_if(lineBegin, end, [](char c) { return !isContinuationByte(c); });
    if (newlines == 0 && origin.offset == 0 && end - begin >= byteOrderMark.size() &&
        text.startsWith(byteOrderMark))
        --place.column; // nobody sees it
    place.offset = origin.offset + (end - begin);
    return place;
}

TextPlace placeOfParseError(QByteArrayView text, const QJsonParseError &error, TextPlace origin)
{
    qint64 offset = error.offset;
    switch (error.error) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingNameSeparator:
    case QJsonParseError::MissingValueSeparator:
    case QJsonParseError::IllegalValue:
        offset -= offset > 0 && offset < text.size() ? 1 : 0;
        break;
    case QJsonParseError::MissingObject: // never the end of the text: it is the brace behind a comma
        offset -= offset > 0 ? 1 : 0;
        break;
    default:
        break;
    }
    return placeAt(text, offset, origin);
}

/// One pass over the text with an explicit stack, so that depth costs memory and never the program's own
/// stack.
class JsonLocator::Walker
{
public:
    /// The findings in the value of a key: from the first to the one behind the last.
    struct FindingRange
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    struct Frame
    {
        bool object = false;
        QString key;
        qsizetype index = 0;
        QHash<QString, FindingRange> keys;
    };

    /// Called at the beginning of every value; `frames` is its path.
    std::function<void(const std::vector<Frame> &frames, TextPlace place)> onValue;
    /// Called at the end of every value, with the place behind it.
    std::function<void(const std::vector<Frame> &frames, TextPlace place)> onValueEnd;
    QList<JsonFinding> *findings = nullptr;

    Walker(QByteArrayView text, TextPlace origin)
        : m_text(text)
        , m_place(origin)
        , m_origin(origin.offset)
    {
        if (m_text.startsWith(byteOrderMark))
            m_position = byteOrderMark.size();
        m_place.offset = m_origin + m_position;
    }

    void walk()
    {
        std::vector<Frame> frames;
        if (!value(frames))
            return;
        while (!frames.empty()) {
            skipSpace();
            if (atEnd())
                return;
            const char c = current();
            const bool object = frames.back().object;
            if (c == (object ? '}' : ']')) {
                advance(1);
                frames.pop_back();
                if (onValueEnd)
                    onValueEnd(frames, m_place);
                continue;
            }
            if (c == ',') {
                advance(1);
                ++frames.back().index;
                continue;
            }
            if (object && !key(frames))
                return;
            if (!value(frames))
                return;
        }
    }

    static JsonPointer pointerOf(const std::vector<Frame> &frames)
    {
        QStringList tokens;
        for (const Frame &frame : frames)
            tokens.append(frame.object ? frame.key : QString::number(frame.index));
        return JsonPointer(tokens);
    }

private:
    bool key(std::vector<Frame> &frames)
    {
        if (current() != '"')
            return false;
        const TextPlace place = m_place;
        const QByteArrayView token = stringToken();
        if (token.isEmpty())
            return false;
        Frame &frame = frames.back();
        if (!frame.keys.isEmpty())
            frame.keys[frame.key].end = findingCount();
        frame.key = decodedString(token);
        const auto before = frame.keys.constFind(frame.key);
        if (before != frame.keys.constEnd()) {
            for (qsizetype i = before->begin; i < before->end; ++i)
                (*findings)[i].superseded = true;
            report(JsonFinding::Kind::DuplicateKey, frames, frame.key, place, token.size());
        }
        frame.keys.insert(frame.key, {findingCount(), findingCount()});
        skipSpace();
        if (atEnd() || current() != ':')
            return false;
        advance(1);
        skipSpace();
        return true;
    }

    bool value(std::vector<Frame> &frames)
    {
        skipSpace();
        if (atEnd())
            return false;
        if (onValue)
            onValue(frames, m_place);
        const char c = current();
        if (c == '{' || c == '[') {
            advance(1);
            Frame frame;
            frame.object = c == '{';
            frames.push_back(std::move(frame));
            return true;
        }
        if (c == '"') {
            const bool whole = !stringToken().isEmpty();
            if (whole && onValueEnd)
                onValueEnd(frames, m_place);
            return whole;
        }
        const TextPlace place = m_place;
        qsizetype end = m_position;
        while (end < m_text.size() && !isSpace(m_text.at(end)) && m_text.at(end) != ',' &&
               m_text.at(end) != '}' && m_text.at(end) != ']' && m_text.at(end) != ':' &&
               m_text.at(end) != '"')
            ++end;
        const QByteArray literal = m_text.sliced(m_position, end - m_position).toByteArray();
        if (literal.isEmpty())
            return false;
        if (literal == "NaN" || literal == "Infinity" || literal == "-Infinity")
            report(JsonFinding::Kind::NotANumber, frames, QString::fromLatin1(literal), place,
                   literal.size());
        else if (isInexactInteger(literal))
            report(JsonFinding::Kind::InexactInteger, frames, QString::fromLatin1(literal), place,
                   literal.size());
        advance(literal.size());
        if (onValueEnd)
            onValueEnd(frames, m_place);
        return true;
    }

    /// The string token at the position, which moves behind it; empty where it has no end.
    QByteArrayView stringToken()
    {
        qsizetype end = m_position + 1;
        while (end < m_text.size() && m_text.at(end) != '"')
            end += m_text.at(end) == '\\' ? 2 : 1;
        if (end >= m_text.size())
            return {};
        const QByteArrayView token = m_text.sliced(m_position, end + 1 - m_position);
        advance(token.size());
        return token;
    }

    void report(JsonFinding::Kind kind, const std::vector<Frame> &frames, const QString &text,
                TextPlace place, qint64 length)
    {
        // A file may hold millions of them, each in a deep place; nobody reads more than the first few.
        static constexpr qsizetype mostFindings = 100'000;
        const auto depth = static_cast<qsizetype>(frames.size());
        if (!findings || findings->size() == mostFindings || depth > m_tokensLeft)
            return;
        m_tokensLeft -= depth;
        findings->append({kind, pointerOf(frames), text, place, length});
    }

    qsizetype findingCount() const { return findings ? findings->size() : 0; }
    bool atEnd() const { return m_position >= m_text.size(); }
    char current() const { return m_text.at(m_position); }

    void skipSpace()
    {
        while (!atEnd() && isSpace(current()))
            advance(1);
    }

    void advance(qsizetype count)
    {
        for (; count > 0; --count, ++m_position) {
            if (current() == '\n') {
                ++m_place.line;
                m_place.column = 1;
            } else if (!isContinuationByte(current())) {
                ++m_place.column;
            }
        }
        m_place.offset = m_origin + m_position;
    }

    QByteArrayView m_text;
    TextPlace m_place;
    qint64 m_origin = 0;
    qsizetype m_position = 0;
    qsizetype m_tokensLeft = 500'000; // for the pointers of the findings
};

JsonLocator::JsonLocator(QByteArrayView text, TextPlace origin)
    : m_text(text.toByteArray())
    , m_origin(origin)
{
    Walker walker(m_text, m_origin);
    walker.findings = &m_findings;
    walker.walk();
}

namespace {

/// True where the frames are the place that the tokens name.
template <typename Frames>
bool isAt(const Frames &frames, const QStringList &tokens)
{
    if (static_cast<qsizetype>(frames.size()) != tokens.size())
        return false;
    for (qsizetype i = tokens.size() - 1; i >= 0; --i) {
        const auto &frame = frames[static_cast<size_t>(i)];
        if (frame.object ? frame.key != tokens.at(i) : QString::number(frame.index) != tokens.at(i))
            return false;
    }
    return true;
}

} // namespace

std::optional<TextPlace> JsonLocator::find(const JsonPointer &pointer) const
{
    std::optional<TextPlace> found;
    Walker walker(m_text, m_origin);
    walker.onValue = [&found, &pointer](const std::vector<Walker::Frame> &frames, TextPlace place) {
        if (isAt(frames, pointer.tokens()))
            found = place;
    };
    walker.walk();
    return found;
}

QHash<JsonPointer, TextPlace> JsonLocator::find(const QSet<JsonPointer> &pointers) const
{
    QSet<qsizetype> depths;
    for (const JsonPointer &pointer : pointers)
        depths.insert(pointer.tokens().size());
    QHash<JsonPointer, TextPlace> found;
    Walker walker(m_text, m_origin);
    walker.onValue = [&](const std::vector<Walker::Frame> &frames, TextPlace place) {
        if (!depths.contains(static_cast<qsizetype>(frames.size())))
            return;
        const JsonPointer pointer = Walker::pointerOf(frames);
        if (pointers.contains(pointer))
            found.insert(pointer, place);
    };
    walker.walk();
    return found;
}

QByteArray JsonLocator::valueText(const JsonPointer &pointer) const
{
    qint64 begin = 0;
    qint64 end = 0;
    Walker walker(m_text, m_origin);
    walker.onValue = [&begin, &pointer](const std::vector<Walker::Frame> &frames, TextPlace place) {
        if (isAt(frames, pointer.tokens()))
            begin = place.offset;
    };
    walker.onValueEnd = [&end, &pointer](const std::vector<Walker::Frame> &frames, TextPlace place) {
        if (isAt(frames, pointer.tokens()))
            end = place.offset;
    };
    walker.walk();
    return end > begin ? m_text.mid(begin - m_origin.offset, end - begin) : QByteArray();
}

QByteArray withoutNonNumbers(const QByteArray &text, const QList<JsonFinding> &findings, TextPlace origin)
{
    QByteArray cleaned = text;
    for (const JsonFinding &finding : findings) {
        if (finding.kind != JsonFinding::Kind::NotANumber)
            continue;
        const qsizetype begin = finding.place.offset - origin.offset;
        cleaned.replace(begin, finding.length, QByteArray("0").leftJustified(finding.length, ' '));
    }
    return cleaned;
}
