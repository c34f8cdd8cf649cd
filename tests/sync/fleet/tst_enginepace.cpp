// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/enginepace.h"

#include "sync/fleet/timeslice.h"
#include "tests/sync/configsyncbench.h"

#include <QTest>
#include <QThread>

#include <array>

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/// The calling thread's slice in nanoseconds, as the kernel tells it; 0 where it does not.
quint64 slice()
{
    // As long as the first version of the kernel's structure, whose runtime is its fourth word.
    std::array<quint64, 6> attributes{};
    if (syscall(SYS_sched_getattr, 0, attributes.data(), sizeof attributes, 0) != 0)
        return 0;
    return attributes[3];
}

/// Runs on a thread of its own: a slice stays with its thread.
template <typename Function>
void onThread(Function function)
{
    const std::unique_ptr<QThread> thread(QThread::create(function));
    thread->start();
    QVERIFY(thread->wait());
}

bool kernelKnowsSlices()
{
    quint64 asked = 0;
    onThread([&asked] {
        setTimeSlice(TimeSlice::Short);
        asked = slice();
    });
    return asked == 100'000;
}

} // namespace

/// When the engine's thread asks for short turns.
class EnginePaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restIsAPause()
    {
        onThread([] {
            ManualClock clock;
            EnginePace pace(clock);
            QVERIFY(pace.noteEvent());
            QVERIFY(!pace.noteEvent());
            clock.advance(4);
            QVERIFY(!pace.noteEvent());
            clock.advance(4);
            QVERIFY(!pace.noteEvent()); // since the last event, not since the first
            clock.advance(5);
            QVERIFY(pace.noteEvent());
        });
    }

    void turnsAreShortButInAFlood()
    {
        if (!kernelKnowsSlices())
            QSKIP("this kernel knows no time slices (it is older than 6.12)");
        onThread([] {
            const quint64 usual = slice();
            QVERIFY(usual != 100'000);
            ManualClock clock;
            EnginePace pace(clock);
            pace.noteEvent();
            QCOMPARE(slice(), 100'000ULL);
            for (int i = 0; i < 31; ++i)
                pace.noteEvent();
            QCOMPARE(slice(), 100'000ULL);
            pace.noteEvent();
            QCOMPARE(slice(), usual);
            for (int i = 0; i < 1000; ++i)
                pace.noteEvent();
            QCOMPARE(slice(), usual);
            clock.advance(5);
            pace.noteEvent();
            QCOMPARE(slice(), 100'000ULL);
        });
    }

    void turnsAreNotInherited()
    {
        if (!kernelKnowsSlices())
            QSKIP("this kernel knows no time slices (it is older than 6.12)");
        quint64 usual = slice();
        quint64 own = 0;
        quint64 ofChild = 0;
        onThread([&own, &ofChild] {
            setTimeSlice(TimeSlice::Short);
            own = slice();
            onThread([&ofChild] { ofChild = slice(); });
        });
        QCOMPARE(own, 100'000ULL);
        QCOMPARE(ofChild, usual);
    }

    void anotherPolicyIsLeftAlone()
    {
        onThread([] {
            const sched_param none{};
            QCOMPARE(sched_setscheduler(0, SCHED_BATCH, &none), 0);
            const quint64 before = slice();
            setTimeSlice(TimeSlice::Short);
            QCOMPARE(sched_getscheduler(0), SCHED_BATCH);
            QCOMPARE(slice(), before);
        });
    }
};

QTEST_GUILESS_MAIN(EnginePaceTest)
#include "tst_enginepace.moc"
