// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historycondition.h"

#include "sync/values/sentencewords.h"

QString historyConditionWord(HistoryCondition::Cause cause)
{
    using Cause = HistoryCondition::Cause;
    switch (cause) {
    case Cause::None:
        return QStringLiteral("written");
    case Cause::Opening:
        return QStringLiteral("opening");
    case Cause::WrittenElsewhere:
        return QStringLiteral("written_elsewhere");
    case Cause::DiskFull:
        return QStringLiteral("disk_full");
    case Cause::NotWritable:
        return QStringLiteral("not_writable");
    case Cause::Locked:
        return QStringLiteral("locked");
    case Cause::Removed:
        return QStringLiteral("removed");
    case Cause::Damaged:
        return QStringLiteral("damaged");
    case Cause::NewerVersion:
        return QStringLiteral("newer_version");
    case Cause::Failed:
        return QStringLiteral("failed");
    }
    return QString();
}

namespace {

QString causeSentence(const HistoryCondition &condition, const SentenceWords &words)
{
    using Cause = HistoryCondition::Cause;
    const QString &path = condition.path;
    switch (condition.cause) {
    case Cause::None:
        return words(QT_TRANSLATE_NOOP("HistoryCondition", "the history %1 is being written")).arg(path);
    case Cause::Opening:
        return words(QT_TRANSLATE_NOOP("HistoryCondition", "the history %1 is being opened")).arg(path);
    case Cause::WrittenElsewhere:
        return words(QT_TRANSLATE_NOOP("HistoryCondition",
                                       "another program writes the history %1; here it is only read"))
            .arg(path);
    case Cause::DiskFull:
        return words(QT_TRANSLATE_NOOP("HistoryCondition", "the disk of the history %1 is full")).arg(path);
    case Cause::NotWritable:
        return words(
                   QT_TRANSLATE_NOOP("HistoryCondition",
                                     "the history %1 cannot be written: no permission, or a read-only disk"))
            .arg(path);
    case Cause::Locked:
        return words(QT_TRANSLATE_NOOP("HistoryCondition", "another program holds the history %1 locked"))
            .arg(path);
    case Cause::Removed:
        return words(QT_TRANSLATE_NOOP("HistoryCondition", "the history %1 was removed while it was open"))
            .arg(path);
    case Cause::Damaged:
        return words(
                   QT_TRANSLATE_NOOP("HistoryCondition", "the history %1 is damaged and cannot be set aside"))
            .arg(path);
    case Cause::NewerVersion:
        return words(QT_TRANSLATE_NOOP(
                         "HistoryCondition",
                         "the history %1 was made by a later version of this program (schema %2)"))
            .arg(path, QString::number(condition.version));
    case Cause::Failed:
        return words(QT_TRANSLATE_NOOP("HistoryCondition", "the history %1 cannot be used")).arg(path);
    }
    return QString();
}

QString sentence(const HistoryCondition &condition, const SentenceWords &words)
{
    QString message = causeSentence(condition, words);
    if (!condition.detail.isEmpty() && !condition.isWritten())
        message += QStringLiteral(" (") + condition.detail + u')';
    const QString gap = QStringLiteral("; ");
    if (!condition.setAside.isEmpty())
        message += gap + words(QT_TRANSLATE_NOOP("HistoryCondition", "a damaged one was set aside as %1"))
                             .arg(condition.setAside);
    if (condition.begunAnew)
        message +=
            gap + words(QT_TRANSLATE_NOOP("HistoryCondition", "it was removed, and a new one was begun"));
    if (condition.waiting > 0)
        message +=
            gap +
            words(QT_TRANSLATE_NOOP("HistoryCondition", "%1 events wait in memory")).arg(condition.waiting);
    if (condition.givenUp > 0)
        message +=
            gap +
            words(QT_TRANSLATE_NOOP("HistoryCondition", "%1 events were given up")).arg(condition.givenUp);
    return message;
}

} // namespace

QString historyConditionMessage(const HistoryCondition &condition)
{
    return sentence(condition, SentenceWords());
}

QString translatedHistoryConditionMessage(const HistoryCondition &condition)
{
    return sentence(condition, SentenceWords("HistoryCondition"));
}
