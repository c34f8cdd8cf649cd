// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can happen on the way to a state file: links, folders that are replaced, that come late or
// go away.
#include "tests/support/faultstage.h"
#include "tests/support/writerprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr int first = StateText::lowest;
// Without the file for longer than this, an alarm would be right (with a margin).
constexpr int absenceAlarm = 200;

bool moved(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool linked(const QString &target, const QString &path)
{
    return ::symlink(QFile::encodeName(target).constData(), QFile::encodeName(path).constData()) == 0;
}

/// Puts a new link in the place of the old one, with no time in between.
bool linkedOver(const QString &target, const QString &path)
{
    const QString temporary = path + QStringLiteral(".new");
    return linked(target, temporary) && moved(temporary, path);
}

quint64 inodeOf(const QString &path)
{
    struct stat status
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_ino : 0;
}

} // namespace

class PathFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsALink_data();
    void fileIsALink();
    void linkIsTurned();
    void folderLinkIsTurned();
    void linkChainIsTurnedAtEveryPlace();
    void danglingLinkFindsItsTarget();
    void loopOfLinksIsMended();
    void otherNameOfTheFileIsWritten();
    void folderIsReplaced_data();
    void folderIsReplaced();
    void folderGoesAndComesBack();
    void foldersChangePlaces();
    void folderIsDeletedAndMadeAgain();
    void folderAppearsLater_data();
    void folderAppearsLater();
    void folderIsMovedIn();
    void inodeIsUsedAgain();
};

void PathFaultsTest::fileIsALink_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"truncate", "rename", "recreate", "in-place", "link-rename", "recreate-later"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

/// The state file is a link into another folder, where the bot writes.
void PathFaultsTest::fileIsALink()
{
    QFETCH(const QString, pattern);
    FaultStage stage;
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("data/deep"))));
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("shown"))));
    const QString target = stage.path(QStringLiteral("data/deep/real.json"));
    const QString path = stage.path(QStringLiteral("shown/state.json"));
    FaultStage::write(target, first);
    QVERIFY(linked(QStringLiteral("../data/deep/real.json"), path));
    QVERIFY(stage.follow(path, first));

    WriterProcess writer;
    writer.start(target, {QStringLiteral("pattern=") + pattern, QStringLiteral("first=%1").arg(first + 1),
                          QStringLiteral("count=8"), QStringLiteral("wait=40000")});
    QVERIFY(writer.waitForEnd());
    QVERIFY(stage.waitForNumber(path, first + 8));
    FaultStage::write(target, first + 9, WritePattern::Rename);
    QVERIFY(stage.waitForNumber(path, first + 9));
    QCOMPARE(stage.recorder().fault(path, first, first + 9), QString());
    if (writer.longestGap() < absenceAlarm)
        QCOMPARE(stage.recorder().alarms(path), QString());
}

void PathFaultsTest::linkIsTurned()
{
    FaultStage stage;
    const QString path = stage.path();
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("a"))));
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("b"))));
    const QString a = stage.path(QStringLiteral("a/state.json"));
    const QString b = stage.path(QStringLiteral("b/state.json"));
    FaultStage::write(a, first);
    FaultStage::write(b, first + 1);
    QVERIFY(linked(a, path));
    QVERIFY(stage.follow(path, first));
    QVERIFY(linkedOver(b, path));
    QVERIFY(stage.waitForNumber(path, first + 1));
    // What the link no longer names is nobody's news.
    FaultStage::write(a, first + 2);
    FaultStage::write(b, first + 3);
    QVERIFY(stage.waitForNumber(path, first + 3));
    QVERIFY(linkedOver(a, path));
    QVERIFY(stage.waitForNumber(path, first + 2));
    QVERIFY(stage.finish(path, first + 4)); // a plain file in the place of the link
    VERIFY_NO_FAULT(stage, path, first, first + 4);
    QCOMPARE(stage.recorder().accepted(path), 5);
}

