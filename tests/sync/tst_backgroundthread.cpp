// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backgroundthread.h"

#include "sync/fleet/fleetfollower.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

#include <sched.h>

namespace {

/// The policy of this process's thread of that name; nothing where there is no such thread.
std::optional<int> policyOfThread(const QByteArray &name)
{
    const QDir threads(QStringLiteral("/proc/self/task"));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile comm(threads.filePath(thread + QStringLiteral("/comm")));
        if (comm.open(QIODevice::ReadOnly) && comm.readAll().trimmed() == name)
            return sched_getscheduler(thread.toInt());
    }
    return std::nullopt;
}

int policyAfterAsking(int before)
{
    int policy = -1;
    const std::unique_ptr<QThread> thread(QThread::create([before, &policy] {
        const sched_param noPriority{};
        sched_setscheduler(0, before, &noPriority);
        keepThreadInBackground();
        policy = sched_getscheduler(0);
    }));
    thread->start();
    thread->wait();
    return policy;
}

} // namespace

/// Which threads let others go first.
class BackgroundThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadStaysBehind()
    {
        QCOMPARE(policyAfterAsking(SCHED_OTHER), SCHED_BATCH);
        QCOMPARE(policyAfterAsking(SCHED_IDLE), SCHED_IDLE); // somebody wanted it still farther behind
        QCOMPARE(sched_getscheduler(0), SCHED_OTHER);
    }

    void writerOfTheHistoryAndFleetFileStayBehind()
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        const HistoryStore store(folder.filePath(QStringLiteral("history.sqlite")), clock);
        FleetFollower follower(folder.filePath(QStringLiteral("fleet.json")));
        follower.start();
        QTRY_COMPARE(policyOfThread("history writer"), std::optional(SCHED_BATCH));
        QTRY_COMPARE(policyOfThread("fleet file"), std::optional(SCHED_BATCH));
        // Somebody waits for its answers.
        QCOMPARE(policyOfThread("history reader"), std::optional(SCHED_OTHER));
    }
};

QTEST_GUILESS_MAIN(BackgroundThreadTest)
#include "tst_backgroundthread.moc"
