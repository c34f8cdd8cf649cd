// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemaregex.h"

#include "sync/profile/schemaregexreader.h"

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// One pass over an expression from left to right. The first error ends it.
class Translator
{
public:
    explicit Translator(const QString &source)
        : m_source(source)
        , m_reader(source)
    {
    }

    SchemaRegex run();

private:
    void countGroups();
    void translateTerm();
    void translateGroupStart();
    void translateQuantifier();
    bool skipBraces();
    void translateEscape();
    void translateBackReference();
    void translateNamedBackReference();

    const QString m_source;
    SchemaRegexReader m_reader;
    QString m_output;
    int m_depth = 0;
    int m_groups = 0;
    bool m_quantifiable = false;
    bool m_topLevelAlternatives = false;
};

SchemaRegex Translator::run()
{
    countGroups();
    while (m_reader.error().isEmpty() && !m_reader.atEnd())
        translateTerm();
    if (m_depth > 0)
        m_reader.fail(QStringLiteral("a group is not closed"));
    SchemaRegex result;
    result.error = m_reader.error();
    if (result.error.isEmpty()) {
        result.pattern = m_output;
        result.anchored = m_source.startsWith(u'^') && !m_topLevelAlternatives;
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
    const QChar c = m_reader.peek();
    if (QStringView(u"*+?{").contains(c))
        return translateQuantifier();
    m_reader.skip();
    m_quantifiable = true;
    switch (c.unicode()) {
    case u'\\':
        return translateEscape();
    case u'[':
        m_output += m_reader.bracketExpression();
        return;
    case u'(':
        return translateGroupStart();
    case u')':
        if (m_depth-- == 0)
            return m_reader.fail(QStringLiteral("a closing parenthesis without an opening one"));
        m_output += c;
        return;
    case u'|':
        m_topLevelAlternatives = m_topLevelAlternatives || m_depth == 0;
        m_quantifiable = false;
        m_output += c;
        return;
    case u'^':
        m_quantifiable = false;
        m_output += c;
        return;
    case u'$':
        m_quantifiable = false;
        m_output += QStringLiteral("\\z"); // PCRE2's own sign would also match before a last line feed
        return;
    case u'.':
        m_output += QStringLiteral("[^\\n\\r\\x{2028}\\x{2029}]");
        return;
    case u'}':
    case u']':
        m_output += u'\\';
        m_output += c;
        return;
    default:
        m_output += c;
        return;
    }
}

void Translator::translateGroupStart()
{
    m_quantifiable = false;
    ++m_depth;
    const QStringView rest = m_reader.rest();
    if (rest.startsWith(u'*'))
        return m_reader.fail(QStringLiteral("nothing to repeat"));
    if (!rest.startsWith(u'?')) {
        m_output += u'(';
        return;
    }
    for (const QStringView start : {u"?:", u"?=", u"?!", u"?<=", u"?<!"}) {
        if (rest.startsWith(start)) {
            m_reader.skip(start.size());
            m_output += u'(' + start;
            return;
        }
    }
    const qsizetype close = rest.indexOf(u'>');
    if (!rest.startsWith(u"?<") || close < 3)
        return m_reader.fail(QStringLiteral("a group of a kind that ECMA-262 does not have"));
    m_output += u'(' + rest.first(close + 1);
    m_reader.skip(close + 1);
}

/// Moves behind `{n}`, `{n,}` or `{n,m}`; false, and nothing moves, where there is none.
bool Translator::skipBraces()
{
    const qsizetype start = m_reader.position();
    const auto skipDigits = [this] {
        const qsizetype first = m_reader.position();
        while (isDigit(m_reader.peek()))
            m_reader.skip();
        return m_reader.position() > first;
    };
    m_reader.skip();
    bool good = skipDigits();
    if (good && m_reader.peek() == u',') {
        m_reader.skip();
        skipDigits();
    }
    good = good && m_reader.peek() == u'}';
    m_reader.moveTo(good ? m_reader.position() + 1 : start);
    return good;
}

void Translator::translateQuantifier()
{
    const qsizetype first = m_reader.position();
    if (m_reader.peek() != u'{') {
        m_reader.skip();
    } else if (!skipBraces()) {
        m_reader.skip();
        m_output += QStringLiteral("\\{");
        m_quantifiable = true;
        return;
    }
    if (!m_quantifiable)
        return m_reader.fail(QStringLiteral("nothing to repeat"));
    if (m_reader.peek() == u'?')
        m_reader.skip();
    m_output += m_reader.since(first);
    // A further sign would make it possessive in PCRE2, and is an error in ECMA-262.
    m_quantifiable = false;
}

void Translator::translateEscape()
{
    if (m_reader.atEnd())
        return m_reader.fail(QStringLiteral("a backslash at the end"));
    const QChar c = m_reader.peek();
    if (c == u'b' || c == u'B') {
        m_reader.skip();
        m_output += u'\\';
        m_output += c;
        m_quantifiable = false;
        return;
    }
    if (c >= u'1' && c <= u'9')
        return translateBackReference();
    if (c == u'k')
        return translateNamedBackReference();
    if (const std::optional<QString> set = m_reader.setEscape()) {
        m_output += u'[' + *set + u']';
        return;
    }
    if (const std::optional<char32_t> character = m_reader.characterEscape())
        m_output += SchemaRegexReader::escaped(*character);
    else
        m_reader.fail(QStringLiteral("\\%1 is no escape sequence of ECMA-262").arg(c));
}

/// A group that took no part matches the empty text in ECMA-262, and nothing at all in PCRE2.
void Translator::translateBackReference()
{
    const qsizetype first = m_reader.position();
    while (isDigit(m_reader.peek()))
        m_reader.skip();
    const QString number = m_reader.since(first).toString();
    bool ok = false;
    if (const int group = number.toInt(&ok); !ok || group > m_groups)
        return m_reader.fail(QStringLiteral("\\%1 refers to a group that does not exist").arg(number));
    m_output += QStringLiteral("(?(") + number + QStringLiteral(")\\g{") + number + QStringLiteral("})");
}

void Translator::translateNamedBackReference()
{
    const QStringView rest = m_reader.rest();
    const qsizetype close = rest.indexOf(u'>');
    if (!rest.startsWith(u"k<") || close < 3)
        return m_reader.fail(QStringLiteral("\\k without the name of a group"));
    const QStringView name = rest.first(close + 1).mid(1); // with its angle brackets
    m_reader.skip(close + 1);
    m_output += QStringLiteral("(?(") + name + QStringLiteral(")\\k") + name + u')';
}

} // namespace

SchemaRegex SchemaRegex::translate(const QString &source)
{
    return Translator(source).run();
}