void PathFaultsTest::folderLinkIsTurned()
{
    FaultStage stage;
    const QString path = stage.path(QStringLiteral("current/state.json"));
    int number = first;
    for (const char *release : {"release1", "release2", "release3"}) {
        QVERIFY(QDir().mkpath(stage.path(QLatin1String(release))));
        FaultStage::write(stage.path(QString(QLatin1String(release) + QStringLiteral("/state.json"))),
                          number++);
    }
    QVERIFY(linked(QStringLiteral("release1"), stage.path(QStringLiteral("current"))));
    QVERIFY(stage.follow(path, first));
    QVERIFY(linkedOver(QStringLiteral("release2"), stage.path(QStringLiteral("current"))));
    QVERIFY(stage.waitForNumber(path, first + 1));
    QVERIFY(linkedOver(stage.path(QStringLiteral("release3")), stage.path(QStringLiteral("current"))));
    QVERIFY(stage.waitForNumber(path, first + 2));
    QVERIFY(stage.finish(path, first + 3));
    VERIFY_NO_FAULT(stage, path, first, first + 3);
    QCOMPARE(stage.recorder().accepted(path), 4);
}

/// state.json -> one/link -> two/link -> three/real.json
void PathFaultsTest::linkChainIsTurnedAtEveryPlace()
{
    FaultStage stage;
    const QString path = stage.path();
    for (const char *folder : {"one", "two", "three", "four"})
        QVERIFY(QDir().mkpath(stage.path(QLatin1String(folder))));
    FaultStage::write(stage.path(QStringLiteral("three/real.json")), first);
    QVERIFY(linked(QStringLiteral("one/link"), path));
    QVERIFY(linked(QStringLiteral("../two/link"), stage.path(QStringLiteral("one/link"))));
    QVERIFY(linked(QStringLiteral("../three/real.json"), stage.path(QStringLiteral("two/link"))));
    QVERIFY(stage.follow(path, first));
    int number = first;
    for (const char *place : {"two/link", "one/link", "state.json"}) {
        const QString target = stage.path(QStringLiteral("four/%1.json").arg(++number));
        FaultStage::write(target, number);
        QVERIFY(linkedOver(target, stage.path(QLatin1String(place))));
        QVERIFY(stage.waitForNumber(path, number));
        FaultStage::write(target, ++number);
        QVERIFY(stage.waitForNumber(path, number));
    }
    QVERIFY(stage.finish(path, number + 1));
    VERIFY_NO_FAULT(stage, path, first, number + 1);
}

void PathFaultsTest::danglingLinkFindsItsTarget()
{
    FaultStage stage;
    const QString path = stage.path();
    QVERIFY(linked(QStringLiteral("late/state.json"), path));
    QVERIFY(stage.follow(path, 0));
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(path), HealthStatus::Fallback, 20'000);
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("late"))));
    FaultStage::write(stage.path(QStringLiteral("late/state.json")), first);
    QVERIFY(stage.waitForNumber(path, first));
    FaultStage::write(stage.path(QStringLiteral("late/state.json")), first + 1);
    QVERIFY(stage.waitForNumber(path, first + 1));
    QCOMPARE(stage.recorder().fault(path, first, first + 1), QString());
    QCOMPARE(stage.recorder().record(path).healths.size(), 2);
}

void PathFaultsTest::loopOfLinksIsMended()
{
    FaultStage stage;
    const QString path = stage.path();
    QVERIFY(linked(QStringLiteral("b.json"), stage.path(QStringLiteral("a.json"))));
    QVERIFY(linked(QStringLiteral("a.json"), stage.path(QStringLiteral("b.json"))));
    QVERIFY(linked(QStringLiteral("a.json"), path));
    QVERIFY(stage.follow(path, 0));
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(path), HealthStatus::Unreadable, 20'000);
    FaultStage::write(stage.path(QStringLiteral("c.json")), first);
    QVERIFY(linkedOver(QStringLiteral("c.json"), stage.path(QStringLiteral("b.json"))));
    QVERIFY(stage.waitForNumber(path, first));
    FaultStage::write(stage.path(QStringLiteral("c.json")), first + 1, WritePattern::Recreate);
    QVERIFY(stage.waitForNumber(path, first + 1));
    QCOMPARE(stage.recorder().fault(path, first, first + 1), QString());
    QCOMPARE(stage.recorder().record(path).healths.size(), 2);
}

