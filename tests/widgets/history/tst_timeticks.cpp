// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/timeticks.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

namespace {

qint64 local(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

QString texts(const QList<TimeTick> &ticks)
{
    QStringList result;
    for (const TimeTick &tick : ticks)
        result.append(tick.text);
    return result.join(u' ');
}

} // namespace

/// In Berlin, which changes its clocks.
class TimeTicksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTimes_data();
    void roundTimes();
    void neverTooManyNorOutside();
    void clocksThatAreChanged();
};

void TimeTicksTest::roundTimes_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("seconds") << "2025-11-08T10:24:58"
                             << "2025-11-08T10:25:08"
                             << "10:24:58 10:25:00 10:25:02 10:25:04 10:25:06 10:25:08";
    QTest::newRow("minutes") << "2025-11-08T10:03:00"
                             << "2025-11-08T11:03:00"
                             << "10:10 10:20 10:30 10:40 10:50 11:00";
    QTest::newRow("midnight") << "2025-11-07T20:00:00"
                              << "2025-11-08T04:00:00"
                              << "20:00 22:00 8 Nov 02:00 04:00";
    QTest::newRow("days") << "2025-10-29T12:00:00"
                          << "2025-11-03T12:00:00"
                          << "30 Oct 31 Oct 1 Nov 2 Nov 3 Nov";
    QTest::newRow("weeks") << "2025-10-10T00:00:00"
                           << "2025-11-08T00:00:00"
                           << "11 Oct 16 Oct 21 Oct 26 Oct 1 Nov 6 Nov";
    QTest::newRow("months") << "2025-10-10T00:00:00"
                            << "2026-03-08T00:00:00"
                            << "Nov 2025 Dec 2025 2026 Feb 2026 Mar 2026";
    QTest::newRow("years") << "2021-10-10T00:00:00"
                           << "2026-03-08T00:00:00"
                           << "2022 2023 2024 2025 2026";
}

void TimeTicksTest::roundTimes()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(texts(timeTicks({local(from), local(to)}, 7)), "expected");
}

void TimeTicksTest::neverTooManyNorOutside()
{
    const qint64 begin = local(QStringLiteral("2023-02-27T23:17:03"));
    for (qint64 length = 10'000; length < 20LL * 365 * 86'400'000; length += length / 3) {
        const TimeSpan span{begin, begin + length};
        const QList<TimeTick> ticks = timeTicks(span, 8);
        QVERIFY2(!ticks.isEmpty() && ticks.size() <= 10, qPrintable(QString::number(length)));
        for (qsizetype i = 0; i < ticks.size(); ++i) {
            QVERIFY(span.holds(ticks.at(i).time));
            QVERIFY(i == 0 || ticks.at(i).time > ticks.at(i - 1).time);
        }
    }
    QVERIFY(timeTicks({begin, begin}, 8).isEmpty());
}

void TimeTicksTest::clocksThatAreChanged()
{
    // In the night of 2025-10-26 the hour from two to three is there twice, on 2025-03-30 not at all.
    for (const char *day : {"2025-10-26", "2025-03-30"}) {
        const qint64 midnight = local(QLatin1String(day) + QStringLiteral("T00:00:00"));
        const QList<TimeTick> ticks = timeTicks({midnight, midnight + 8 * 3'600'000}, 9);
        for (const TimeTick &tick : ticks) {
            if (tick.text.contains(u':'))
                QCOMPARE(QDateTime::fromMSecsSinceEpoch(tick.time).time().minute(), 0);
        }
        QVERIFY(std::is_sorted(ticks.begin(), ticks.end(), [](const TimeTick &one, const TimeTick &other) {
            return one.time < other.time;
        }));
    }
}

QTEST_MAIN(TimeTicksTest)
#include "tst_timeticks.moc"
