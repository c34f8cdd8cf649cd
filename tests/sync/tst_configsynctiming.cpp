// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configsync.h"
#include "tests/sync/configsyncbench.h"
#include "tests/sync/gatingstate.h"

#include <QFileInfo>
#include <QTest>

namespace {

/// Waits until the bench's own timer has had its look at the file.
bool timerHasLooked(ConfigSyncBench &bench)
{
    const int looks = bench.clock().looks();
    return QTest::qWaitFor([&bench, looks] { return bench.clock().looks() > looks; }, 30'000);
}

/// Waits until something is said; other timers may look at the clock before.
bool hasNews(ConfigSyncBench &bench)
{
    return QTest::qWaitFor([&bench] { return bench.hasNews(); }, 30'000);
}

constexpr qint64 minute = 60'000;

} // namespace

/// When things are said of a bot. The clock stands still; no test depends on how fast the machine is.
class TestConfigSyncTiming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodNewsIsImmediate();
    void badNewsWaits();
    void unfinishedTextWaitsLonger();
    void badNewsWaitsForStillness();
    void badNewsDoesNotWaitForEver();
    void goodWriteBeforeThatMeansNoAlarm();
    void absenceIsBadNewsToo();
    void absenceIsStirredByName();
    void stateAtMostOnceASecond();
    void wholeDocumentWhileWanted();
    void wholeDocumentThatIsBroken();
    void lateByItsOwnRhythm();
    void lateAfterAMinuteAtLeast();
    void lateByTheBotsSetting();
    void tooFewWritesAreNoRhythm();
    void whoFailsIsNotLate();
    void lateAtTheFirstLook();
};

void TestConfigSyncTiming::goodNewsIsImmediate()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    bench.news();
    for (int leverage : {1, 2, 3, 5, 10, 20}) {
        QVERIFY(bench.write(GatingState().set("leverage", QByteArray::number(leverage)).text()));
        QCOMPARE(bench.news(), QStringList(QStringLiteral("change leverage"))); // no event loop has run
    }
}

void TestConfigSyncTiming::badNewsWaits()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write("garbage"));
    QCOMPARE(bench.news(), QStringList());
    bench.clock().advance(ConfigSync::stillness - 1);
    QVERIFY(timerHasLooked(bench));
    QCOMPARE(bench.news(), QStringList());
    bench.clock().advance(1);
    QVERIFY(hasNews(bench));
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health corrupted")));
    QCOMPARE(bench.sync().health().problems.constFirst().codeWord(), QStringLiteral("syntax"));
}

void TestConfigSyncTiming::unfinishedTextWaitsLonger()
{
    ConfigSyncBench bench;
    const QByteArray good = GatingState().text();
    QVERIFY(bench.write(good.first(good.size() / 2)));
    bench.clock().advance(ConfigSync::unfinishedStillness - 1);
    QVERIFY(timerHasLooked(bench));
    QCOMPARE(bench.news(), QStringList());
    bench.clock().advance(1);
    QVERIFY(hasNews(bench));
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health corrupted")));
    // The parser's message, with its place, though such a text is not looked into before.
    QCOMPARE(bench.sync().health().problems.size(), 1);
    QVERIFY(bench.sync().health().problems.constFirst().line > 1);
}

void TestConfigSyncTiming::badNewsWaitsForStillness()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write("garbage 0"));
    for (int i = 1; i <= 4; ++i) {
        bench.clock().advance(ConfigSync::stillness - 1);
        QVERIFY(bench.write("garbage " + QByteArray::number(i)));
        QCOMPARE(bench.news(), QStringList());
    }
    bench.clock().advance(ConfigSync::stillness);
    QVERIFY(hasNews(bench));
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health corrupted")));
}

void TestConfigSyncTiming::badNewsDoesNotWaitForEver()
{
    const QByteArray good = GatingState().text();
    for (const bool unfinished : {false, true}) {
        ConfigSyncBench bench;
        qint64 waited = 0;
        for (int i = 0; bench.news().isEmpty(); ++i) {
            QVERIFY(waited <= ConfigSync::longestWait);
            QVERIFY(bench.write(unfinished ? good.first(good.size() / 2 + i)
                                           : "garbage " + QByteArray::number(i)));
            if (bench.sync().health().status != HealthStatus::Starting)
                break;
            bench.clock().advance(200);
            waited += 200;
        }
        QCOMPARE(bench.sync().health().status, HealthStatus::Corrupted);
        QCOMPARE(waited, ConfigSync::longestWait);
    }
}