/// The bot writes the file by another name of it (a hard link) in another folder.
void PathFaultsTest::otherNameOfTheFileIsWritten()
{
    FaultStage stage;
    const QString path = stage.path();
    const QString other = stage.path(QStringLiteral("other/name.json"));
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("other"))));
    FaultStage::write(other, first);
    QCOMPARE(::link(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()), 0);
    QVERIFY(stage.follow(path, first));
    for (int number = first + 1; number < first + 6; ++number) {
        FaultStage::write(other, number, number % 2 == 0 ? WritePattern::Truncate : WritePattern::InPlace);
        QVERIFY(stage.waitForNumber(path, number));
    }
    VERIFY_NO_FAULT(stage, path, first, first + 5);
}

void PathFaultsTest::folderIsReplaced_data()
{
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<int>("without");
    for (const char *folder : {"top/middle/bottom", "top/middle", "top"}) {
        QTest::addRow("%s, at once", folder) << QString::fromLatin1(folder) << 0;
        QTest::addRow("%s, after 100 ms", folder) << QString::fromLatin1(folder) << 100;
    }
}

/// The folder above the file, or one further up, is renamed away and made again, with another file in it.
void PathFaultsTest::folderIsReplaced()
{
    QFETCH(const QString, replaced);
    QFETCH(const int, without);
    FaultStage stage;
    const QString path = stage.path(QStringLiteral("top/middle/bottom/state.json"));
    const QString folder = stage.path(QStringLiteral("top/middle/bottom"));
    QVERIFY(QDir().mkpath(folder));
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    int number = first;
    qint64 longest = 0;
    for (int round = 0; round < 4; ++round) {
        const QString away = stage.path(QStringLiteral("away%1").arg(round));
        QElapsedTimer absence;
        absence.start();
        QVERIFY(moved(stage.path(replaced), away));
        if (without > 0)
            QTest::qWait(without);
        QVERIFY(QDir().mkpath(folder));
        FaultStage::write(path, ++number, round % 2 == 0 ? WritePattern::Truncate : WritePattern::Rename);
        longest = std::max(longest, absence.elapsed());
        QVERIFY(stage.waitForNumber(path, number));
        // And the new one is really followed; what is written to the old one is not.
        const QString old = QString(away + path.mid(stage.path(replaced).size()));
        QVERIFY(QFile::exists(old));
        FaultStage::write(old, first + 500);
        FaultStage::write(path, ++number);
        QVERIFY(stage.waitForNumber(path, number));
    }
    QVERIFY(stage.finish(path, number + 1));
    QCOMPARE(stage.recorder().fault(path, first, number + 1), QString());
    QCOMPARE(stage.recorder().accepted(path), number + 2 - first);
    if (longest < absenceAlarm)
        QCOMPARE(stage.recorder().alarms(path), QString());
}

void PathFaultsTest::folderGoesAndComesBack()
{
    FaultStage stage;
    const QString path = stage.path(QStringLiteral("top/bottom/state.json"));
    const QString top = stage.path(QStringLiteral("top"));
    const QString away = stage.path(QStringLiteral("away"));
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("top/bottom"))));
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    for (int round = 0; round < 3; ++round) {
        QVERIFY(moved(top, away));
        QVERIFY(moved(away, top));
    }
    FaultStage::write(path, first + 1);
    QVERIFY(stage.waitForNumber(path, first + 1));
    // Away for long: missing, with the values that are known, until it is back: no change.
    QVERIFY(moved(top, away));
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(path), HealthStatus::Missing, 20'000);
    QVERIFY(moved(away, top));
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(path), HealthStatus::Synced, 20'000);
    QVERIFY(stage.finish(path, first + 2));
    QCOMPARE(stage.recorder().fault(path, first, first + 2), QString());
    QCOMPARE(stage.recorder().accepted(path), 3);
    QCOMPARE(stage.recorder().record(path).healths.size(), 3);
}

void PathFaultsTest::foldersChangePlaces()
{
#ifdef RENAME_EXCHANGE
    FaultStage stage;
    const QString left = stage.path(QStringLiteral("left"));
    const QString right = stage.path(QStringLiteral("right"));
    const QString path = QString(left + QStringLiteral("/state.json"));
    for (const QString &folder : {left, right})
        QVERIFY(QDir().mkpath(folder));
    FaultStage::write(path, first);
    FaultStage::write(QString(right + QStringLiteral("/state.json")), first + 1);
    QVERIFY(stage.follow(path, first));
    for (int round = 1; round <= 4; ++round) {
        if (::renameat2(AT_FDCWD, QFile::encodeName(left).constData(), AT_FDCWD,
                        QFile::encodeName(right).constData(), RENAME_EXCHANGE) != 0)
            QSKIP("this file system cannot exchange two names");
        QVERIFY(stage.waitForNumber(path, first + round % 2));
    }
    QVERIFY(stage.finish(path, first + 2));
    VERIFY_NO_FAULT(stage, path, first, first + 2);
    QCOMPARE(stage.recorder().accepted(path), 6);
#else
    QSKIP("no call to exchange two names");
#endif
}

