// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemaregexreader.h"

#include "sync/profile/schemaregexclass.h"

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

QString SchemaRegexReader::escaped(char32_t codePoint)
{
    return QStringLiteral("\\x{") + QString::number(static_cast<uint>(codePoint), 16) + u'}';
}

std::optional<QString> SchemaRegexReader::setEscape()
{
    const QChar c = peek();
    switch (c.unicode()) {
    case u'd':
    case u'D':
    case u'w':
    case u'W':
        ++m_at;
        return QString(u'\\') + c;
    case u's':
    case u'S':
        ++m_at;
        return ecmaWhiteSpace(c == u'S');
    case u'p':
    case u'P': {
        const qsizetype close = m_source.indexOf(u'}', m_at);
        const std::optional<QString> property =
            peek(1) == u'{' && close > 0 ? pcreUnicodeProperty(m_source.mid(m_at + 2, close - m_at - 2))
                                         : std::nullopt;
        if (!property) {
            fail(QStringLiteral("\\%1 without a property of Unicode").arg(c));
            return QString();
        }
        m_at = close + 1;
        return QString(QString(u'\\') + c + u'{' + *property + u'}');
    }
    default:
        return std::nullopt;
    }
}

std::optional<char32_t> SchemaRegexReader::characterEscape()
{
    const QChar c = peek();
    ++m_at;
    switch (c.unicode()) {
    case u'f':
        return U'\f';
    case u'n':
        return U'\n';
    case u'r':
        return U'\r';
    case u't':
        return U'\t';
    case u'v':
        return U'\v';
    case u'0':
        return isDigit(peek()) ? std::nullopt : std::optional<char32_t>(U'\0');
    case u'c': {
        const QChar letter = peek();
        if (!isAsciiLetter(letter))
            return std::nullopt;
        ++m_at;
        return static_cast<char32_t>(letter.unicode() % 32);
    }
    case u'x':
        return hexadecimal(2);
    case u'u':
        return unicodeEscape();
    default:
        break;
    }
    // Any other letter or digit might mean something elsewhere; a punctuation mark can only mean itself.
    if (c.unicode() >= 0x80 || isAsciiLetter(c) || isDigit(c))
        return std::nullopt;
    return static_cast<char32_t>(c.unicode());
}

std::optional<char32_t> SchemaRegexReader::hexadecimal(qsizetype digits)
{
    if (!has(digits - 1))
        return std::nullopt;
    char32_t number = 0;
    for (qsizetype i = 0; i < digits; ++i) {
        const char16_t c = peek(i).unicode();
        const bool decimal = c >= u'0' && c <= u'9';
        const char16_t lower = c | 0x20;
        if (!decimal && (lower < u'a' || lower > u'f'))
            return std::nullopt;
        number = number * 16 + static_cast<char32_t>(decimal ? c - u'0' : lower - u'a' + 10);
        if (number > QChar::LastValidCodePoint)
            return std::nullopt;
    }
    m_at += digits;
    return number;
}

std::optional<char32_t> SchemaRegexReader::unicodeEscape()
{
    std::optional<char32_t> number;
    if (peek() == u'{') {
        const qsizetype close = m_source.indexOf(u'}', m_at);
        ++m_at;
        if (close <= m_at)
            return std::nullopt;
        number = hexadecimal(close - m_at);
        ++m_at;
    } else {
        number = hexadecimal(4);
        if (number && QChar::isHighSurrogate(*number) && peek() == u'\\' && peek(1) == u'u') {
            const qsizetype back = m_at;
            m_at += 2;
            const std::optional<char32_t> low = hexadecimal(4);
            if (low && QChar::isLowSurrogate(*low))
                return QChar::surrogateToUcs4(static_cast<char16_t>(*number), static_cast<char16_t>(*low));
            m_at = back;
        }
    }
    if (number && QChar::isSurrogate(*number)) {
        fail(QStringLiteral("half of a surrogate pair matches nothing"));
        return std::nullopt;
    }
    return number;
}

SchemaRegexReader::Member SchemaRegexReader::bracketMember()
{
    const QChar c = peek();
    if (c == u'\\') {
        ++m_at;
        if (atEnd()) {
            fail(QStringLiteral("a backslash at the end"));
            return {};
        }
        if (peek() == u'b') {
            ++m_at;
            return {escaped(U'\b'), false};
        }
        const QChar letter = peek();
        if (const std::optional<QString> set = setEscape())
            return {*set, true};
        if (const std::optional<char32_t> character = characterEscape())
            return {escaped(*character), false};
        fail(QStringLiteral("\\%1 is no escape sequence of ECMA-262").arg(letter));
        return {};
    }
    ++m_at;
    if (c.isHighSurrogate() && peek().isLowSurrogate()) {
        const char32_t codePoint = QChar::surrogateToUcs4(c, peek());
        ++m_at;
        return {escaped(codePoint), false};
    }
    return {escaped(c.unicode()), false};
}

QString SchemaRegexReader::bracketExpression()
{
    const bool negated = peek() == u'^' && !atEnd();
    if (negated)
        ++m_at;
    QString inside;
    while (m_error.isEmpty() && !atEnd() && peek() != u']') {
        const Member first = bracketMember();
        inside += first.text;
        // A hyphen between two single code points is a range; anywhere else it is itself.
        if (first.isSet || !has(1) || peek() != u'-' || peek(1) == u']')
            continue;
        const qsizetype hyphen = m_at;
        ++m_at;
        const Member last = bracketMember();
        if (last.isSet) {
            m_at = hyphen;
            inside += escaped(U'-');
            ++m_at;
        } else {
            inside += u'-' + last.text;
        }
    }
    if (m_error.isEmpty() && atEnd())
        fail(QStringLiteral("a class is not closed"));
    ++m_at;
    if (!inside.isEmpty())
        return (negated ? QStringLiteral("[^") : QStringLiteral("[")) + inside + u']';
    // PCRE2 has no empty class: anything, and nothing at all.
    return negated ? QStringLiteral("[\\x{0}-\\x{10ffff}]") : QStringLiteral("(?:(?!))");
}
