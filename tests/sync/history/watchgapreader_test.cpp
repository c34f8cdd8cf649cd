// SPDX-License-Identifier: GPL-3.0-or-later
// The times of which nothing is known: out of a database that a writer wrote.
#include "historyfixture.h"
#include "sync/history/historyfile.h"
#include "sync/history/historywriter.h"
#include "sync/history/watchgapreader.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace {

constexpr qint64 start = 1'760'000'000'000;
constexpr qint64 hour = 3'600'000;
constexpr int most = 100;

/// Hours after the start, as `3-5 not watched`.
QString inWords(const QList<WatchGap> &gaps)
{
    QStringList words;
    for (const WatchGap &gap : gaps) {
        words.append(QStringLiteral("%1-%2 %3")
                         .arg((gap.from - start) / hour)
                         .arg((gap.to - start) / hour)
                         .arg(gap.kind == WatchGap::Kind::NotWatched ? QStringLiteral("not watched")
                                                                     : healthStatusWord(gap.status)));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

class WatchGapReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsWhenItWasNotWatched_data();
    void knowsWhenItWasNotWatched();
    void leavesOutWhatBackupsTell_data();
    void leavesOutWhatBackupsTell();
    void knowsWhenItWasNotSynced();
    void hasNoneWhereNobodyEverWatched();

private:
    QString gaps(qint64 fromHour, qint64 toHour);
    void watched(qint64 sinceHour, qint64 untilHour);
    void imported(const QList<qint64> &hours);

    std::optional<QTemporaryDir> m_folder;
    std::optional<HistoryFile> m_file;
    std::optional<HistoryWriter> m_writer;
};

void WatchGapReaderTest::init()
{
    m_writer.reset();
    m_file.reset();
    m_folder.emplace();
    m_file.emplace(m_folder->filePath(QStringLiteral("history.sqlite")));
    QVERIFY(m_file->open(start).isWritten());
    m_writer.emplace(m_file->connection());
}

QString WatchGapReaderTest::gaps(qint64 fromHour, qint64 toHour)
{
    return inWords(
        readWatchGaps(m_file->connection(), 1, start + fromHour * hour, start + toHour * hour, most));
}

void WatchGapReaderTest::watched(qint64 sinceHour, qint64 untilHour)
{
    QVERIFY(m_writer->begin());
    m_writer->noteWatched(historyBot(), start + sinceHour * hour, start + untilHour * hour);
    QVERIFY(m_writer->commit());
}

void WatchGapReaderTest::imported(const QList<qint64> &hours)
{
    ImportContent content;
    int number = 500;
    for (const qint64 at : hours) {
        const ConfigSnapshot snapshot = historySnapshot(++number, start + at * hour);
        Observation seen;
        seen.time = snapshot.observedAt();
        seen.hash = snapshot.hash();
        seen.section = snapshot.section();
        seen.parameters = snapshot.parameters();
        content.observations.push_back(seen);
    }
    QVERIFY(m_writer->begin());
    QCOMPARE(m_writer->import(historyBot(), Profile::opportunityGating(), content, {}).steps, hours.size());
    QVERIFY(m_writer->commit());
}

void WatchGapReaderTest::knowsWhenItWasNotWatched_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, qint64 from, qint64 to, const char *expected) {
        QTest::newRow(name) << from << to << QString::fromLatin1(expected);
    };
    // Watched from 10 to 20 and from 30 to 40.
    row("all", 0, 50, "0-10 not watched, 20-30 not watched, 40-50 not watched");
    row("within a gap", 22, 28, "22-28 not watched");
    row("before everything", 1, 5, "1-5 not watched");
    row("behind everything", 45, 50, "45-50 not watched");
    row("while it was watched", 12, 18, "");
    row("over an edge", 15, 25, "20-25 not watched");
}

void WatchGapReaderTest::knowsWhenItWasNotWatched()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    watched(10, 20);
    watched(30, 40);
    QTEST(gaps(from, to), "expected");
}

void WatchGapReaderTest::leavesOutWhatBackupsTell_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, qint64 from, qint64 to, const char *expected) {
        QTest::newRow(name) << from << to << QString::fromLatin1(expected);
    };
    // Watched from 10 to 20 and from 30 to 40; backups of 2, 4, 6 and 24, 26.
    row("all", 0, 50,
        "0-2 not watched, 6-10 not watched, 20-24 not watched, 26-30 not watched, 40-50 not watched");
    row("between two backups", 3, 5, "");
    row("from between two backups", 5, 15, "6-10 not watched");
    row("to between two backups", 21, 25, "21-24 not watched");
}

void WatchGapReaderTest::leavesOutWhatBackupsTell()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    watched(10, 20);
    watched(30, 40);
    imported({2, 4, 6, 24, 26});
    QTEST(gaps(from, to), "expected");
}

void WatchGapReaderTest::knowsWhenItWasNotSynced()
{
    watched(0, 50);
    SyncHealth health;
    health.bot = historyBot();
    QVERIFY(m_writer->begin());
    for (const auto &[at, status] : {std::pair(5, HealthStatus::Missing),
                                     {8, HealthStatus::Synced},
                                     {20, HealthStatus::Corrupted},
                                     {22, HealthStatus::Invalid}}) {
        health.status = status;
        m_writer->addHealth(health, start + at * hour);
    }
    QVERIFY(m_writer->commit());
    QCOMPARE(gaps(0, 30), QStringLiteral("5-8 missing, 20-22 corrupted, 22-30 invalid"));
    QCOMPARE(gaps(6, 7), QStringLiteral("6-7 missing"));
    QCOMPARE(gaps(9, 19), QString());
}

void WatchGapReaderTest::hasNoneWhereNobodyEverWatched()
{
    imported({2, 4});
    QCOMPARE(gaps(0, 50), QString());
}

QTEST_GUILESS_MAIN(WatchGapReaderTest)
#include "watchgapreader_test.moc"
