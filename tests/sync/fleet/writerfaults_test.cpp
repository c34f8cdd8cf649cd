// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a writer writes: the engine ends on the last configuration, without a false alarm,
// without a mixture of two writes, and tells each change once.
#include "tests/support/faultstage.h"
#include "tests/support/writerprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <memory>
#include <vector>

namespace {

constexpr int first = StateText::lowest;
// Where a busy machine kept the writer from going on for so long, an alarm would have been right (with a
// margin).
constexpr int tornAlarm = 2500;
constexpr int brokenAlarm = 200;

QStringList words(const QByteArray &arguments)
{
    return QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class WriterFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data();
    void patterns();
    void bursts_data();
    void bursts();
    void stalls();
    void inPlaceStalls();
    void killedHalfWayAndRestarted_data();
    void killedHalfWayAndRestarted();
    void killedForGood();
    void killedAtAnyTime();
    void tradingStateAlone_data();
    void tradingStateAlone();
    void backupCopiedOver_data();
    void backupCopiedOver();
    void badConfigurationOnAndOn_data();
    void badConfigurationOnAndOn();
    void twoBotsOnOneFile();
};

void WriterFaultsTest::patterns_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("alarmAfter");
    const auto row = [](const QByteArray &name, const QByteArray &arguments, int alarmAfter = tornAlarm) {
        QTest::newRow(name.constData()) << words(arguments) << alarmAfter;
    };
    row("rename", "pattern=rename count=40 wait=20000");
    row("rename, the temporary file in chunks", "pattern=rename count=10 chunk=512 pause=1000-5000");
    row("rename, old time", "pattern=rename-old-time count=40 wait=20000");
    row("backup by a hard link, then rename", "pattern=link-rename count=40 wait=20000");
    row("rename while a reader holds the old file", "pattern=open-reader count=40 wait=20000");
    row("truncate and dump", "pattern=truncate count=40 wait=20000");
    row("truncate and dump, any length", "pattern=truncate count=40 wait=20000 lengths=random seed=2");
    row("truncate, chunks with pauses", "pattern=truncate count=12 chunk=512 pause=1000-5000");
    row("truncate, chunks with pauses, any length",
        "pattern=truncate count=12 chunk=512 pause=1000-5000 lengths=random seed=3");
    row("truncate, small chunks", "pattern=truncate count=10 chunk=64");
    row("copied over, old time", "pattern=copy-old-time count=40 wait=20000");
    row("delete and create", "pattern=recreate count=40 wait=20000");
    row("delete and create, chunks", "pattern=recreate count=10 chunk=512 pause=1000-5000");
    row("delete, create after 100 ms", "pattern=recreate-later count=8 wait=40000", brokenAlarm);
    for (const char *pattern : {"in-place", "in-place-open"}) {
        for (const char *lengths : {"same", "longer", "shorter", "random"}) {
            const QByteArray kind = QByteArray("pattern=") + pattern + " lengths=" + lengths;
            row(kind + ", at once", kind + " count=40 wait=20000", brokenAlarm);
            row(kind + ", chunks", kind + " count=8 chunk=512 pause=1000-8000 wait=30000 seed=5",
                brokenAlarm);
            row(kind + ", chunks without pauses", kind + " count=40 chunk=300 wait=4000 seed=6", brokenAlarm);
        }
    }
    row("link swapped", "pattern=swap-link count=40 wait=20000");
    row("one pattern after the other", "pattern=random count=40 wait=60000 seed=7 lengths=random",
        brokenAlarm);
}

void WriterFaultsTest::patterns()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, alarmAfter);
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));

    WriterProcess writer;
    writer.start(path, arguments + words(QByteArray("first=" + QByteArray::number(first + 1))));
    QVERIFY(writer.waitForEnd());
    const int last = writer.lastNumber();
    QVERIFY(last > first + 1);
    QVERIFY2(stage.waitForNumber(path, last), qPrintable(QString::number(stage.recorder().number(path))));
    QVERIFY(stage.finish(path, last + 1));
    QCOMPARE(stage.recorder().fault(path, first, last + 1), QString());
    if (writer.longestGap() < alarmAfter)
        QCOMPARE(stage.recorder().alarms(path), QString());
}

