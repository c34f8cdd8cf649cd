// SPDX-License-Identifier: GPL-3.0-or-later
// Where the system refuses watches, the engine says so and polls. The refusal is the kernel's own: the test
// runs in a user namespace, which has limits of its own.
#include "tests/support/faultstage.h"

#include <QDir>
#include <QFile>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <unistd.h>
#endif

namespace {

constexpr int first = StateText::lowest;
constexpr int plenty = 10'000;

bool writeWord(const QString &path, const QByteArray &word)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(word) == word.size();
}

/// To be called while the process has one thread only.
bool enterNamespace()
{
#ifdef Q_OS_LINUX
    const QByteArray user = QByteArray::number(::getuid());
    if (::unshare(CLONE_NEWUSER) != 0)
        return false;
    // So that files still belong to whom they did; not all systems allow it, and it is not needed.
    writeWord(QStringLiteral("/proc/self/uid_map"), QByteArray(user + ' ' + user + " 1"));
    return true;
#else
    return false;
#endif
}

bool setLimits(int instances, int watches)
{
    return writeWord(QStringLiteral("/proc/sys/user/max_inotify_instances"), QByteArray::number(instances)) &&
           writeWord(QStringLiteral("/proc/sys/user/max_inotify_watches"), QByteArray::number(watches));
}

} // namespace

class WatchLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void polls_data();
    void polls();
    void limitIsReachedLater();
    void someAreWatched();
};

void WatchLimitTest::init()
{
    if (!setLimits(plenty, plenty))
        QSKIP("this system lets nobody have limits of his own");
}

void WatchLimitTest::polls_data()
{
    QTest::addColumn<int>("instances");
    QTest::addColumn<int>("watches");
    QTest::newRow("no watch") << plenty << 0;
    QTest::newRow("no inotify instance") << 0 << plenty;
}

void WatchLimitTest::polls()
{
    QFETCH(const int, instances);
    QFETCH(const int, watches);
    FaultStage stage;
    const QString path = stage.path(QStringLiteral("folder/state.json"));
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("folder"))));
    FaultStage::write(path, first);
    QVERIFY(setLimits(instances, watches));
    QVERIFY(stage.follow(path, first));
    const auto &conditions = stage.recorder().record(path).conditions;
    QTRY_COMPARE_WITH_TIMEOUT(conditions.size(), 1, 20'000);
    QCOMPARE(conditions.constLast().cause, WatchCondition::Cause::WatchLimit);
    QVERIFY(!conditions.constLast().message().isEmpty());

    int number = first;
    for (const WritePattern pattern :
         {WritePattern::Truncate, WritePattern::Rename, WritePattern::InPlace, WritePattern::Recreate,
          WritePattern::RenameOldTime, WritePattern::SwapLink, WritePattern::SwapLink}) {
        FaultStage::write(path, ++number, pattern);
        QVERIFY2(stage.waitForNumber(path, number), patternName(pattern));
    }
    QCOMPARE(conditions.size(), 1); // told once

    // There are watches again: the engine finds out by itself.
    QVERIFY(setLimits(plenty, plenty));
    QTRY_COMPARE_WITH_TIMEOUT(conditions.size(), 2, 20'000);
    QCOMPARE(conditions.constLast().cause, WatchCondition::Cause::None);
    FaultStage::write(path, ++number);
    QVERIFY(stage.waitForNumber(path, number));
    VERIFY_NO_FAULT(stage, path, first, number);
}

/// The file is watched; then it is replaced, and the new one cannot be.
void WatchLimitTest::limitIsReachedLater()
{
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    QVERIFY(stage.recorder().record(path).conditions.isEmpty());
    QVERIFY(setLimits(plenty, 0));
    for (int number = first + 1; number < first + 6; ++number) {
        FaultStage::write(path, number, WritePattern::Rename);
        QVERIFY(stage.waitForNumber(path, number));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!stage.recorder().record(path).conditions.isEmpty(), 20'000);
    QCOMPARE(stage.recorder().record(path).conditions.constLast().cause, WatchCondition::Cause::WatchLimit);
    for (int number = first + 6; number < first + 9; ++number) {
        FaultStage::write(path, number);
        QVERIFY(stage.waitForNumber(path, number));
    }
    VERIFY_NO_FAULT(stage, path, first, first + 8);
}

void WatchLimitTest::someAreWatched()
{
    constexpr int bots = 20;
    FaultStage stage;
    QStringList paths;
    for (int i = 0; i < bots; ++i) {
        const QString folder = stage.path(QStringLiteral("folder%1").arg(i));
        QVERIFY(QDir().mkpath(folder));
        paths.append(QString(folder + QStringLiteral("/state.json")));
        FaultStage::write(paths.constLast(), first);
    }
    QVERIFY(setLimits(plenty, 2 * bots));
    for (const QString &path : std::as_const(paths))
        QVERIFY(stage.follow(path, first));
    for (const WritePattern pattern : {WritePattern::Truncate, WritePattern::Rename}) {
        const int number = pattern == WritePattern::Truncate ? first + 1 : first + 2;
        for (const QString &path : std::as_const(paths))
            FaultStage::write(path, number, pattern);
        for (const QString &path : std::as_const(paths))
            QVERIFY(stage.waitForNumber(path, number));
    }
    int polled = 0;
    for (const QString &path : std::as_const(paths)) {
        VERIFY_NO_FAULT(stage, path, first, first + 2);
        const auto &conditions = stage.recorder().record(path).conditions;
        polled += !conditions.isEmpty() && conditions.constLast().isPolling() ? 1 : 0;
    }
    QVERIFY(polled > 0);
    QVERIFY(polled < bots);
}

int main(int argc, char *argv[])
{
    if (!enterNamespace())
        qInfo("no user namespace: these tests will be skipped");
    QCoreApplication application(argc, argv);
    WatchLimitTest test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "watchlimit_test.moc"
