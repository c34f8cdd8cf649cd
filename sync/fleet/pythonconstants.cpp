// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/pythonconstants.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace {

constexpr qsizetype longestText = 120;

/// One statement as it stands there, without comments, on however many lines.
struct Statement
{
    QString text;
    qint64 line = 1;
    bool indented = false;
};

/// Cuts a module into statements: strings, brackets and continued lines are not cut.
class StatementScan
{
public:
    explicit StatementScan(const QString &code)
        : m_code(code)
    {
    }

    QList<Statement> run()
    {
        begin();
        while (m_place < m_code.size())
            step();
        finish();
        return std::move(m_statements);
    }

private:
    QChar at(qsizetype ahead = 0) const
    {
        return m_place + ahead < m_code.size() ? m_code.at(m_place + ahead) : QChar();
    }

    void take(qsizetype count)
    {
        for (; count > 0 && m_place < m_code.size(); --count, ++m_place) {
            m_line += at() == u'\n' ? 1 : 0;
            m_current.text += at();
        }
    }

    void begin(bool sameLine = false)
    {
        m_current = {QString(), m_line, sameLine && m_current.indented};
        m_fresh = true;
        m_sameLine = sameLine;
    }

    void finish(bool sameLine = false)
    {
        m_current.text = m_current.text.trimmed();
        if (!m_current.text.isEmpty())
            m_statements.append(m_current);
        begin(sameLine);
    }

    void step()
    {
        const QChar letter = at();
        if (m_fresh && letter != u'\n' && letter != u'\r') {
            if (letter == u' ' || letter == u'\t' || letter == u'\f') {
                m_current.indented = m_current.indented || !m_sameLine;
                ++m_place;
                return;
            }
            m_fresh = false;
            m_current.line = m_line;
        }
        if (letter == u'#') {
            while (m_place < m_code.size() && at() != u'\n')
                ++m_place;
        } else if (letter == u'"' || letter == u'\'') {
            takeString(letter);
        } else if (letter == u'\\' && (at(1) == u'\n' || (at(1) == u'\r' && at(2) == u'\n'))) {
            m_place += at(1) == u'\n' ? 2 : 3;
            ++m_line;
            m_current.text += u' ';
        } else if (letter == u'\n' && m_depth == 0) {
            ++m_line;
            ++m_place;
            finish();
        } else if (letter == u';' && m_depth == 0) {
            ++m_place;
            finish(true);
        } else {
            if (letter == u'(' || letter == u'[' || letter == u'{')
                ++m_depth;
            if (letter == u')' || letter == u']' || letter == u'}')
                m_depth = qMax(0, m_depth - 1);
            take(1);
        }
    }

    void takeString(QChar quote)
    {
        const bool triple = at(1) == quote && at(2) == quote;
        take(triple ? 3 : 1);
        while (m_place < m_code.size()) {
            if (at() == u'\\') {
                take(2);
            } else if (at() == quote && (!triple || (at(1) == quote && at(2) == quote))) {
                take(triple ? 3 : 1);
                return;
            } else if (at() == u'\n' && !triple) {
                return; // not closed: no Python, but the next line may be
            } else {
                take(1);
            }
        }
    }

    const QString &m_code;
    qsizetype m_place = 0;
    qint64 m_line = 1;
    int m_depth = 0;
    bool m_fresh = true; // nothing of the statement has been taken yet
    bool m_sameLine = false;
    Statement m_current;
    QList<Statement> m_statements;
};

/// Where the equals sign of an assignment stands, brackets and strings looked over; -1 where there is none.
qsizetype assignmentSign(const QString &text, qsizetype from)
{
    int depth = 0;
    QChar quote;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (!quote.isNull()) {
            if (letter == u'\\')
                ++i;
            else if (letter == quote)
                quote = QChar();
        } else if (letter == u'"' || letter == u'\'') {
            quote = letter;
        } else if (letter == u'(' || letter == u'[' || letter == u'{') {
            ++depth;
        } else if (letter == u')' || letter == u']' || letter == u'}') {
            --depth;
        } else if (letter == u'=' && depth == 0) {
            const QChar before = i > 0 ? text.at(i - 1) : QChar();
            const QChar behind = i + 1 < text.size() ? text.at(i + 1) : QChar();
            if (behind == u'=') {
                ++i;
                continue;
            }
            if (before == u'!' || before == u'<' || before == u'>' || before == u':') {
                const bool shift = i > 1 && text.at(i - 2) == before; // <<= and >>=
                if (!shift)
                    continue;
            }
            return i;
        }
    }
    return -1;
}