void TestConfigSyncTiming::goodWriteBeforeThatMeansNoAlarm()
{
    ConfigSyncBench bench;
    const QByteArray good = GatingState().text();
    QVERIFY(bench.write(good));
    bench.lookUntilCertain();
    bench.news();
    // What a bot that truncates and writes leaves behind at every instant.
    const QList<QByteArray> torn = {"",
                                    "{",
                                    good.first(100),
                                    good.first(good.size() - 1),
                                    "garbage",
                                    GatingState().set("leverage", "7").text()};
    for (const QByteArray &text : torn) {
        QVERIFY(bench.write(text));
        bench.clock().advance(ConfigSync::stillness - 1);
        QVERIFY(bench.write(good));
    }
    QVERIFY(bench.remove());
    QVERIFY(bench.write(good));
    // Were an alarm still on its way, it would come before the one that is due now.
    bench.clock().advance(10 * minute);
    QVERIFY(bench.write("[]"));
    bench.clock().advance(ConfigSync::stillness);
    QVERIFY(hasNews(bench));
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health corrupted")));
    QCOMPARE(bench.sync().health().problems.constFirst().codeWord(), QStringLiteral("not_object"));
}

/// Whoever removes and makes its file again, over and over, may be absent at every look.
void TestConfigSyncTiming::absenceIsStirredByName()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    QTRY_COMPARE(bench.documents().size(), 1); // no other timer looks at the clock from here on
    bench.news();
    QVERIFY(bench.remove());
    for (int i = 0; i < 4; ++i) {
        bench.clock().advance(ConfigSync::stillness - 1);
        bench.sync().verify();
    }
    bench.clock().advance(ConfigSync::stillness - 1);
    QVERIFY(timerHasLooked(bench));
    QCOMPARE(bench.news(), QStringList());
    bench.clock().advance(1);
    QVERIFY(hasNews(bench));
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health missing")));
}

void TestConfigSyncTiming::absenceIsBadNewsToo()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    QTRY_COMPARE(bench.documents().size(), 1); // no other timer looks at the clock from here on
    bench.news();
    QVERIFY(bench.remove());
    bench.clock().advance(ConfigSync::stillness - 1);
    QVERIFY(timerHasLooked(bench));
    QCOMPARE(bench.news(), QStringList());
    bench.clock().advance(1);
    QVERIFY(hasNews(bench));
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health missing")));
}

void TestConfigSyncTiming::stateAtMostOnceASecond()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    QTRY_COMPARE(bench.documents().size(), 1);
    // More than a second after the first, this one is told at once.
    QVERIFY(bench.write(GatingState().setSurroundings("\"a\": 1", "\"tick\": 0").text(),
                        bench.clock().utcMilliseconds()));
    QTRY_COMPARE(bench.documents().size(), 2);
    qint64 written = 0;
    for (int i = 1; i <= 20; ++i) {
        written = bench.clock().utcMilliseconds() + i;
        QVERIFY(bench.write(
            GatingState().setSurroundings("\"a\": 1", "\"tick\": " + QByteArray::number(i)).text(), written));
        QCoreApplication::processEvents();
    }
    // The clock stands still: all of these writes fall into one second.
    QCOMPARE(bench.documents().size(), 2);
    QTRY_COMPARE(bench.documents().size(), 3);
    QCOMPARE(bench.documents().constLast().writtenAt(), written);
    QVERIFY(!bench.documents().constLast().parsed);
    QVERIFY(bench.documents().constLast().root.isEmpty());
}

void TestConfigSyncTiming::wholeDocumentWhileWanted()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    QTRY_COMPARE(bench.documents().size(), 1);
    bench.sync().setDocumentWanted(true);
    QTRY_COMPARE(bench.documents().size(), 2);
    QVERIFY(bench.documents().constLast().parsed);
    QCOMPARE(bench.documents().constLast().root.value(u"balance").toDouble(), 1000.5);
    bench.sync().setDocumentWanted(true); // nothing new
    bench.clock().advance(2000);
    QVERIFY(bench.write(GatingState().setSurroundings("\"a\": 1", "\"balance\": NaN").text()));
    QTRY_COMPARE(bench.documents().size(), 3);
    QVERIFY(bench.documents().constLast().parsed);
    QCOMPARE(bench.documents().constLast().root.size(), 3);
    bench.sync().setDocumentWanted(false);
    bench.clock().advance(2000);
    QVERIFY(bench.write(GatingState().text()));
    QTRY_COMPARE(bench.documents().size(), 4);
    QVERIFY(!bench.documents().constLast().parsed);
    QCOMPARE(bench.sync().health().status, HealthStatus::Synced);
}

void TestConfigSyncTiming::wholeDocumentThatIsBroken()
{
    ConfigSyncBench bench;
    bench.sync().setDocumentWanted(true);
    QVERIFY(bench.write(GatingState().setSurroundings("\"a\": 01", "\"b\": 1").text()));
    bench.lookUntilCertain();
    QTRY_COMPARE(bench.documents().size(), 1);
    // The configuration is good all the same.
    QCOMPARE(bench.sync().health().status, HealthStatus::Synced);
    QVERIFY(!bench.documents().constFirst().parsed);
    QCOMPARE(bench.documents().constFirst().problems.size(), 1);
    QCOMPARE(bench.documents().constFirst().problems.constFirst().line, 2);
}

