// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/syncproblem.h"

#include "sync/values/plaintext.h"
#include "sync/values/sentencewords.h"

#include <algorithm>

namespace {

QString typeWords(const QString &type, const SentenceWords &words)
{
    if (type == u"number")
        return words(QT_TRANSLATE_NOOP("SyncProblem", "a number"));
    if (type == u"integer")
        return words(QT_TRANSLATE_NOOP("SyncProblem", "a whole number"));
    if (type == u"string")
        return words(QT_TRANSLATE_NOOP("SyncProblem", "text"));
    if (type == u"boolean")
        return words(QT_TRANSLATE_NOOP("SyncProblem", "true or false"));
    if (type == u"object")
        return words(QT_TRANSLATE_NOOP("SyncProblem", "an object"));
    if (type == u"array")
        return words(QT_TRANSLATE_NOOP("SyncProblem", "a list"));
    return type;
}

/// `1, 2, 3, or 20`, as the original wrote it.
QString alternatives(const QStringList &items, const SentenceWords &words)
{
    if (items.size() < 2)
        return items.join(QString());
    if (items.size() == 2)
        return words(QT_TRANSLATE_NOOP("SyncProblem", "%1 or %2")).arg(items.at(0), items.at(1));
    return words(QT_TRANSLATE_NOOP("SyncProblem", "%1, or %2"))
        .arg(items.first(items.size() - 1).join(QStringLiteral(", ")), items.constLast());
}

QString expectation(const SyncProblem &problem, const SentenceWords &words)
{
    if (!problem.allowed.isEmpty())
        return alternatives(problem.allowed, words);
    if (problem.code == SyncProblem::Code::Nan && !problem.bounds.isEmpty())
        return words(problem.bounds.toUtf8().constData());
    if (problem.expectedTypes.isEmpty())
        return words(problem.bounds.toUtf8().constData());
    QStringList types;
    std::transform(problem.expectedTypes.cbegin(), problem.expectedTypes.cend(), std::back_inserter(types),
                   [&words](const QString &type) { return typeWords(type, words); });
    const QString joined = alternatives(types, words);
    return problem.bounds.isEmpty() ? joined : joined + u' ' + words(problem.bounds.toUtf8().constData());
}

QString detailText(const SyncProblem &problem, const SentenceWords &words)
{
    return filledText(words(problem.detail.toUtf8().constData()), problem.detailArguments);
}

QString invalidValue(const SyncProblem &problem, const SentenceWords &words)
{
    QString text;
    const QString expected = expectation(problem, words);
    // Assembled by hand: a key or a value may hold a placeholder.
    text = words(QT_TRANSLATE_NOOP("SyncProblem", "Invalid")) + u' ' + visibleText(problem.key) +
           QStringLiteral(": ") + problem.value;
    if (!expected.isEmpty())
        text += QStringLiteral(" (") + words(QT_TRANSLATE_NOOP("SyncProblem", "must be")) + u' ' + expected +
                u')';
    if (!problem.detail.isEmpty())
        text += QStringLiteral(" (") + detailText(problem, words) + u')';
    if (!problem.hint.isEmpty())
        text += QStringLiteral(": ") + words(problem.hint.toUtf8().constData());
    return text;
}

QString sentence(const SyncProblem &problem, const SentenceWords &words)
{
    using Code = SyncProblem::Code;
    const QString detail = problem.detail.isEmpty() ? QString() : detailText(problem, words);
    switch (problem.code) {
    case Code::Empty:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "State file is empty"));
    case Code::NotRegular:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "Not a regular file")) + QStringLiteral(": ") + detail;
    case Code::TooLarge:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "State file is too large")) + QStringLiteral(": ") +
               detail;
    case Code::NoPermission:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "No permission to read the state file"));
    case Code::Io:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "State file cannot be read")) + QStringLiteral(": ") +
               detail;
    case Code::Syntax:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "Invalid JSON")) + QStringLiteral(": ") + detail;
    case Code::NotObject:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "State file is not a JSON object")) +
               QStringLiteral(": ") + detail;
    case Code::MissingKey:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "Missing required key")) + QStringLiteral(": ") +
               visibleText(problem.key);
    case Code::DuplicateKey:
        return words(QT_TRANSLATE_NOOP("SyncProblem", "Duplicate key")) + QStringLiteral(": ") +
               visibleText(problem.key) + QStringLiteral(" (") +
               words(QT_TRANSLATE_NOOP("SyncProblem", "the last one counts")) + u')';
    case Code::Type:
    case Code::Range:
    case Code::Enum:
    case Code::Schema:
    case Code::Nan:
        return invalidValue(problem, words);
    }
    return QString();
}

} // namespace

QString SyncProblem::codeWord() const
{
    switch (code) {
    case Code::Empty:
        return QStringLiteral("empty");
    case Code::NotRegular:
        return QStringLiteral("not_regular");
    case Code::TooLarge:
        return QStringLiteral("too_large");
    case Code::NoPermission:
        return QStringLiteral("no_permission");
    case Code::Io:
        return QStringLiteral("io");
    case Code::Syntax:
        return QStringLiteral("syntax");
    case Code::NotObject:
        return QStringLiteral("not_object");
    case Code::MissingKey:
        return QStringLiteral("missing_key");
    case Code::Type:
        return QStringLiteral("type");
    case Code::Range:
        return QStringLiteral("range");
    case Code::Enum:
        return QStringLiteral("enum");
    case Code::Schema:
        return QStringLiteral("schema");
    case Code::DuplicateKey:
        return QStringLiteral("duplicate_key");
    case Code::Nan:
        return QStringLiteral("nan");
    }
    return QString();
}

QString SyncProblem::message() const
{
    return sentence(*this, SentenceWords());
}

QString SyncProblem::translatedMessage() const
{
    return sentence(*this, SentenceWords("SyncProblem"));
}
