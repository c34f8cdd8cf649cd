// SPDX-License-Identifier: GPL-3.0-or-later
// The store as a window uses it, and what file systems do to its file.
#include "historyfixture.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historyverify.h"
#include "sync/history/sqliteconnection.h"
#include "sync/values/clock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace {

using Cause = HistoryCondition::Cause;

constexpr qint64 start = 1'760'000'000'000;

/// Answers of the store, waited for.
template <typename Answer, typename Ask>
Answer answerOf(Ask ask)
{
    std::optional<Answer> answer;
    ask([&answer](const Answer &value) { answer = value; });
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000); }();
    return answer.value_or(Answer());
}

} // namespace

class HistoryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsBaselineAndChange();
    void tellsWhatChangedWhileNobodyWatched();
    void leavesEmergencyValuesOut();
    void keepsOrderWhenTheClockIsSetBack();
    void acknowledgesAndNotes();
    void drawsStepsWithoutLosingTheExtremes();
    void oneWritesTheOtherReads();
    void setsADamagedFileAside();
    void leavesANewerVersionAlone();
    void neverTouchesAForeignFile();
    void beginsAnewWhenTheFileIsRemoved();
    void waitsWhileSomebodyHoldsTheLock();
    void waitsForAFullDisk();
    void namesTheRowThatWasAltered_data();
    void namesTheRowThatWasAltered();

private:
    std::unique_ptr<HistoryStore> open(const QString &path)
    {
        auto store = std::make_unique<HistoryStore>(path, SystemClock::instance());
        store->beginWatching(historyBot(), Profile::opportunityGating());
        return store;
    }
    /// True where it was written.
    static bool change(HistoryStore &store, int before, int after, qint64 time)
    {
        return answerOf<bool>(
            [&](auto receive) { store.recordChange(historyChange(before, after, time), receive); });
    }
    static bool snapshot(HistoryStore &store, int number, qint64 time)
    {
        return answerOf<bool>(
            [&](auto receive) { store.recordSnapshot(historySnapshot(number, time), receive); });
    }
    QList<ChangeRow> rows(HistoryStore &store, ChangeFilter filter = {})
    {
        filter.withBaselines = true;
        std::optional<ChangePage> last;
        store.changes(filter, {ChangeOrder::Column::Time, false}, 1000, this,
                      [&last](const ChangePage &page) {
                          if (page.complete)
                              last = page;
                      });
        [&last] { QTRY_VERIFY(last.has_value()); }();
        return last ? last->rows : QList<ChangeRow>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void HistoryStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("deep/history.sqlite"));
}

void HistoryStoreTest::recordsBaselineAndChange()
{
    const auto store = open(m_path);
    QSignalSpy recorded(store.get(), &HistoryStore::changesRecorded);
    QVERIFY(snapshot(*store, 800, start));
    QVERIFY(change(*store, 800, 650, start + 1000));
    const QList<ChangeRow> found = rows(*store);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).kind, ChangeKind::Baseline);
    QCOMPARE(found.at(1).key, QStringLiteral("long_threshold"));
    QCOMPARE(found.at(1).before.toDouble(), 0.8);
    QCOMPARE(found.at(1).after.toDouble(), 0.65);
    QCOMPARE(found.at(1).observed, Observed::Live);
    QVERIFY(found.at(1).significant);
    QVERIFY(!found.at(1).acknowledged);
    QCOMPARE(found.at(1).hash, historySnapshot(650, 0).hash());
    QCOMPARE(recorded.size(), 2);
    QCOMPARE(recorded.at(1).at(0).value<QList<ChangeRow>>(), QList<ChangeRow>{found.at(1)});
}