void WriterFaultsTest::bursts_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *pattern :
         {"rename", "rename-old-time", "link-rename", "open-reader", "truncate", "copy-old-time", "recreate",
          "in-place", "in-place-open", "swap-link", "random"}) {
        for (const char *lengths : {"same", "random"}) {
            QTest::addRow("%s, %s lengths", pattern, lengths)
                << words(QByteArray("count=200 pattern=") + pattern + " lengths=" + lengths);
        }
    }
}

void WriterFaultsTest::bursts()
{
    QFETCH(const QStringList, arguments);
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    int last = first;
    WriterProcess writer;
    for (int burst = 0; burst < 3; ++burst) {
        writer.start(path, arguments + QStringList{QStringLiteral("first=%1").arg(last + 1),
                                                   QStringLiteral("seed=%1").arg(burst)});
        QVERIFY(writer.waitForEnd());
        last = writer.lastNumber();
        QVERIFY2(stage.waitForNumber(path, last), qPrintable(QString::number(stage.recorder().number(path))));
    }
    QCOMPARE(last, first + 600);
    QVERIFY(stage.finish(path, last + 1));
    QCOMPARE(stage.recorder().fault(path, first, last + 1), QString());
    if (writer.longestGap() < brokenAlarm)
        QCOMPARE(stage.recorder().alarms(path), QString());
}

/// Slow writers that cut the file first: half a document is the normal case, for as long as three seconds.
void WriterFaultsTest::stalls()
{
    struct Case
    {
        QString path;
        std::unique_ptr<WriterProcess> writer;
    };
    const int length = static_cast<int>(StateText().text().size());
    const int places[] = {0, 1, 1500, 2600, length / 2, length - 2};
    FaultStage stage;
    std::vector<Case> cases;
    for (const char *pattern : {"truncate", "recreate"}) {
        for (const char *stall : {"120", "1500"}) {
            for (const int place : places) {
                const QString path = stage.path(QStringLiteral("%1-%2-%3.json")
                                                    .arg(QLatin1String(pattern), QLatin1String(stall))
                                                    .arg(place));
                FaultStage::write(path, first);
                QVERIFY(stage.follow(path, first));
                cases.push_back({path, std::make_unique<WriterProcess>()});
                cases.back().writer->start(path, words(QByteArray("pattern=") + pattern + " count=2 stall=" +
                                                       stall + " stall-at=" + QByteArray::number(place) +
                                                       " first=" + QByteArray::number(first + 1)));
            }
        }
    }
    for (const Case &one : cases) {
        QVERIFY(one.writer->waitForEnd());
        QVERIFY2(stage.waitForNumber(one.path, first + 2), qPrintable(one.path));
    }
    for (const Case &one : cases) {
        QVERIFY(stage.finish(one.path, first + 3));
        QCOMPARE(stage.recorder().fault(one.path, first, first + 3), QString());
        if (one.writer->longestGap() < tornAlarm)
            QCOMPARE(stage.recorder().alarms(one.path), QString());
    }
}

/// A writer that overwrites its file and pauses in between leaves a document that parses and was never
/// written whole.
void WriterFaultsTest::inPlaceStalls()
{
    const int inSection = static_cast<int>(StateText().text().find("ml_exit_threshold_base_long"));
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    WriterProcess writer;
    int last = first;
    for (const int stall : {20, 60, 120, 1500, 120}) {
        writer.start(path,
                     {QStringLiteral("pattern=in-place"), QStringLiteral("first=%1").arg(last + 1),
                      QStringLiteral("stall=%1").arg(stall), QStringLiteral("stall-at=%1").arg(inSection)});
        QVERIFY(writer.waitForEnd());
        last = writer.lastNumber();
        QVERIFY(stage.waitForNumber(path, last));
    }
    QVERIFY(stage.finish(path, last + 1));
    VERIFY_NO_FAULT(stage, path, first, last + 1);
    QCOMPARE(stage.recorder().accepted(path), 7);
}

void WriterFaultsTest::killedHalfWayAndRestarted_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("place");
    const int length = static_cast<int>(StateText().text().size());
    for (const char *pattern : {"truncate", "recreate", "rename", "swap-link"}) {
        for (const int place : {0, 1, 2600, length / 2, length - 2})
            QTest::newRow(
                qPrintable(QStringLiteral("%1, after %2 bytes").arg(QLatin1String(pattern)).arg(place)))
                << QString::fromLatin1(pattern) << place;
    }
}

