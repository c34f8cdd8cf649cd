// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/historynotice.h"

#include "sync/values/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <limits>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryNotice)
};

struct Said
{
    QString title;
    QString text;
};

Said said(const HistoryCondition &condition)
{
    using Cause = HistoryCondition::Cause;
    switch (condition.cause) {
    case Cause::None:
    case Cause::Opening:
        return {};
    case Cause::WrittenElsewhere:
        return {
            Words::tr("Another program records this history."),
            Words::tr("This window shows it and adds nothing to it. It takes over by itself as soon as the "
                      "other one ends.")};
    case Cause::DiskFull:
        return {Words::tr("The disk is full: the history cannot be written."),
                Words::tr("Please make room. The bots are watched as before, and the history is written by "
                          "itself as soon as there is room.")};
    case Cause::NotWritable:
        return {Words::tr("The history cannot be written: no permission, or a read-only disk."),
                Words::tr("Please make the file and its folder writable. The bots are watched as before, and "
                          "writing is tried again by itself.")};
    case Cause::Locked:
        return {Words::tr("Another program holds the history locked."),
                Words::tr("The bots are watched as before, and writing is tried again by itself.")};
    case Cause::Removed:
        return {Words::tr("The history was removed while it was open."),
                Words::tr("The bots are watched as before, and a new history is begun by itself.")};
    case Cause::Damaged:
        return {
            Words::tr("The history is damaged, and could not be set aside."),
            Words::tr("Nothing in it was touched. Please move the file away; a new one is begun by itself.")};
    case Cause::NewerVersion:
        return {
            Words::tr("The history was made by a later version of this program."),
            Words::tr("It is left untouched, and nothing is recorded. Please use that version, or start with "
                      "--history and another file.")};
    case Cause::Failed:
        return {Words::tr("The history cannot be used."),
                Words::tr("The bots are watched as before, and writing is tried again by itself.")};
    }
    return {};
}

int asNumber(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString historyNoticeSubject()
{
    return QStringLiteral("history");
}

std::optional<Notice> historyNotice(const HistoryCondition &condition)
{
    using Cause = HistoryCondition::Cause;
    Said words = said(condition);
    QStringList more;
    Tone tone = condition.cause == Cause::WrittenElsewhere ? Tone::Neutral : Tone::Bad;
    if (words.title.isEmpty()) {
        if (!condition.setAside.isEmpty()) {
            words = {Words::tr("The history was damaged; a new one was begun."),
                     Words::tr("Nothing of it was deleted. It is kept as %1.")
                         .arg(visibleText(condition.setAside))};
        } else if (condition.begunAnew) {
            words = {Words::tr("The history was removed; a new one was begun."),
                     Words::tr("What it held before is gone from here, if there is no copy of it.")};
        } else {
            return std::nullopt;
        }
        tone = Tone::Caution;
    }
    more.append(words.text);
    if (condition.cause != Cause::None && condition.cause != Cause::WrittenElsewhere) {
        if (condition.waiting > 0)
            more.append(Words::tr("%n event(s) wait in memory.", nullptr, asNumber(condition.waiting)));
        if (condition.givenUp > 0)
            more.append(Words::tr("%n event(s) had to be given up.", nullptr, asNumber(condition.givenUp)));
    }
    const QString detail = condition.detail.isEmpty() || condition.cause == Cause::None
                               ? QString()
                               : QStringLiteral(" (") + visibleText(condition.detail, 300) + u')';
    if (!condition.path.isEmpty())
        more.append(visibleText(condition.path) + detail);
    return Notice{historyNoticeSubject(), tone, words.title, more.join(u' ')};
}