void HistoryStoreTest::tellsWhatChangedWhileNobodyWatched()
{
    QVERIFY(snapshot(*open(m_path), 800, start));
    const auto store = open(m_path);
    QVERIFY(snapshot(*store, 800, start + 5000)); // the same again is no change
    QCOMPARE(rows(*store).size(), 1);
    const qint64 now = SystemClock::instance().utcMilliseconds() + 60'000;
    QVERIFY(snapshot(*store, 700, now));
    const QList<ChangeRow> found = rows(*store);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(1).observed, Observed::Startup);
    QVERIFY(found.at(1).notBefore >= start && found.at(1).notBefore <= now);
    const auto known = answerOf<QHash<QString, RecordedConfiguration>>(
        [&](auto receive) { store->lastKnown({historyBot().id}, this, receive); });
    QCOMPARE(known.value(historyBot().id).hash, historySnapshot(700, 0).hash());
    QCOMPARE(known.value(historyBot().id).section, historySnapshot(700, 0).section());
}

void HistoryStoreTest::leavesEmergencyValuesOut()
{
    const auto store = open(m_path);
    ConfigSnapshot::Parts parts;
    parts.bot = historyBot();
    parts.source = ConfigSource::EmergencyFallback;
    parts.section = Profile::opportunityGating().emergencyValues();
    parts.parameters = parts.section;
    answerOf<bool>([&](auto receive) { store->recordSnapshot(ConfigSnapshot(parts), receive); });
    QVERIFY(rows(*store).isEmpty());
}

void HistoryStoreTest::keepsOrderWhenTheClockIsSetBack()
{
    const auto store = open(m_path);
    QVERIFY(snapshot(*store, 800, start));
    QVERIFY(change(*store, 800, 700, start + 5000));
    QVERIFY(change(*store, 700, 600, start + 1000));
    const QList<ChangeRow> found = rows(*store);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(2).time, start + 1000);
    QCOMPARE(found.at(2).place, start + 5000);
    QCOMPARE(found.at(2).before.toDouble(), 0.7);
    const auto now = answerOf<RecordedConfiguration>(
        [&](auto receive) { store->configurationAt(historyBot().id, start + 9000, this, receive); });
    QCOMPARE(now.hash, historySnapshot(600, 0).hash());
}

void HistoryStoreTest::acknowledgesAndNotes()
{
    const auto store = open(m_path);
    QVERIFY(snapshot(*store, 800, start));
    QVERIFY(change(*store, 800, 700, start + 1));
    QVERIFY(change(*store, 700, 600, start + 2));
    const qint64 row = rows(*store).at(1).seq;
    QSignalSpy content(store.get(), &HistoryStore::contentChanged);
    store->acknowledge({row});
    store->addNote(row, QStringLiteral("by hand"));
    QTRY_COMPARE(content.size(), 2);
    ChangeFilter open;
    open.unacknowledgedOnly = true;
    QCOMPARE(rows(*store, open).size(), 1);
    QVERIFY(rows(*store).at(1).acknowledged);
    QCOMPARE(rows(*store).at(1).notes, 1);
    const auto notes = answerOf<QList<ChangeNote>>([&](auto receive) { store->notes(row, this, receive); });
    QCOMPARE(notes.value(0).text, QStringLiteral("by hand"));
    store->acknowledgeAll();
    QTRY_COMPARE(content.size(), 3);
    QVERIFY((content.last().at(0).value<QHash<QString, qint64>>().isEmpty()));
}