void WriterFaultsTest::killedHalfWayAndRestarted()
{
    QFETCH(const QString, pattern);
    QFETCH(const int, place);
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));

    QElapsedTimer timer;
    timer.start();
    WriterProcess writer;
    const QString kind = QStringLiteral("pattern=") + pattern;
    writer.start(path,
                 {kind, QStringLiteral("first=%1").arg(first + 1), QStringLiteral("halt-at=%1").arg(place)});
    QVERIFY(writer.waitForHalt());
    writer.kill();
    writer.start(path, {kind, QStringLiteral("first=%1").arg(first + 2), QStringLiteral("count=3"),
                        QStringLiteral("wait=5000")});
    QVERIFY(writer.waitForEnd());
    const bool timely = timer.elapsed() < tornAlarm;
    QVERIFY(stage.waitForNumber(path, first + 4));
    QVERIFY(stage.finish(path, first + 5));
    QCOMPARE(stage.recorder().fault(path, first, first + 5, {first + 1}), QString());
    if (timely)
        QCOMPARE(stage.recorder().alarms(path), QString());
}

/// Nobody goes on with the half: that is told, once, and the last good configuration stays.
void WriterFaultsTest::killedForGood()
{
    FaultStage stage;
    const QString halved = stage.path(QStringLiteral("halved.json"));
    const QString empty = stage.path(QStringLiteral("empty.json"));
    WriterProcess writer;
    for (const QString &path : {halved, empty}) {
        FaultStage::write(path, first);
        QVERIFY(stage.follow(path, first));
        writer.start(path, {QStringLiteral("first=%1").arg(first + 1),
                            path == empty ? QStringLiteral("halt-at=0") : QStringLiteral("halt-at=5000")});
        QVERIFY(writer.waitForHalt());
        writer.kill();
    }
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(halved), HealthStatus::Corrupted, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(empty), HealthStatus::Unreadable, 20'000);
    for (const QString &path : {halved, empty}) {
        QCOMPARE(stage.recorder().number(path), first);
        // The very same configuration again: the error clears itself, and nothing has changed.
        FaultStage::write(path, first);
        QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().status(path), HealthStatus::Synced, 20'000);
        QVERIFY(stage.finish(path, first + 2));
        QCOMPARE(stage.recorder().fault(path, first, first + 2, {first + 1}), QString());
        QCOMPARE(stage.recorder().accepted(path), 2);
        QCOMPARE(stage.recorder().record(path).healths.size(), 3); // synced, the failure, synced
    }
}

void WriterFaultsTest::killedAtAnyTime()
{
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    int next = first + 1;
    for (int life = 0; life < 10; ++life) {
        WriterProcess writer;
        writer.start(path, {QStringLiteral("first=%1").arg(next), QStringLiteral("duration=60000"),
                            QStringLiteral("chunk=512"), QStringLiteral("pause=0-400"),
                            QStringLiteral("wait=8000"), QStringLiteral("seed=%1").arg(life)});
        const int seen = stage.recorder().accepted(path);
        QTRY_VERIFY_WITH_TIMEOUT(stage.recorder().accepted(path) > seen + life % 4, 20'000);
        writer.kill();
        next += 10'000; // far more than one life writes
    }
    FaultStage::write(path, next);
    QVERIFY(stage.waitForNumber(path, next));
    QVERIFY(stage.finish(path, next + 1));
    VERIFY_NO_FAULT(stage, path, first, next + 1);
}

void WriterFaultsTest::tradingStateAlone_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *pattern :
         {"rename", "truncate", "recreate", "in-place", "in-place-open", "copy-old-time"}) {
        QTest::addRow("%s, as fast as possible", pattern)
            << words(QByteArray("count=400 pattern=") + pattern);
        QTest::addRow("%s, any length", pattern)
            << words(QByteArray("count=200 wait=2000 lengths=random pattern=") + pattern);
        QTest::addRow("%s, in chunks", pattern)
            << words(QByteArray("count=15 chunk=512 pause=500-2000 pattern=") + pattern);
    }
}

