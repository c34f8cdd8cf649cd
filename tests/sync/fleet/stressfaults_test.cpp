// SPDX-License-Identifier: GPL-3.0-or-later
// Much at once, and without a pause: nothing is lost, nothing is mixed, nothing is told twice.
#include "tests/support/faultstage.h"
#include "tests/support/writerprocess.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <memory>
#include <vector>

namespace {

constexpr int first = StateText::lowest;
constexpr int brokenAlarm = 200;

/// Another one for each run; CONFIGSYNC_TEST_SEED repeats a run.
unsigned runSeed()
{
    bool given = false;
    const unsigned seed = qEnvironmentVariable("CONFIGSYNC_TEST_SEED").toUInt(&given);
    return given ? seed : QRandomGenerator::system()->bounded(1U, 1'000'000U);
}

struct Writing
{
    QString path;
    std::unique_ptr<WriterProcess> writer = std::make_unique<WriterProcess>();
};

} // namespace

class StressFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutPauses();
    void fiftyBots();
    void sixHundredBursts();
    void tradingStateWithoutEnd();

private:
    static void verifyEnd(FaultStage &stage, const std::vector<Writing> &writings);
};

void StressFaultsTest::verifyEnd(FaultStage &stage, const std::vector<Writing> &writings)
{
    for (const Writing &writing : writings) {
        const QString &path = writing.path;
        QVERIFY2(writing.writer->waitForEnd(), qPrintable(path));
        const int last = writing.writer->lastNumber();
        QVERIFY2(
            stage.waitForNumber(path, last),
            qPrintable(
                QStringLiteral("%1: %2, not %3").arg(path).arg(stage.recorder().number(path)).arg(last)));
    }
    for (const Writing &writing : writings) {
        const QString &path = writing.path;
        const int last = writing.writer->lastNumber();
        QVERIFY2(stage.finish(path, last + 1), qPrintable(path));
        const QString fault = stage.recorder().fault(path, first, last + 1);
        QVERIFY2(fault.isEmpty(), qPrintable(QString(path + QStringLiteral(": ") + fault)));
        const QString alarms = stage.recorder().alarms(path);
        QVERIFY2(alarms.isEmpty() || writing.writer->longestGap() >= brokenAlarm,
                 qPrintable(QString(path + QStringLiteral(": ") + alarms)));
    }
}

/// Writers that write back to back for three seconds, all at the same time.
void StressFaultsTest::withoutPauses()
{
    FaultStage stage;
    std::vector<Writing> writings;
    for (const char *pattern :
         {"truncate", "rename", "in-place", "in-place-open", "recreate", "link-rename", "random"}) {
        for (const char *lengths : {"same", "random"}) {
            const QString path =
                stage.path(QStringLiteral("%1-%2.json").arg(QLatin1String(pattern), QLatin1String(lengths)));
            FaultStage::write(path, first);
            QVERIFY(stage.follow(path, first));
            writings.push_back({path});
        }
    }
    for (const Writing &writing : writings) {
        const QString name = writing.path.section(u'/', -1).section(u'.', 0, 0);
        writing.writer->start(writing.path,
                              {QStringLiteral("pattern=") + name.section(u'-', 0, -2),
                               QStringLiteral("lengths=") + name.section(u'-', -1),
                               QStringLiteral("first=%1").arg(first + 1), QStringLiteral("duration=3000")});
    }
    verifyEnd(stage, writings);
}

void StressFaultsTest::fiftyBots()
{
    const unsigned seed = runSeed();
    qInfo("CONFIGSYNC_TEST_SEED=%u", seed);
    QRandomGenerator random(seed);
    FaultStage stage;
    std::vector<Writing> writings;
    for (int i = 0; i < 50; ++i) {
        const QString path = stage.path(QStringLiteral("bot%1.json").arg(i));
        FaultStage::write(path, first);
        QVERIFY(stage.follow(path, 0));
        writings.push_back({path});
    }
    for (const Writing &writing : writings)
        QVERIFY(stage.waitForNumber(writing.path, first));
    for (const Writing &writing : writings) {
        QStringList arguments{QStringLiteral("first=%1").arg(first + 1),
                              QStringLiteral("duration=4000"),
                              QStringLiteral("seed=%1").arg(random.bounded(1, 1'000'000)),
                              QStringLiteral("pattern=random"),
                              QStringLiteral("lengths=random"),
                              QStringLiteral("wait=%1").arg(random.bounded(20'000, 400'000))};
        if (random.bounded(2) == 0)
            arguments +=
                {QStringLiteral("chunk=%1").arg(random.bounded(300, 6000)), QStringLiteral("pause=0-4000")};
        writing.writer->start(writing.path, arguments);
    }
    verifyEnd(stage, writings);
}