namespace {

/// Has the bot write a number of times, each an interval after the one before; the clock goes with it.
bool writeInRhythm(ConfigSyncBench &bench, int writes, qint64 interval)
{
    for (int i = 0; i < writes; ++i) {
        if (i > 0)
            bench.clock().advance(interval);
        if (!bench.write(GatingState().text(), bench.clock().utcMilliseconds()))
            return false;
        // The very first one is not certain before it was seen twice.
        if (bench.sync().lastGood().isNull()) {
            const qint64 now = bench.clock().utcMilliseconds();
            bench.lookUntilCertain();
            bench.clock().setUtc(now);
        }
    }
    return true;
}

} // namespace

void TestConfigSyncTiming::lateByItsOwnRhythm()
{
    ConfigSyncBench bench;
    QVERIFY(writeInRhythm(bench, 8, 5 * minute));
    bench.news();
    QCOMPARE(bench.sync().health().medianInterval, 0); // not said before it matters
    bench.clock().advance(15 * minute);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList());
    bench.clock().advance(1);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health late")));
    const SyncHealth late = bench.sync().health();
    QVERIFY(late.isSynced() && late.late && !late.isFailure());
    QCOMPARE(late.since, bench.clock().utcMilliseconds());
    QCOMPARE(late.medianInterval, 5 * minute);
    QCOMPARE(late.message(bench.clock().utcMilliseconds()), QStringLiteral("bot has not written for 15 min"));
    bench.clock().advance(minute);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList());
    QCOMPARE(bench.sync().health().since, late.since);
    // It writes again, the same configuration.
    QVERIFY(bench.write(GatingState().text(), bench.clock().utcMilliseconds()));
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health synced")));
    QCOMPARE(bench.sync().health().since, bench.clock().utcMilliseconds());
    // Late again, and then another configuration.
    bench.clock().advance(60 * minute);
    bench.sync().tick();
    QVERIFY(bench.write(GatingState().set("leverage", "5").text(), bench.clock().utcMilliseconds()));
    QCOMPARE(bench.news(), QStringList({QStringLiteral("health late"), QStringLiteral("health synced"),
                                        QStringLiteral("change leverage")}));
}

void TestConfigSyncTiming::lateAfterAMinuteAtLeast()
{
    ConfigSyncBench bench;
    QVERIFY(writeInRhythm(bench, 10, 1000));
    bench.news();
    bench.clock().advance(minute);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList());
    bench.clock().advance(1);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health late")));
}

void TestConfigSyncTiming::lateByTheBotsSetting()
{
    // Longer than the bench's clock goes on until the first configuration is certain.
    ConfigSyncBench bench(Profile::opportunityGating(), 10 * minute);
    QVERIFY(writeInRhythm(bench, 1, 0));
    bench.news();
    bench.clock().advance(10 * minute);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList());
    bench.clock().advance(1);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health late")));
}

void TestConfigSyncTiming::tooFewWritesAreNoRhythm()
{
    ConfigSyncBench bench;
    QVERIFY(writeInRhythm(bench, WriteRhythm::intervalsNeeded, minute));
    bench.news();
    bench.clock().advance(1000 * minute);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList());
    QVERIFY(bench.write(GatingState().text(), bench.clock().utcMilliseconds()));
    bench.clock().advance(1000 * minute);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health late")));
}

void TestConfigSyncTiming::whoFailsIsNotLate()
{
    ConfigSyncBench bench;
    QVERIFY(writeInRhythm(bench, 8, minute));
    QVERIFY(bench.remove());
    bench.lookUntilCertain();
    bench.news();
    bench.clock().advance(100 * minute);
    bench.sync().tick();
    QCOMPARE(bench.news(), QStringList());
    // An old file that comes back is late at once.
    const qint64 old = bench.clock().utcMilliseconds() - 50 * minute;
    QVERIFY(bench.write(GatingState().text(), old));
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health late")));
    QCOMPARE(bench.sync().health().lastWrite, old);
}

void TestConfigSyncTiming::lateAtTheFirstLook()
{
    // With a setting of its own, a file that has been lying there for long is late from the beginning.
    ConfigSyncBench bench(Profile::opportunityGating(), 10'000);
    QVERIFY(bench.write(GatingState().text(), bench.clock().utcMilliseconds() - minute));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(),
             QStringList({QStringLiteral("health late"), QStringLiteral("snapshot STATE_FILE 1")}));
}

QTEST_GUILESS_MAIN(TestConfigSyncTiming)
#include "tst_configsynctiming.moc"