void HistoryStoreTest::drawsStepsWithoutLosingTheExtremes()
{
    const auto store = open(m_path);
    QVERIFY(snapshot(*store, 500, start));
    QList<Observation> past;
    constexpr int count = 30'000;
    for (int i = 0; i < count; ++i) {
        // One outlier up and one down, somewhere in the middle.
        const int number = i == 12'345 ? 999 : i == 20'001 ? 1 : 400 + (i * 7) % 200;
        const ConfigSnapshot seen = historySnapshot(number, start);
        past.append({start + 1000 + i * 1000LL, 0, seen.hash(), seen.section(), seen.parameters()});
    }
    const auto counted = answerOf<std::optional<ImportCount>>([&](auto receive) {
        store->import(historyBot(), Profile::opportunityGating(), {past, {}}, {}, this, receive);
    });
    QVERIFY(counted.has_value());
    QCOMPARE(counted->steps, count);
    ChartRequest request{
        historyBot().id, {QStringLiteral("long_threshold")}, start, start + (count + 10) * 1000LL};
    const auto answer = answerOf<ChartAnswer>([&](auto receive) { store->chart(request, this, receive); });
    const ParameterSteps &steps = answer.parameters.at(0);
    QVERIFY(steps.points.size() <= request.mostPoints);
    QVERIFY(steps.points.size() > request.mostPoints / 4);
    QCOMPARE(steps.least, 0.001);
    QCOMPARE(steps.greatest, 0.999);
    QCOMPARE(steps.changes, count);
    QVERIFY(steps.points.contains(StepPoint{start + 1000 + 12'345 * 1000LL, 0.999, true}));
    QVERIFY(steps.points.contains(StepPoint{start + 1000 + 20'001 * 1000LL, 0.001, true}));
    QCOMPARE(steps.points.constLast().value, (400 + ((count - 1) * 7) % 200) / 1000.0);
    QVERIFY(std::is_sorted(steps.points.cbegin(), steps.points.cend(),
                           [](const StepPoint &a, const StepPoint &b) { return a.time < b.time; }));
}

void HistoryStoreTest::oneWritesTheOtherReads()
{
    auto first = open(m_path);
    QVERIFY(snapshot(*first, 800, start));
    const auto second = open(m_path);
    QTRY_COMPARE(second->condition().cause, Cause::WrittenElsewhere);
    QCOMPARE(rows(*second).size(), 1);
    QVERIFY(!snapshot(*second, 800, start + 1));
    first.reset();
    second->tryAgain();
    QTRY_VERIFY(second->condition().isWritten());
    QCOMPARE(second->condition().waiting, 0);
}

void HistoryStoreTest::setsADamagedFileAside()
{
    QVERIFY(snapshot(*open(m_path), 800, start));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(40'000, 'x'));
    file.close();
    const auto store = open(m_path);
    QVERIFY(snapshot(*store, 800, start + 1));
    QVERIFY(store->condition().isWritten());
    QVERIFY(QFile::exists(store->condition().setAside));
    QVERIFY(store->condition().setAside.contains(QLatin1String(".damaged-")));
    QCOMPARE(rows(*store).size(), 1);
}

void HistoryStoreTest::leavesANewerVersionAlone()
{
    QVERIFY(snapshot(*open(m_path), 800, start));
    {
        SqliteConnection connection;
        QVERIFY(connection.open(m_path, SqliteConnection::Access::ReadWrite));
        QVERIFY(connection.execute("PRAGMA user_version = 99"));
    }
    const auto store = open(m_path);
    QTRY_COMPARE(store->condition().cause, Cause::NewerVersion);
    QCOMPARE(store->condition().version, 99);
    QVERIFY(!change(*store, 800, 700, start + 1));
    QTRY_COMPARE(store->condition().waiting, 1);
}

void HistoryStoreTest::neverTouchesAForeignFile()
{
    const QString path = m_folder->filePath(QStringLiteral("state.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"configuration\": {}}");
    file.close();
    const auto store = open(path);
    QTRY_COMPARE(store->condition().cause, Cause::Failed);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("state.json")});
}

void HistoryStoreTest::beginsAnewWhenTheFileIsRemoved()
{
    const auto store = open(m_path);
    QVERIFY(snapshot(*store, 800, start));
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(m_path + QLatin1String(end));
    QVERIFY(!change(*store, 800, 700, start + 1));
    QCOMPARE(store->condition().cause, Cause::Removed);
    store->tryAgain();
    QTRY_VERIFY(store->condition().isWritten());
    QVERIFY(store->condition().begunAnew);
    // Nothing is missing that is still known: what was in force, and the change.
    QTRY_COMPARE(rows(*store).size(), 2);
}

void HistoryStoreTest::waitsWhileSomebodyHoldsTheLock()
{
    const auto store = open(m_path);
    QVERIFY(snapshot(*store, 800, start));
    SqliteConnection other;
    QVERIFY(other.open(m_path, SqliteConnection::Access::ReadWrite));
    QVERIFY(other.execute("BEGIN EXCLUSIVE"));
    QVERIFY(!change(*store, 800, 700, start + 1));
    QCOMPARE(store->condition().cause, Cause::Locked);
    QVERIFY(other.execute("COMMIT"));
    QTRY_VERIFY_WITH_TIMEOUT(store->condition().isWritten(), 20000); // by itself
    QTRY_COMPARE(rows(*store).size(), 2);
    QCOMPARE(store->condition().waiting, 0);
}

void HistoryStoreTest::waitsForAFullDisk()
{
    const QString disk = m_folder->filePath(QStringLiteral("disk"));
    QDir().mkpath(disk);
    if (QProcess::execute(QStringLiteral("mount"),
                          {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                           QStringLiteral("size=2m"), QStringLiteral("tmpfs"), disk}) != 0)
        QSKIP("a small disk cannot be mounted here: this needs root");
    {
        const QString path = disk + QStringLiteral("/history.sqlite");
        const auto store = open(path);
        QVERIFY(snapshot(*store, 500, start));
        QFile filler(disk + QStringLiteral("/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) {
        }
        int number = 500;
        bool written = true;
        while (written && number < 900) {
            ++number;
            written = change(*store, number - 1, number, start + number);
        }
        QVERIFY(!written);
        QCOMPARE(store->condition().cause, Cause::DiskFull);
        QVERIFY(!change(*store, number, number + 1, start + number + 1));
        QTRY_COMPARE(store->condition().waiting, 2);
        QVERIFY(filler.remove());
        QTRY_VERIFY_WITH_TIMEOUT(store->condition().isWritten(), 20000); // by itself
        QTRY_COMPARE(rows(*store).size(), number + 1 - 500 + 1);
    }
    QCOMPARE(QProcess::execute(QStringLiteral("umount"), {disk}), 0);
}

void HistoryStoreTest::namesTheRowThatWasAltered_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<qint64>("seq");
    const auto row = [](const char *name, const char *sql, qint64 seq) {
        QTest::newRow(name) << QByteArray(sql) << seq;
    };
    row("nothing", "SELECT 1", 0);
    row("a value", "UPDATE change SET after = 0.5 WHERE seq = 3", 3);
    row("a row is gone", "DELETE FROM change WHERE seq = 3", 3);
    row("a time", "UPDATE event SET place = place + 1 WHERE seq = 4", 4);
    row("an event is gone", "DELETE FROM event WHERE seq = 2", 3);
    row("the last is gone", "DELETE FROM event WHERE seq = 5", 4);
    row("a configuration", "UPDATE configuration SET body = replace(body, '0.7', '0.8') WHERE number = 2", 2);
    row("a note", "UPDATE event SET data = 'x' WHERE seq = 5", 5);
    row("the bot", "UPDATE bot SET id = 'x'", 1);
}

void HistoryStoreTest::namesTheRowThatWasAltered()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const qint64, seq);
    {
        const auto store = open(m_path);
        QVERIFY(snapshot(*store, 800, start));
        for (int i = 1; i <= 3; ++i)
            QVERIFY(change(*store, 900 - i * 100, 800 - i * 100, start + i));
        store->addNote(2, QStringLiteral("why"));
    }
    SqliteConnection connection;
    QVERIFY(connection.open(m_path, SqliteConnection::Access::ReadWrite));
    QVERIFY(connection.execute(sql.constData()));
    const HistoryVerdict verdict = verifyHistory(connection);
    QCOMPARE(verdict.ok(), seq == 0);
    QCOMPARE(verdict.seq, seq);
}

QTEST_GUILESS_MAIN(HistoryStoreTest)
#include "historystore_test.moc"