void PathFaultsTest::folderIsDeletedAndMadeAgain()
{
    FaultStage stage;
    const QString path = stage.path(QStringLiteral("top/bottom/state.json"));
    qint64 longest = 0;
    for (int number = first; number < first + 6; ++number) {
        QElapsedTimer absence;
        absence.start();
        QVERIFY(QDir(stage.path(QStringLiteral("top"))).removeRecursively());
        QVERIFY(QDir().mkpath(stage.path(QStringLiteral("top/bottom"))));
        FaultStage::write(path, number);
        longest = std::max(longest, absence.elapsed());
        if (number == first)
            QVERIFY(stage.follow(path, first));
        QVERIFY(stage.waitForNumber(path, number));
    }
    QVERIFY(stage.finish(path, first + 6));
    QCOMPARE(stage.recorder().fault(path, first, first + 6), QString());
    QCOMPARE(stage.recorder().accepted(path), 7);
    if (longest < absenceAlarm)
        QCOMPARE(stage.recorder().alarms(path), QString());
}

void PathFaultsTest::folderAppearsLater_data()
{
    QTest::addColumn<bool>("slowly");
    QTest::newRow("all at once") << false;
    QTest::newRow("level by level") << true;
}

void PathFaultsTest::folderAppearsLater()
{
    QFETCH(const bool, slowly);
    FaultStage stage;
    const QString path = stage.path(QStringLiteral("a/b/c/d/state.json"));
    QVERIFY(stage.follow(path, 0));
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(path), HealthStatus::Fallback, 20'000);
    for (const char *folder : {"a", "a/b", "a/b/c", "a/b/c/d"}) {
        QVERIFY(QDir().mkdir(stage.path(QLatin1String(folder))));
        if (slowly)
            QTest::qWait(40);
    }
    FaultStage::write(path, first);
    QVERIFY(stage.waitForNumber(path, first));
    FaultStage::write(path, first + 1);
    QVERIFY(stage.waitForNumber(path, first + 1));
    QVERIFY(stage.finish(path, first + 2));
    QCOMPARE(stage.recorder().fault(path, first, first + 2), QString());
    QCOMPARE(stage.recorder().record(path).healths.size(), 2); // fallback, synced
    QCOMPARE(stage.recorder().record(path).snapshots.constFirst().source(), ConfigSource::EmergencyFallback);
}

void PathFaultsTest::folderIsMovedIn()
{
    FaultStage stage;
    const QString path = stage.path(QStringLiteral("in/a/b/state.json"));
    QVERIFY(QDir().mkpath(stage.path(QStringLiteral("prepared/a/b"))));
    FaultStage::write(stage.path(QStringLiteral("prepared/a/b/state.json")), first);
    QVERIFY(stage.follow(path, 0));
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(path), HealthStatus::Fallback, 20'000);
    QVERIFY(moved(stage.path(QStringLiteral("prepared")), stage.path(QStringLiteral("in"))));
    QVERIFY(stage.waitForNumber(path, first));
    QVERIFY(stage.finish(path, first + 1));
    QCOMPARE(stage.recorder().fault(path, first, first + 1), QString());
}

void PathFaultsTest::inodeIsUsedAgain()
{
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    int again = 0;
    for (int number = first + 1; number <= first + 150; ++number) {
        const quint64 before = inodeOf(path);
        FaultStage::write(path, number, WritePattern::Recreate);
        again += inodeOf(path) == before ? 1 : 0;
        if (number % 3 == 0)
            QVERIFY(stage.waitForNumber(path, number));
    }
    QVERIFY(stage.waitForNumber(path, first + 150));
    QVERIFY(stage.finish(path, first + 151));
    VERIFY_NO_FAULT(stage, path, first, first + 151);
    if (again == 0)
        QSKIP("followed, but this file system never used an inode twice in a row");
}

QTEST_GUILESS_MAIN(PathFaultsTest)
#include "pathfaults_test.moc"
