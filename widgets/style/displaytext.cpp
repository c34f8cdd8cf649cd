// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/displaytext.h"

#include "sync/values/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
// Longer is no tooltip any more.
constexpr qsizetype longestToolTip = 2'000;

ShownTimes chosenTimes = ShownTimes::Local;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DisplayText)
};

/// `UTC+9`, `UTC-3:30`.
QString offsetText(const QDateTime &moment)
{
    const int minutes = moment.offsetFromUtc() / 60;
    const int distance = qAbs(minutes);
    QString text = QStringLiteral("UTC");
    if (minutes == 0)
        return text;
    text += minutes < 0 ? QChar(0x2212) : QChar(u'+');
    text += QString::number(distance / 60);
    if (distance % 60 != 0)
        text += u':' + QString::number(distance % 60).rightJustified(2, u'0');
    return text;
}

} // namespace

void setShownTimes(ShownTimes times)
{
    chosenTimes = times;
}

ShownTimes shownTimes()
{
    return chosenTimes;
}

QDateTime shownMoment(qint64 utcMilliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(utcMilliseconds,
                                          chosenTimes == ShownTimes::Utc ? Qt::UTC : Qt::LocalTime);
}

QDateTime shownMoment(const QDate &date, const QTime &time)
{
    return QDateTime(date, time, chosenTimes == ShownTimes::Utc ? Qt::UTC : Qt::LocalTime);
}

QString agoText(qint64 now, qint64 then)
{
    const qint64 age = now - then;
    if (age < second)
        return Words::tr("just now");
    if (age >= day)
        return momentText(now, then);
    return Words::tr("%1 ago").arg(spanText(age));
}

QString spanText(qint64 milliseconds)
{
    if (milliseconds < minute)
        return Words::tr("%1 s", "seconds").arg(qMax<qint64>(milliseconds, 0) / second);
    if (milliseconds < hour)
        return Words::tr("%1 min", "minutes").arg(milliseconds / minute);
    if (milliseconds < day)
        return Words::tr("%1 h", "hours").arg(milliseconds / hour);
    return Words::tr("%1 d", "days").arg(milliseconds / day);
}

QString momentText(qint64 now, qint64 then)
{
    const QDateTime moment = shownMoment(then);
    const QDate today = shownMoment(now).date();
    QString format = Words::tr("d MMM yyyy HH:mm", "format of a date in another year, with its time");
    if (moment.date() == today)
        format = Words::tr("HH:mm", "format of a time today");
    else if (moment.date().year() == today.year())
        format = Words::tr("d MMM HH:mm", "format of a date in this year, with its time");
    return QLocale().toString(moment, format);
}

QString exactMomentText(qint64 then)
{
    const QDateTime moment = shownMoment(then);
    return QLocale().toString(
               moment, Words::tr("d MMM yyyy HH:mm:ss", "format of a date with its time, to the second")) +
           QStringLiteral(" (") + offsetText(moment) + u')';
}

QString timeZoneText(qint64 now)
{
    if (chosenTimes == ShownTimes::Utc)
        return Words::tr("times in UTC");
    return Words::tr("times in local (%1)").arg(offsetText(shownMoment(now)));
}

qint64 millisecondsToNextAge(qint64 age)
{
    if (age < 0)
        return second - age;
    const qint64 unit = age < minute ? second : age < hour ? minute : hour;
    return unit - age % unit;
}

QString plainToolTip(const QString &text)
{
    return plainToolTip(QStringList(text));
}

QString plainToolTip(const QStringList &lines)
{
    QString shown;
    for (const QString &line : lines) {
        if (!shown.isEmpty())
            shown += QStringLiteral("<br>");
        shown += visibleText(line, longestToolTip).toHtmlEscaped();
    }
    // Qt guesses whether a tooltip is rich text; this one says so itself, and holds nothing but escaped text.
    return shown.isEmpty() ? shown : QStringLiteral("<qt>") + shown + QStringLiteral("</qt>");
}

QString menuText(const QString &text)
{
    constexpr qsizetype longest = 80;
    return visibleText(text, longest).replace(u'&', QStringLiteral("&&"));
}

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression added(QStringLiteral("\\s*\\(&[^&]\\)"));
    QString words = text;
    words.remove(added);
    // An ampersand that is meant stands there twice.
    words.replace(QStringLiteral("&&"), QString(QChar(u'\1')));
    words.remove(u'&');
    words.replace(QChar(u'\1'), u'&');
    return words.endsWith(u'…') ? words.chopped(1) : words;
}