/// Nearly every write of a real bot.
void WriterFaultsTest::tradingStateAlone()
{
    QFETCH(const QStringList, arguments);
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    WriterProcess writer;
    writer.start(path, arguments +
                           QStringList{QStringLiteral("changing=0"), QStringLiteral("first=%1").arg(first)});
    QVERIFY(writer.waitForEnd());
    QVERIFY(stage.finish(path, first + 1));
    QCOMPARE(stage.recorder().fault(path, first, first + 1), QString());
    QCOMPARE(stage.recorder().accepted(path), 2);
    QTRY_VERIFY_WITH_TIMEOUT(stage.recorder().record(path).documents > 0,
                             20'000); // the writes themselves were seen
    if (writer.longestGap() < brokenAlarm)
        QCOMPARE(stage.recorder().alarms(path), QString());
}

void WriterFaultsTest::backupCopiedOver_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"truncate", "copy-old-time", "rename-old-time", "in-place"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

/// The content goes back to what it was before: a change like any other.
void WriterFaultsTest::backupCopiedOver()
{
    QFETCH(const QString, kind);
    const std::optional<WritePattern> pattern = patternNamed(kind.toStdString());
    QVERIFY(pattern.has_value());
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    FaultStage::write(path, first + 1);
    QVERIFY(stage.waitForNumber(path, first + 1));
    for (int round = 0; round < 5; ++round) {
        FaultStage::write(path, first, *pattern);
        QVERIFY(stage.waitForNumber(path, first));
        FaultStage::write(path, first + 1, *pattern);
        QVERIFY(stage.waitForNumber(path, first + 1));
    }
    QVERIFY(stage.finish(path, first + 2));
    VERIFY_NO_FAULT(stage, path, first, first + 2);
    QCOMPARE(stage.recorder().accepted(path), 13);
}

void WriterFaultsTest::badConfigurationOnAndOn_data()
{
    backupCopiedOver_data();
}

/// A bot that goes on writing never leaves its file alone: what is wrong is told all the same.
void WriterFaultsTest::badConfigurationOnAndOn()
{
    QFETCH(const QString, kind);
    const std::optional<WritePattern> pattern = patternNamed(kind.toStdString());
    QVERIFY(pattern.has_value());
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    FileMutator mutator(QFile::encodeName(path).toStdString(), 1);
    StateText state;
    state.number = first;
    const auto told = [&] {
        ++state.tick;
        std::string text = state.text();
        text.replace(text.find("\"leverage\": 4"), 13, "\"leverage\": 7");
        mutator.write(*pattern, text);
        return stage.recorder().status(path) == HealthStatus::Invalid;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
    QCOMPARE(stage.recorder().number(path), first);
    QCOMPARE(stage.recorder().accepted(path), 1);
    QVERIFY(stage.finish(path, first + 1));
    QCOMPARE(stage.recorder().fault(path, first, first + 1), QString());
    QCOMPARE(stage.recorder().record(path).healths.size(), 3); // synced, invalid, synced
}

void WriterFaultsTest::twoBotsOnOneFile()
{
    FaultStage stage;
    const QString path = stage.path();
    const QString other = QStringLiteral("the other one");
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    FleetBot second = fleetBotAt(path, other);
    second.identity.id = other;
    stage.fleet().add(second);
    QTRY_COMPARE_WITH_TIMEOUT(stage.recorder().number(other), first, 20'000);

    int last = first;
    WriterProcess writer;
    for (const char *pattern : {"truncate", "rename", "in-place", "recreate", "in-place-open"}) {
        writer.start(path, words(QByteArray("count=20 wait=10000 lengths=random pattern=") + pattern +
                                 " first=" + QByteArray::number(last + 1)));
        QVERIFY(writer.waitForEnd());
        last = writer.lastNumber();
        QVERIFY(stage.waitForNumber(path, last));
        QVERIFY(stage.waitForNumber(other, last));
    }
    stage.fleet().remove(other); // the first one is watched all the same
    const int before = stage.recorder().accepted(other);
    QVERIFY(stage.finish(path, last + 1));
    VERIFY_NO_FAULT(stage, path, first, last + 1);
    VERIFY_NO_FAULT(stage, other, first, last);
    QCOMPARE(stage.recorder().accepted(other), before);
}

QTEST_GUILESS_MAIN(WriterFaultsTest)
#include "writerfaults_test.moc"
