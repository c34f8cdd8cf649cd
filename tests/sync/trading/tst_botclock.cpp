// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/botclock.h"

#include <QDateTime>
#include <QTest>

/// The times that bots write, in zones that set their clocks.
class BotClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatBotsWrite_data();
    void readsWhatBotsWrite();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void agreesWithQtOnEveryHourOfAYear();
};

void BotClockTest::readsWhatBotsWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<bool>("utc");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("doubt");
    const auto row = [](const char *name, const char *text, const char *zone, bool utc, const char *expected,
                        BotMoment::Doubt doubt) {
        QTest::newRow(name) << QString::fromLatin1(text) << QByteArray(zone) << utc
                            << QString::fromLatin1(expected) << static_cast<int>(doubt);
    };
    using Doubt = BotMoment::Doubt;
    row("naive", "2025-01-02T12:30:00.654321", "Asia/Seoul", false, "2025-01-02T03:30:00.654Z", Doubt::None);
    row("space", "2025-01-02 12:30:00", "Asia/Seoul", false, "2025-01-02T03:30:00.000Z", Doubt::None);
    row("candle", "2025-01-02 12:30:00", "Asia/Seoul", true, "2025-01-02T12:30:00.000Z", Doubt::None);
    row("offset", "2025-01-02T12:30:00+05:30", "Asia/Seoul", false, "2025-01-02T07:00:00.000Z", Doubt::None);
    row("west", "2025-01-02T12:30:00-0330", "UTC", false, "2025-01-02T16:00:00.000Z", Doubt::None);
    row("zulu", "2025-01-02T12:30Z", "Asia/Seoul", false, "2025-01-02T12:30:00.000Z", Doubt::None);
    row("day", "2025-01-02", "UTC", false, "2025-01-02T00:00:00.000Z", Doubt::None);
    row("half second", "2025-01-02T00:00:00.5", "UTC", false, "2025-01-02T00:00:00.500Z", Doubt::None);
    row("summer", "2025-07-01T12:00:00", "America/New_York", false, "2025-07-01T16:00:00.000Z", Doubt::None);
    row("before the gap", "2025-03-09T01:59:59", "America/New_York", false, "2025-03-09T06:59:59.000Z",
        Doubt::None);
    row("gap", "2025-03-09T02:30:00", "America/New_York", false, "2025-03-09T07:30:00.000Z", Doubt::Gap);
    row("after the gap", "2025-03-09T03:00:00", "America/New_York", false, "2025-03-09T07:00:00.000Z",
        Doubt::None);
    row("overlap", "2025-11-02T01:30:00", "America/New_York", false, "2025-11-02T05:30:00.000Z",
        Doubt::Overlap);
    row("after the overlap", "2025-11-02T02:00:00", "America/New_York", false, "2025-11-02T07:00:00.000Z",
        Doubt::None);
    row("half an hour", "2025-04-06T01:45:00", "Australia/Lord_Howe", false, "2025-04-05T14:45:00.000Z",
        Doubt::Overlap);
}

void BotClockTest::readsWhatBotsWrite()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, zone);
    QFETCH(bool, utc);
    QFETCH(QString, expected);
    QFETCH(int, doubt);
    const BotClock clock{QTimeZone(zone)};
    const auto read = clock.read(text, utc);
    QVERIFY(read);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(read->utc, Qt::UTC).toString(Qt::ISODateWithMs), expected);
    QCOMPARE(static_cast<int>(read->doubt), doubt);
    QCOMPARE(read->later > read->utc, read->doubt == BotMoment::Doubt::Overlap);
}

void BotClockTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "yesterday", "2025-13-01T00:00:00", "2025-02-30", "2025-01-02T25:00:00",
                             "2025-01-02T10:00:00 and more", "12:30:00", "2025-1-2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void BotClockTest::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!BotClock(QTimeZone::utc()).read(text));
}

void BotClockTest::agreesWithQtOnEveryHourOfAYear()
{
    for (const char *zone : {"Asia/Seoul", "America/New_York", "Europe/London", "Australia/Lord_Howe"}) {
        const QTimeZone timeZone{QByteArray(zone)};
        const BotClock clock(timeZone);
        QDateTime utc(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
        for (int hour = 0; hour < 365 * 24; ++hour, utc = utc.addSecs(3600)) {
            const QString local = utc.toTimeZone(timeZone).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
            const auto read = clock.read(local);
            QVERIFY(read);
            QVERIFY2(read->utc == utc.toMSecsSinceEpoch() || read->later == utc.toMSecsSinceEpoch(),
                     qPrintable(QLatin1String(zone) + QStringLiteral(" ") + local));
        }
    }
}

QTEST_GUILESS_MAIN(BotClockTest)
#include "tst_botclock.moc"