class ModuleReading
{
public:
    QHash<QString, SourceValue> run(const QString &code)
    {
        QString normal = code;
        normal.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        const QList<Statement> statements = StatementScan(normal).run();
        for (const Statement &statement : statements) {
            if (!statement.indented) {
                static const QRegularExpression ownScope(
                    QStringLiteral("\\A(?:@|(?:def|class|async\\s+def)\\b)"));
                m_inOwnScope = ownScope.match(statement.text).hasMatch();
            }
            if (!m_inOwnScope)
                take(statement);
        }
        return std::move(m_values);
    }

private:
    void note(const QString &name, const QString &text, qint64 line, bool certain)
    {
        SourceValue value;
        if (const auto literal = certain ? pythonLiteral(text) : std::nullopt)
            value.value = *literal;
        value.text = text.simplified();
        if (value.text.size() > longestText)
            value.text = value.text.first(longestText - 1) + QChar(0x2026);
        value.line = line;
        m_values.insert(name, value);
    }

    void take(const Statement &statement)
    {
        static const QRegularExpression import(QStringLiteral("\\A(?:from|import)\\s"));
        static const QRegularExpression word(QStringLiteral("[A-Za-z_]\\w*"));
        const QString &text = statement.text;
        if (import.match(text).hasMatch()) {
            const qsizetype names = text.startsWith(u'f') ? text.indexOf(QStringLiteral("import")) : 0;
            for (auto found = word.globalMatch(text.mid(qMax<qsizetype>(0, names))); found.hasNext();)
                note(found.next().captured(), text, statement.line, false);
            return;
        }
        takeAssignment(statement);
    }

    void takeAssignment(const Statement &statement)
    {
        static const QRegularExpression target(QStringLiteral("\\A([A-Za-z_]\\w*)\\s*(:.*)?\\z"),
                                               QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression changed(
            QStringLiteral("\\A([A-Za-z_]\\w*)\\s*(?:[-+*/%&|^@]|\\*\\*|//|"
                           "<<|>>)\\z"));
        static const QRegularExpression several(
            QStringLiteral("\\A[\\s(\\[*]*[A-Za-z_]\\w*(?:[\\s,()\\[\\]*]+"
                           "[A-Za-z_]\\w*)*[\\s,)\\]]*\\z"));
        static const QRegularExpression word(QStringLiteral("[A-Za-z_]\\w*"));
        QStringList names;
        const QString &text = statement.text;
        bool certain = !statement.indented;
        qsizetype begin = 0;
        for (qsizetype sign = assignmentSign(text, 0); sign >= 0; sign = assignmentSign(text, begin)) {
            const QString left = text.mid(begin, sign - begin).trimmed();
            if (const auto one = target.match(left); one.hasMatch()) {
                names.append(one.captured(1));
            } else if (const auto step = changed.match(left); step.hasMatch()) {
                names.append(step.captured(1));
                certain = false;
            } else if (several.match(left).hasMatch()) {
                for (auto found = word.globalMatch(left); found.hasNext();)
                    names.append(found.next().captured());
                certain = false;
            } else if (names.isEmpty()) {
                return; // an attribute, an item, or a block on one line
            }
            begin = sign + 1;
        }
        for (const QString &name : std::as_const(names))
            note(name, text.mid(begin).trimmed(), statement.line, certain);
    }

    QHash<QString, SourceValue> m_values;
    bool m_inOwnScope = false;
};

} // namespace

QHash<QString, SourceValue> pythonConstants(const QString &code)
{
    return ModuleReading().run(code);
}
