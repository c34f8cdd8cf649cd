// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

/// One regular expression of a schema, searched for (not anchored) in strings of any length, with a bound on
/// the work: a pattern that backtracks without end gives up instead of hanging.
///
/// A value type, immutable; search() may be called from any thread.
class SchemaPattern
{
public:
    enum class Answer { Found, NotFound, TooLong };

    /// `source` is an ECMA-262 regular expression. Compiles it.
    explicit SchemaPattern(const QString &source);

    const QString &source() const { return m_source; }
    bool isValid() const { return m_error.isEmpty(); }
    /// Why it is not valid, in English; empty where it is.
    const QString &error() const { return m_error; }

    /// Well under a second in the worst case. TooLong: neither a match nor its absence could be established
    /// with a sane amount of work. Only where isValid().
    Answer search(const QString &text) const;

private:
    Answer searchFrom(const QString &text, qsizetype offset) const;

    QString m_source;
    QString m_error;
    QRegularExpression m_expression;
    /// The same without just-in-time code, whose stack is small: the second opinion when the first gave up.
    QRegularExpression m_patient;
    /// True where one attempt at offset 0 is the whole search.
    bool m_anchored = false;
};
