// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/timeticks.h"
#include "widgets/style/displaytext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 month = 30 * day;

constexpr qint64 stepsWithinADay[] = {
    second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second,
    minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
    hour,   2 * hour,   3 * hour,   6 * hour,    12 * hour,
};
constexpr int stepsInDays[] = {1, 2, 5, 10, 15};
constexpr int stepsInMonths[] = {1, 2, 3, 6, 12, 24, 60, 120};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeTicks)
};

qint64 utcOf(const QDate &date, qint64 sinceMidnight = 0)
{
    return shownMoment(date, QTime::fromMSecsSinceStartOfDay(static_cast<int>(sinceMidnight)))
        .toMSecsSinceEpoch();
}

QString dayText(const QDate &date)
{
    if (date.month() == 1 && date.day() == 1)
        return QLocale().toString(date, Words::tr("yyyy", "format of a year on a time axis"));
    return QLocale().toString(date, Words::tr("d MMM", "format of a day on a time axis"));
}

QString monthText(const QDate &date)
{
    if (date.month() == 1)
        return dayText(date);
    return QLocale().toString(date, Words::tr("MMM yyyy", "format of a month on a time axis"));
}

QList<TimeTick> ticksWithinADay(const TimeSpan &span, qint64 step)
{
    QList<TimeTick> ticks;
    const QString format = step < minute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    const QDateTime begin = shownMoment(span.from);
    qint64 within = begin.time().msecsSinceStartOfDay() / step * step;
    for (QDate date = begin.date();; date = date.addDays(1)) {
        for (; within < day; within += step) {
            const qint64 time = utcOf(date, within);
            if (time > span.to)
                return ticks;
            // Where the clock was changed an hour is missing or there twice.
            if (time < span.from || (!ticks.isEmpty() && time <= ticks.constLast().time))
                continue;
            const QTime clock = QTime::fromMSecsSinceStartOfDay(static_cast<int>(within));
            ticks.append({time, within == 0 ? dayText(date) : clock.toString(format)});
        }
        within = 0;
    }
}

QList<TimeTick> ticksInDays(const TimeSpan &span, int step)
{
    QList<TimeTick> ticks;
    QDate date = shownMoment(span.from).date();
    for (;; date = date.addDays(1)) {
        const qint64 time = utcOf(date);
        if (time > span.to)
            return ticks;
        // Begins anew with each month, and leaves out a mark right before the next one.
        const bool wanted = (date.day() - 1) % step == 0 &&
                            (step == 1 || date.day() == 1 || date.daysInMonth() - date.day() >= step / 2);
        if (wanted && time >= span.from)
            ticks.append({time, dayText(date)});
    }
}

QList<TimeTick> ticksInMonths(const TimeSpan &span, int step)
{
    QList<TimeTick> ticks;
    const QDate begin = shownMoment(span.from).date();
    int months = (begin.year() * 12 + begin.month() - 1) / step * step;
    for (;; months += step) {
        const QDate date(months / 12, months % 12 + 1, 1);
        const qint64 time = utcOf(date);
        if (!date.isValid() || time > span.to)
            return ticks;
        if (time >= span.from)
            ticks.append({time, monthText(date)});
    }
}

} // namespace

QList<TimeTick> timeTicks(const TimeSpan &span, int most)
{
    const qint64 least = span.length() / std::max(most, 1);
    if (span.length() <= 0)
        return {};
    const auto *fine = std::lower_bound(std::begin(stepsWithinADay), std::end(stepsWithinADay), least);
    if (fine != std::end(stepsWithinADay))
        return ticksWithinADay(span, *fine);
    for (const int step : stepsInDays) {
        if (step * day >= least)
            return ticksInDays(span, step);
    }
    for (const int step : stepsInMonths) {
        if (step * month >= least)
            return ticksInMonths(span, step);
    }
    return ticksInMonths(span, std::end(stepsInMonths)[-1] * 10);
}
