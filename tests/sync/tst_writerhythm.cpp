// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/writerhythm.h"

#include <QList>
#include <QTest>

namespace {

/// The rhythm after writes at these times, in seconds.
WriteRhythm rhythmOf(const QList<qint64> &times)
{
    WriteRhythm rhythm;
    for (const qint64 time : times)
        rhythm.noteWrite(time * 1000);
    return rhythm;
}

} // namespace

class TestWriteRhythm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveIntervalsAreNeeded();
    void medianForgivesOutliers();
    void oldIntervalsAreForgotten();
    void threeTimesTheMedian();
    void oneMinuteAtLeast();
    void ownSetting();
    void timeThatGoesBack();
};

void TestWriteRhythm::fiveIntervalsAreNeeded()
{
    QCOMPARE(WriteRhythm().medianInterval(), 0);
    QVERIFY(!WriteRhythm().isLate(1'000'000'000));
    QCOMPARE(rhythmOf({1000, 1030, 1060, 1090, 1120}).medianInterval(), 0);
    QCOMPARE(rhythmOf({1000, 1030, 1060, 1090, 1120}).lateAfter(), 0);
    QVERIFY(!rhythmOf({1000, 1030, 1060, 1090, 1120}).isLate(1'000'000'000));
    QCOMPARE(rhythmOf({1000, 1030, 1060, 1090, 1120, 1150}).medianInterval(), 30'000);
}

void TestWriteRhythm::medianForgivesOutliers()
{
    // One night without the bot, and one double write
    QCOMPARE(rhythmOf({1000, 1030, 1060, 41'060, 41'061, 41'091}).medianInterval(), 30'000);
    QCOMPARE(rhythmOf({1000, 1010, 1030, 1060, 1100, 1150}).medianInterval(), 30'000);
}

void TestWriteRhythm::oldIntervalsAreForgotten()
{
    WriteRhythm rhythm;
    qint64 now = 1'000'000;
    for (int i = 0; i < 100; ++i)
        rhythm.noteWrite(now += 10'000);
    QCOMPARE(rhythm.medianInterval(), 10'000);
    for (int i = 0; i < 20; ++i)
        rhythm.noteWrite(now += 300'000);
    QCOMPARE(rhythm.medianInterval(), 300'000);
}

void TestWriteRhythm::threeTimesTheMedian()
{
    const WriteRhythm rhythm = rhythmOf({1000, 1030, 1060, 1090, 1120, 1150});
    QCOMPARE(rhythm.lateAfter(), 90'000);
    QVERIFY(!rhythm.isLate(1'150'000 + 90'000));
    QVERIFY(rhythm.isLate(1'150'000 + 90'001));
    QVERIFY(!rhythm.isLate(1'000)); // a clock that was set back
}

void TestWriteRhythm::oneMinuteAtLeast()
{
    const WriteRhythm rhythm = rhythmOf({1000, 1001, 1002, 1003, 1004, 1005});
    QCOMPARE(rhythm.medianInterval(), 1000);
    QCOMPARE(rhythm.lateAfter(), 60'000);
    QVERIFY(!rhythm.isLate(1'005'000 + 60'000));
    QVERIFY(rhythm.isLate(1'005'000 + 60'001));
}

void TestWriteRhythm::ownSetting()
{
    WriteRhythm rhythm(5000);
    QCOMPARE(rhythm.lateAfter(), 5000);
    QVERIFY(!rhythm.isLate(1'000'000'000)); // it has never written
    rhythm.noteWrite(1'000'000);
    QVERIFY(!rhythm.isLate(1'005'000));
    QVERIFY(rhythm.isLate(1'005'001));
    for (int i = 1; i < 10; ++i)
        rhythm.noteWrite(1'000'000 + i * 60'000);
    QCOMPARE(rhythm.lateAfter(), 5000);
}

void TestWriteRhythm::timeThatGoesBack()
{
    WriteRhythm rhythm = rhythmOf({1000, 1030, 1060, 1090, 1120, 1150});
    rhythm.noteWrite(500'000); // a backup was copied over it, with its old time
    QCOMPARE(rhythm.medianInterval(), 30'000);
    QVERIFY(rhythm.isLate(700'000));
    rhythm.noteWrite(500'000);
    QCOMPARE(rhythm.medianInterval(), 30'000);
    QVERIFY(!rhythm.isLate(500'000));
}

QTEST_GUILESS_MAIN(TestWriteRhythm)
#include "tst_writerhythm.moc"
