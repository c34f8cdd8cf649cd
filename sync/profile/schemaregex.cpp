// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemaregex.h"

#include "sync/profile/schemaregexclass.h"

#include <optional>

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

QString escaped(char32_t codePoint)
{
    return QStringLiteral("\\x{") + QString::number(static_cast<uint>(codePoint), 16) + u'}';
}

/// One pass over an expression from left to right. The first error ends it.
class Translator
{
public:
    explicit Translator(const QString &source)
        : m_source(source)
    {
    }

    SchemaRegex run();

private:
    /// A member of a bracket expression: a single code point, or a set (`\d`, `\s`, `\p{...}`).
    struct ClassMember
    {
        QString text;
        bool isSet = false;
    };

    bool atEnd() const { return m_at >= m_source.size(); }
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_source.size() ? m_source.at(m_at + ahead) : QChar();
    }
    bool has(qsizetype ahead) const { return m_at + ahead < m_source.size(); }
    void fail(const QString &message)
    {
        if (m_error.isEmpty())
            m_error = message;
    }

    void countGroups();
    void translateTerm();
    void translateGroupStart();
    void translateQuantifier();
    void translateEscape();
    void translateBackReference();
    void translateNamedBackReference();
    void translateClass();
    ClassMember classMember();
    bool skipBraceQuantifier();
    /// The code point that an escape stands for, for those escapes that mean the same in and outside a class;
    /// nothing where it is none of them. The position is behind the backslash, and moves on.
    std::optional<char32_t> characterEscape();
    std::optional<char32_t> hexadecimal(qsizetype digits);
    std::optional<char32_t> unicodeEscape();
    /// `\d`, `\s`, `\w`, `\p{...}` and their opposites, as the inside of a class; nothing where it is none of
    /// them.
    std::optional<QString> setEscape();

    const QString m_source;
    qsizetype m_at = 0;
    QString m_output;
    QString m_error;
    int m_depth = 0;
    int m_groups = 0;
    bool m_quantifiable = false;
    bool m_topLevelAlternatives = false;
};

SchemaRegex Translator::run()
{
    countGroups();
    while (m_error.isEmpty() && !atEnd())
        translateTerm();
    if (m_depth > 0)
        fail(QStringLiteral("a group is not closed"));
    SchemaRegex result;
    result.error = m_error;
    if (m_error.isEmpty()) {
        result.pattern = m_output;
        // A quantifier behind the caret makes it optional; so the caret must stand alone.
        const bool caret = m_source.startsWith(u'^') &&
                           (m_source.size() == 1 || !QStringView(u"*+?{").contains(m_source.at(1)));
        result.anchored = caret && !m_topLevelAlternatives;
    }
    return result;
}

/// The capturing groups of the whole expression, since a reference may stand before its group.
void Translator::countGroups()
{
    bool inClass = false;
    for (qsizetype i = 0; i < m_source.size(); ++i) {
        const QChar c = m_source.at(i);
        if (c == u'\\') {
            ++i;
        } else if (inClass) {
            inClass = c != u']';
        } else if (c == u'[') {
            inClass = true;
        } else if (c == u'(') {
            const QStringView rest = QStringView(m_source).mid(i + 1);
            const bool named = rest.startsWith(u"?<") && !rest.startsWith(u"?<=") && !rest.startsWith(u"?<!");
            if (named || !rest.startsWith(u'?'))
                ++m_groups;
        }
    }
}

void Translator::translateTerm()
{
    const QChar c = peek();
    switch (c.unicode()) {
    case u'\\':
        ++m_at;
        translateEscape();
        return;
    case u'[':
        ++m_at;
        translateClass();
        m_quantifiable = true;
        return;
    case u'(':
        ++m_at;
        translateGroupStart();
        return;
    case u')':
        ++m_at;
        if (m_depth-- == 0)
            return fail(QStringLiteral("a closing parenthesis without an opening one"));
        m_output += c;
        m_quantifiable = true;
        return;
    case u'*':
    case u'+':
    case u'?':
        translateQuantifier();
        return;
    case u'{':
        translateQuantifier();
        return;
    case u'|':
        ++m_at;
        m_topLevelAlternatives = m_topLevelAlternatives || m_depth == 0;
        m_output += c;
        m_quantifiable = false;
        return;
    case u'^':
        ++m_at;
        m_output += c;
        m_quantifiable = false;
        return;
    case u'$':
        ++m_at;
        m_output += QStringLiteral("\\z"); // PCRE2's own sign would also match before a last line feed
        m_quantifiable = false;
        return;
    case u'.':
        ++m_at;
        m_output += QStringLiteral("[^\\n\\r\\x{2028}\\x{2029}]");
        m_quantifiable = true;
        return;
    case u'}':
    case u']':
        ++m_at;
        m_output += u'\\';
        m_output += c;
        m_quantifiable = true;
        return;
    default:
        ++m_at;
        m_output += c;
        m_quantifiable = true;
        return;
    }
}