/// After each burst the last configuration must be seen; nothing else may wake the engine.
void StressFaultsTest::sixHundredBursts()
{
    const unsigned seed = runSeed();
    qInfo("CONFIGSYNC_TEST_SEED=%u", seed);
    QRandomGenerator random(seed);
    static constexpr WritePattern patterns[] = {
        WritePattern::Truncate,      WritePattern::Rename,      WritePattern::RenameOldTime,
        WritePattern::LinkAndRename, WritePattern::OpenReader,  WritePattern::InPlace,
        WritePattern::Recreate,      WritePattern::CopyOldTime,
    };
    FaultStage stage;
    const QString path = stage.path();
    FaultStage::write(path, first);
    QVERIFY(stage.follow(path, first));
    FileMutator mutator(QFile::encodeName(path).toStdString(), seed);
    StateText text;
    text.number = first;
    for (int burst = 0; burst < 600; ++burst) {
        // Keeping the file open costs a quarter of a second each time: now and then only.
        const WritePattern pattern =
            burst % 40 == 39 ? WritePattern::InPlaceOpen : patterns[random.bounded(int(std::size(patterns)))];
        WritePace pace;
        pace.chunk = random.bounded(3) == 0 ? static_cast<size_t>(random.bounded(100, 4000)) : 0;
        mutator.setPace(pace);
        const int writes = random.bounded(1, 9);
        for (int i = 0; i < writes; ++i) {
            ++text.number;
            text.lead = random.bounded(2) == 0 ? random.bounded(600) : text.lead;
            text.tail = random.bounded(2) == 0 ? random.bounded(600) : text.tail;
            mutator.write(pattern, text.text());
        }
        QVERIFY2(stage.waitForNumber(path, text.number),
                 qPrintable(QStringLiteral("burst %1, %2: %3, not %4")
                                .arg(burst)
                                .arg(QLatin1String(patternName(pattern)))
                                .arg(stage.recorder().number(path))
                                .arg(text.number)));
    }
    QCOMPARE(stage.recorder().fault(path, first, text.number), QString());
    if (mutator.longestGap() < brokenAlarm)
        QCOMPARE(stage.recorder().alarms(path), QString());
}

/// The configuration changed once, and the trading state is written on and on into the same open file: the
/// engine cannot wait for the writer to rest.
void StressFaultsTest::tradingStateWithoutEnd()
{
    FaultStage stage;
    std::vector<Writing> writings;
    for (const char *pattern : {"in-place-open", "in-place", "truncate"}) {
        const QString path = stage.path(QString(QLatin1String(pattern) + QStringLiteral(".json")));
        FaultStage::write(path, first);
        QVERIFY(stage.follow(path, first));
        writings.push_back({path});
    }
    for (const Writing &writing : writings) {
        const QString name = writing.path.section(u'/', -1).section(u'.', 0, 0);
        writing.writer->start(writing.path,
                              {QStringLiteral("pattern=") + name, QStringLiteral("first=%1").arg(first + 1),
                               QStringLiteral("changing=0"), QStringLiteral("wait=10000"),
                               QStringLiteral("duration=60000")});
    }
    for (const Writing &writing : writings) {
        QVERIFY2(stage.waitForNumber(writing.path, first + 1), qPrintable(writing.path));
        writing.writer->kill(); // which may have left a torn file: no judgement about what follows
        QCOMPARE(stage.recorder().fault(writing.path, first, first + 1), QString());
        QCOMPARE(stage.recorder().accepted(writing.path), 2);
    }
}

QTEST_GUILESS_MAIN(StressFaultsTest)
#include "stressfaults_test.moc"
