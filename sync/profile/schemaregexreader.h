// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Reads an ECMA-262 expression from left to right, and translates what stands for a character or a set of
/// characters: escape sequences and bracket expressions. The first error ends it.
///
/// Lives as long as one translation, on its stack.
class SchemaRegexReader
{
public:
    explicit SchemaRegexReader(const QString &source)
        : m_source(source)
    {
    }

    bool atEnd() const { return m_at >= m_source.size(); }
    qsizetype position() const { return m_at; }
    void moveTo(qsizetype position) { m_at = position; }
    void skip(qsizetype count = 1) { m_at += count; }
    /// NUL behind the end.
    QChar peek(qsizetype ahead = 0) const { return has(ahead) ? m_source.at(m_at + ahead) : QChar(); }
    bool has(qsizetype ahead) const { return m_at + ahead < m_source.size(); }
    QStringView rest() const { return QStringView(m_source).mid(m_at); }
    /// What was read since `position`.
    QStringView since(qsizetype position) const
    {
        return QStringView(m_source).mid(position, m_at - position);
    }

    /// In English; empty until something is wrong.
    const QString &error() const { return m_error; }
    void fail(const QString &message)
    {
        if (m_error.isEmpty())
            m_error = message;
    }

    /// The position is behind the backslash. The code point that the escape stands for, for those that mean
    /// the same in and outside a bracket expression; nothing where it is none of them.
    std::optional<char32_t> characterEscape();
    /// The position is behind the backslash. `\d`, `\s`, `\w`, `\p{...}` and their opposites, as the inside
    /// of a bracket expression; nothing where it is none of them.
    std::optional<QString> setEscape();
    /// The position is behind the opening bracket. The whole of it.
    QString bracketExpression();
    /// A code point in PCRE2's words, whatever it is.
    static QString escaped(char32_t codePoint);

private:
    /// A single code point, or a set.
    struct Member
    {
        QString text;
        bool isSet = false;
    };
    Member bracketMember();
    std::optional<char32_t> hexadecimal(qsizetype digits);
    std::optional<char32_t> unicodeEscape();

    const QString m_source;
    qsizetype m_at = 0;
    QString m_error;
};