void Translator::translateGroupStart()
{
    m_quantifiable = false;
    ++m_depth;
    if (peek() == u'*')
        return fail(QStringLiteral("nothing to repeat"));
    if (peek() != u'?') {
        m_output += u'(';
        return;
    }
    for (const QLatin1String start : {QLatin1String("?:"), QLatin1String("?="), QLatin1String("?!"),
                                      QLatin1String("?<="), QLatin1String("?<!")}) {
        if (QStringView(m_source).mid(m_at).startsWith(start)) {
            m_at += start.size();
            m_output += u'(' + start;
            return;
        }
    }
    const qsizetype close = m_source.indexOf(u'>', m_at);
    if (peek(1) != u'<' || close < m_at + 3)
        return fail(QStringLiteral("a group of a kind that ECMA-262 does not have"));
    m_output += u'(' + QStringView(m_source).mid(m_at, close + 1 - m_at);
    m_at = close + 1;
}

/// Moves behind `{n}`, `{n,}` or `{n,m}`; false, and nothing moves, where there is none.
bool Translator::skipBraceQuantifier()
{
    qsizetype i = m_at + 1;
    const auto digits = [this, &i] {
        const qsizetype first = i;
        while (i < m_source.size() && isDigit(m_source.at(i)))
            ++i;
        return i > first;
    };
    if (!digits())
        return false;
    if (i < m_source.size() && m_source.at(i) == u',') {
        ++i;
        digits();
    }
    if (i >= m_source.size() || m_source.at(i) != u'}')
        return false;
    m_at = i + 1;
    return true;
}

void Translator::translateQuantifier()
{
    const qsizetype first = m_at;
    if (peek() != u'{') {
        ++m_at;
    } else if (!skipBraceQuantifier()) {
        ++m_at;
        m_output += QStringLiteral("\\{");
        m_quantifiable = true;
        return;
    }
    if (!m_quantifiable)
        return fail(QStringLiteral("nothing to repeat"));
    if (peek() == u'?')
        ++m_at;
    m_output += QStringView(m_source).mid(first, m_at - first);
    // A further sign would make it possessive in PCRE2, and is an error in ECMA-262.
    m_quantifiable = false;
}

void Translator::translateEscape()
{
    m_quantifiable = true;
    if (atEnd())
        return fail(QStringLiteral("a backslash at the end"));
    const QChar c = peek();
    if (c == u'b' || c == u'B') {
        ++m_at;
        m_output += u'\\';
        m_output += c;
        m_quantifiable = false;
        return;
    }
    if (c >= u'1' && c <= u'9')
        return translateBackReference();
    if (c == u'k')
        return translateNamedBackReference();
    if (const std::optional<QString> set = setEscape()) {
        m_output += u'[' + *set + u']';
        return;
    }
    if (const std::optional<char32_t> character = characterEscape())
        m_output += escaped(*character);
    else
        fail(QStringLiteral("\\%1 is no escape sequence of ECMA-262").arg(c));
}

/// A group that took no part matches the empty text in ECMA-262, and nothing at all in PCRE2.
void Translator::translateBackReference()
{
    const qsizetype first = m_at;
    while (isDigit(peek()))
        ++m_at;
    const QString number = m_source.mid(first, m_at - first);
    bool ok = false;
    if (const int group = number.toInt(&ok); !ok || group > m_groups)
        return fail(QStringLiteral("\\%1 refers to a group that does not exist").arg(number));
    m_output += QStringLiteral("(?(") + number + QStringLiteral(")\\g{") + number + QStringLiteral("})");
}

void Translator::translateNamedBackReference()
{
    const qsizetype close = m_source.indexOf(u'>', m_at);
    if (peek(1) != u'<' || close < m_at + 3)
        return fail(QStringLiteral("\\k without the name of a group"));
    const QString name = m_source.mid(m_at + 2, close - m_at - 2);
    m_at = close + 1;
    m_output += QStringLiteral("(?(<") + name + QStringLiteral(">)\\k<") + name + QStringLiteral(">)");
}

std::optional<QString> Translator::setEscape()
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

std::optional<char32_t> Translator::characterEscape()
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

std::optional<char32_t> Translator::hexadecimal(qsizetype digits)
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

std::optional<char32_t> Translator::unicodeEscape()
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

Translator::ClassMember Translator::classMember()
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

void Translator::translateClass()
{
    const bool negated = peek() == u'^' && !atEnd();
    if (negated)
        ++m_at;
    QString inside;
    while (m_error.isEmpty() && !atEnd() && peek() != u']') {
        const ClassMember first = classMember();
        inside += first.text;
        // A hyphen between two single code points is a range; anywhere else it is itself.
        if (first.isSet || !has(1) || peek() != u'-' || peek(1) == u']')
            continue;
        const qsizetype hyphen = m_at;
        ++m_at;
        const ClassMember last = classMember();
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
        m_output += (negated ? QStringLiteral("[^") : QStringLiteral("[")) + inside + u']';
    else
        m_output += negated ? QStringLiteral("[\\x{0}-\\x{10ffff}]") : QStringLiteral("(?:(?!))");
}

} // namespace

SchemaRegex SchemaRegex::translate(const QString &source)
{
    return Translator(source).run();
}
