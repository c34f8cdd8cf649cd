// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemapattern.h"

#include "sync/profile/schemaregex.h"

#include <QElapsedTimer>

namespace {

/// How many code points one attempt may start at. Attempts are bounded by PCRE2's own counters; between them
/// the clock is looked at, because a quadratic pattern moves none of those counters.
constexpr int startsPerAttempt = 256;
constexpr qint64 maximumMilliseconds = 250;

// Backtracking steps, their depth and the memory they take (KiB), for one attempt.
constexpr QLatin1String limits("(*LIMIT_MATCH=1000000)(*LIMIT_DEPTH=1000000)(*LIMIT_HEAP=65536)");
constexpr QLatin1String withoutJit("(*NO_JIT)");

/// QRegularExpression takes well-formed UTF-16 only; JSON may hold half a surrogate pair.
QString wellFormed(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (!result.at(i).isSurrogate())
            continue;
        if (result.at(i).isHighSurrogate() && i + 1 < result.size() && result.at(i + 1).isLowSurrogate())
            ++i;
        else
            result[i] = QChar(QChar::ReplacementCharacter);
    }
    return result;
}

qsizetype advanced(const QString &text, qsizetype offset, int codePoints)
{
    for (int i = 0; i < codePoints && offset < text.size(); ++i)
        offset += text.at(offset).isHighSurrogate() && offset + 1 < text.size() ? 2 : 1;
    return offset;
}

} // namespace

SchemaPattern::SchemaPattern(const QString &source)
    : m_source(source)
{
    const SchemaRegex translation = SchemaRegex::translate(source);
    if (!translation.error.isEmpty()) {
        m_error = translation.error;
        return;
    }
    m_anchored = translation.anchored;
    // All starts of an attempt are tried within one match, so that the limits bound their sum.
    const QString searching = m_anchored
                                  ? translation.pattern
                                  : QString(QStringLiteral("\\G(?s:.{0,%1}?)").arg(startsPerAttempt - 1) +
                                            QStringLiteral("(?:") + translation.pattern + u')');
    m_expression.setPattern(QString(limits + searching));
    if (!m_expression.isValid()) {
        m_error = m_expression.errorString();
        return;
    }
    m_patient.setPattern(QString(withoutJit + limits + searching));
    m_expression.optimize();
}

SchemaPattern::Answer SchemaPattern::searchFrom(const QString &text, qsizetype offset) const
{
    for (const QRegularExpression *expression : {&m_expression, &m_patient}) {
        const QRegularExpressionMatch match =
            expression->match(text, offset, QRegularExpression::NormalMatch,
                              QRegularExpression::DontCheckSubjectStringMatchOption);
        if (match.isValid())
            return match.hasMatch() ? Answer::Found : Answer::NotFound;
    }
    return Answer::TooLong;
}

SchemaPattern::Answer SchemaPattern::search(const QString &text) const
{
    const QString subject = text.isValidUtf16() ? text : wellFormed(text);
    if (m_anchored || subject.size() < startsPerAttempt)
        return searchFrom(subject, 0);
    QElapsedTimer timer;
    timer.start();
    for (qsizetype offset = 0; offset <= subject.size();) {
        const Answer answer = searchFrom(subject, offset);
        if (answer != Answer::NotFound)
            return answer;
        const qsizetype next = advanced(subject, offset, startsPerAttempt);
        if (next == offset)
            break;
        if (timer.elapsed() > maximumMilliseconds)
            return Answer::TooLong;
        offset = next;
    }
    return Answer::NotFound;
}
