// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting the past: what goes, what stays, and that the chain of hashes still tells what was tampered with.
#include "historyfixture.h"
#include "sync/history/chainwalker.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyverify.h"
#include "sync/values/clock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace {

constexpr qint64 start = 1'760'000'000'000;
constexpr qint64 day = 24LL * 3600 * 1000;

template <typename Answer, typename Ask>
Answer answerOf(Ask ask)
{
    std::optional<Answer> answer;
    ask([&answer](const Answer &value) { answer = value; });
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 60000); }();
    return answer.value_or(Answer());
}

} // namespace

class HistoryPruneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatWasInForce();
    void deletesWhatWasImportedLate();
    void givesSpaceBack();
    void keepsNotesOfWhatStays();
    void keepsTheChartAndItsExtremes();
    void recordsMeanwhile();
    void canBeCancelled();
    void dropsConfigurationsThatNothingNeeds();
    void followsTheRetention();
    void leavesDamageAsEvidence();
    void stillFindsTampering_data();
    void stillFindsTampering();

private:
    std::unique_ptr<HistoryStore> open()
    {
        auto store = std::make_unique<HistoryStore>(m_path, SystemClock::instance());
        store->beginWatching(historyBot(), Profile::opportunityGating());
        store->beginWatching(historyBot(QStringLiteral("eth")), Profile::opportunityGating());
        return store;
    }
    static bool change(HistoryStore &store, int before, int after, qint64 time,
                       const BotIdentity &bot = historyBot())
    {
        return answerOf<bool>(
            [&](auto receive) { store.recordChange(historyChange(before, after, time, bot), receive); });
    }
    /// `count` configurations, a second apart, one after the other from `from` on.
    void import(HistoryStore &store, int count, qint64 from)
    {
        QList<Observation> past;
        for (int i = 0; i < count; ++i) {
            const ConfigSnapshot seen = historySnapshot(100 + i * 7 % 800 + i / 800 * 1000, start);
            past.append({from + i * 1000LL, 0, seen.hash(), seen.section(), seen.parameters()});
        }
        const auto counted = answerOf<std::optional<ImportCount>>([&](auto receive) {
            store.import(historyBot(), Profile::opportunityGating(), {past, {}}, {}, this, receive);
        });
        QVERIFY(counted.has_value());
    }
    PruneReport prune(HistoryStore &store, qint64 before)
    {
        return answerOf<PruneReport>([&](auto receive) { store.prune(before, this, receive); });
    }
    PruneEstimate estimate(HistoryStore &store, qint64 before)
    {
        return answerOf<PruneEstimate>([&](auto receive) { store.estimatePruning(before, this, receive); });
    }
    QList<ChangeRow> rows(HistoryStore &store, const QStringList &bots = {})
    {
        ChangeFilter filter;
        filter.withBaselines = true;
        filter.botIds = bots;
        std::optional<ChangePage> last;
        store.changes(filter, {ChangeOrder::Column::Time, false}, 100'000, this,
                      [&last](const ChangePage &page) {
                          if (page.complete)
                              last = page;
                      });
        [&last] { QTRY_VERIFY_WITH_TIMEOUT(last.has_value(), 60000); }();
        return last ? last->rows : QList<ChangeRow>();
    }
    qint64 number(const char *sql)
    {
        SqliteConnection connection;
        HistoryFile::openReadOnly(connection, m_path);
        return connection.number(sql, -1);
    }
    HistoryVerdict verdict()
    {
        SqliteConnection connection;
        HistoryFile::openReadOnly(connection, m_path);
        return verifyHistory(connection);
    }
    static QString text(const ChangeRow &row)
    {
        return row.kind == ChangeKind::Baseline ? QStringLiteral("%1 baseline").arg(row.place - start)
                                                : QStringLiteral("%1 %2 %3")
                                                      .arg(row.place - start)
                                                      .arg(row.before.toDouble())
                                                      .arg(row.after.toDouble());
    }
    static QStringList texts(const QList<ChangeRow> &rows)
    {
        QStringList lines;
        for (const ChangeRow &row : rows)
            lines.append(text(row));
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void HistoryPruneTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("history.sqlite"));
}

void HistoryPruneTest::keepsWhatWasInForce()
{
    const auto store = open();
    const BotIdentity eth = historyBot(QStringLiteral("eth"));
    QVERIFY(change(*store, 800, 700, start + 10));
    QVERIFY(change(*store, 300, 400, start + 15, eth));
    QVERIFY(change(*store, 700, 600, start + 20));
    SyncHealth health;
    health.bot = historyBot();
    health.status = HealthStatus::Missing;
    answerOf<bool>([&](auto receive) { store->recordHealth(health, receive); });
    QVERIFY(change(*store, 600, 500, start + 30));
    QVERIFY(change(*store, 500, 450, start + 40));
    const PruneEstimate expected = estimate(*store, start + 25);
    QCOMPARE(expected.changes, 3);
    QCOMPARE(expected.bots, 2);
    QCOMPARE(expected.oldest, start + 10);

    QSignalSpy content(store.get(), &HistoryStore::contentChanged);
    const PruneReport report = prune(*store, start + 25);
    QCOMPARE(report.changes, 3);
    QVERIFY2(report.trouble.isEmpty(), qPrintable(report.trouble));
    QTRY_COMPARE(content.size(), 1);
    QCOMPARE(texts(rows(*store, {historyBot().id})),
             (QStringList{QStringLiteral("20 baseline"), QStringLiteral("30 0.6 0.5"),
                          QStringLiteral("40 0.5 0.45")}));
    QCOMPARE(texts(rows(*store, {eth.id})), QStringList{QStringLiteral("15 baseline")});
    const auto inForce = answerOf<RecordedConfiguration>(
        [&](auto receive) { store->configurationAt(historyBot().id, start + 25, this, receive); });
    QCOMPARE(inForce.section, historySnapshot(600, 0).section());
    QCOMPARE(inForce.time, start + 20);
    using Two = std::pair<RecordedConfiguration, RecordedConfiguration>;
    const qint64 first = rows(*store, {historyBot().id}).at(1).seq;
    const Two around =
        answerOf<Two>([&](auto receive) { store->configurationsAround(first, this, receive); });
    QCOMPARE(around.first.section, historySnapshot(600, 0).section());
    QCOMPARE(around.second.section, historySnapshot(500, 0).section());
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));

    // It goes on: the next change follows the last, and a second pruning changes nothing.
    QVERIFY(change(*store, 450, 440, start + 50));
    QVERIFY(change(*store, 400, 410, start + 60, eth));
    QCOMPARE(prune(*store, start + 25).events, 0);
    QCOMPARE(rows(*store).size(), 6);
    QCOMPARE(prune(*store, start + 1000).changes, 4);
    QCOMPARE(texts(rows(*store)),
             (QStringList{QStringLiteral("50 baseline"), QStringLiteral("60 baseline")}));
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
}

void HistoryPruneTest::deletesWhatWasImportedLate()
{
    const auto store = open();
    QVERIFY(change(*store, 800, 700, start + 10));
    import(*store, 50, start - 10 * day); // stands behind it in the chain
    QVERIFY(change(*store, 700, 600, start + 20));
    QVERIFY(prune(*store, start - 5 * day).changes >= 49);
    const QStringList left = texts(rows(*store));
    QCOMPARE(left.size(), 4); // what was in force, and what the old baseline is a step from it
    QVERIFY(left.constFirst().endsWith(QLatin1String("baseline")));
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
    QCOMPARE(number("SELECT count(*) FROM chain WHERE name LIKE 'gap %'"), 1);
    // Where it was it can be imported again.
    import(*store, 50, start - 10 * day);
    QCOMPARE(rows(*store).size(), 53);
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
    QVERIFY(prune(*store, start - 5 * day).changes > 40);
    QVERIFY(prune(*store, start + 15).changes > 0);
    QCOMPARE(texts(rows(*store)), (QStringList{QStringLiteral("10 baseline"), QStringLiteral("20 0.7 0.6")}));
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
}

void HistoryPruneTest::givesSpaceBack()
{
    const auto store = open();
    import(*store, 5000, start - 10 * day);
    const qint64 pages = number("PRAGMA page_count");
    QVERIFY(pages > 100);
    QVERIFY(prune(*store, start).changes > 4000);
    QVERIFY(number("PRAGMA page_count") < pages / 2);
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
    QVERIFY(change(*store, 700, 600, start + 20)); // and it goes on
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
}

void HistoryPruneTest::keepsNotesOfWhatStays()
{
    const auto store = open();
    QVERIFY(change(*store, 800, 700, start + 10));
    QVERIFY(change(*store, 700, 600, start + 20));
    QVERIFY(change(*store, 600, 500, start + 30));
    const QList<ChangeRow> before = rows(*store);
    store->addNote(before.at(1).seq, QStringLiteral("goes"));
    store->addNote(before.at(2).seq, QStringLiteral("in force"));
    store->addNote(before.at(3).seq, QStringLiteral("stays"));
    prune(*store, start + 25);
    const QList<ChangeRow> after = rows(*store);
    QCOMPARE(after.size(), 2);
    for (const auto &[row, expected] : {std::pair(0, "in force"), {1, "stays"}}) {
        const auto notes = answerOf<QList<ChangeNote>>(
            [&, seq = after.at(row).seq](auto receive) { store->notes(seq, this, receive); });
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.at(0).text, QLatin1String(expected));
    }
    QCOMPARE(number("SELECT count(*) FROM event WHERE kind = 4"), 2);
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
}

void HistoryPruneTest::keepsTheChartAndItsExtremes()
{
    const auto store = open();
    constexpr int count = 30'000;
    import(*store, count, start);
    const qint64 cut = start + 5'000'500;
    prune(*store, cut);
    const ChartRequest request{
        historyBot().id, {QStringLiteral("long_threshold")}, cut, start + (count + 10) * 1000LL};
    const auto answer = answerOf<ChartAnswer>([&](auto receive) { store->chart(request, this, receive); });
    const ParameterSteps &steps = answer.parameters.at(0);
    QCOMPARE(steps.changes, count - 5001);
    ChartRequest near = request;
    near.to = cut + 100'000;
    const auto first = answerOf<ChartAnswer>([&](auto receive) { store->chart(near, this, receive); });
    QCOMPARE(first.parameters.at(0).points.constFirst().value, (100 + 5000 * 7 % 800) / 1000.0);
    QCOMPARE(first.parameters.at(0).points.size(), 101);
    QCOMPARE(steps.least, 0.1);
    QCOMPARE(steps.greatest, 0.899);
    // From before the cut it begins with what was in force.
    const ChartRequest all{
        historyBot().id, {QStringLiteral("long_threshold")}, start, start + (count + 10) * 1000LL};
    const auto whole = answerOf<ChartAnswer>([&](auto receive) { store->chart(all, this, receive); });
    QCOMPARE(whole.firstTime, start + 5'000'000);
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
}

void HistoryPruneTest::recordsMeanwhile()
{
    const auto store = open();
    import(*store, 20'000, start);
    QVERIFY(change(*store, 100, 200, start + 10 * day));
    bool pruned = false;
    bool recorded = false;
    QStringList order;
    store->prune(start + 9 * day, this, [&](const PruneReport &report) {
        pruned = true;
        order.append(QStringLiteral("pruned"));
        QVERIFY(report.changes > 19'000);
    });
    store->recordChange(historyChange(200, 300, start + 11 * day), [&](bool written) {
        recorded = written;
        order.append(QStringLiteral("recorded"));
    });
    QTRY_VERIFY_WITH_TIMEOUT(pruned && recorded, 60000);
    QCOMPARE(order, (QStringList{QStringLiteral("recorded"), QStringLiteral("pruned")}));
    QCOMPARE(rows(*store).size(), 4); // the step of the first change is two rows
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
}

void HistoryPruneTest::canBeCancelled()
{
    const auto store = open();
    import(*store, 20'000, start);
    connect(store.get(), &HistoryStore::pruningProgressed, this, [&](int permille) {
        QVERIFY(permille <= 1000);
        store->cancelPruning();
    });
    const PruneReport first = prune(*store, start + 9 * day);
    QVERIFY(first.cancelled);
    QVERIFY(first.changes < 19'000);
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
    disconnect(store.get(), &HistoryStore::pruningProgressed, this, nullptr);
    QVERIFY(!prune(*store, start + 9 * day).cancelled);
    QCOMPARE(rows(*store).size(), 1);
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
}

void HistoryPruneTest::dropsConfigurationsThatNothingNeeds()
{
    const auto store = open();
    import(*store, 9'000, start);
    const qint64 highest = number("SELECT max(number) FROM configuration");
    prune(*store, start + 9 * day);
    // The one in force, and those that it is the difference to.
    QVERIFY(number("SELECT count(*) FROM configuration") <= 18);
    QVERIFY(change(*store, 1, 2, start + 10 * day));
    QVERIFY(number("SELECT max(number) FROM configuration") > highest);
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
    const auto last = answerOf<QHash<QString, RecordedConfiguration>>(
        [&](auto receive) { store->lastKnown({historyBot().id}, this, receive); });
    QCOMPARE(last.value(historyBot().id).section, historySnapshot(2, 0).section());
}

void HistoryPruneTest::followsTheRetention()
{
    const qint64 now = SystemClock::instance().utcMilliseconds();
    const auto store = open();
    QVERIFY(change(*store, 800, 700, now - 40 * day));
    QVERIFY(change(*store, 700, 600, now - 20 * day));
    QVERIFY(change(*store, 600, 500, now - 1000));
    store->setRetention(HistoryRetention{});
    QCOMPARE(rows(*store).size(), 4); // everything is kept unless less is asked for
    QSignalSpy content(store.get(), &HistoryStore::contentChanged);
    store->setRetention(HistoryRetention{30});
    QTRY_COMPARE(content.size(), 1);
    QCOMPARE(rows(*store).size(), 3);
    store->setRetention(HistoryRetention{10});
    QTRY_COMPARE(content.size(), 2);
    QCOMPARE(rows(*store).size(), 2);
    QVERIFY2(verdict().ok(), qPrintable(verdict().problem));
}

void HistoryPruneTest::leavesDamageAsEvidence()
{
    const auto store = open();
    for (int i = 1; i <= 3; ++i)
        QVERIFY(change(*store, 900 - i * 100, 800 - i * 100, start + i * 10));
    {
        SqliteConnection connection;
        QVERIFY(connection.open(m_path, SqliteConnection::Access::ReadWrite));
        QVERIFY(connection.execute("UPDATE change SET after = 0.123 WHERE seq = 3"));
    }
    const PruneReport report = prune(*store, start + 1000);
    QVERIFY2(report.trouble.contains(QLatin1String("row 3")), qPrintable(report.trouble));
    QCOMPARE(report.events, 0);
    QVERIFY(!verdict().ok());
    QVERIFY(store->condition().isWritten());
    QVERIFY(change(*store, 500, 400, start + 2000));
}

void HistoryPruneTest::stillFindsTampering_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *sql, bool found = true) {
        QTest::newRow(name) << QByteArray(sql) << found;
    };
    row("nothing", "SELECT 1", false);
    row("a value", "UPDATE change SET after = 0.5 WHERE place = (SELECT max(place) FROM change)");
    row("what was in force", "UPDATE change SET after = 0.5 WHERE place = (SELECT min(place) FROM change)");
    row("an event is gone", "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event WHERE kind = 2)");
    row("the pruning is gone", "DELETE FROM event WHERE kind = 6");
    row("a link is gone", "DELETE FROM chain WHERE name LIKE 'gap %'");
    row("another beginning", "UPDATE chain SET digest = zeroblob(32) WHERE name = 'start'");
    row("a link of one's own",
        "INSERT INTO chain SELECT 'gap x', seq, zeroblob(32), 0 FROM event WHERE kind = 2 LIMIT 1");
    row("the configuration in force",
        "UPDATE configuration SET body = replace(body, '0.6', '0.5') WHERE number ="
        " (SELECT configuration FROM event WHERE kind = 1)");
    row("what a configuration is the difference to",
        "UPDATE configuration SET body = replace(body, '\"leverage\":4', '\"leverage\":5')");
}

void HistoryPruneTest::stillFindsTampering()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const bool, found);
    {
        const auto store = open();
        import(*store, 5, start - 10 * day);
        QVERIFY(change(*store, 800, 700, start + 10));
        QVERIFY(change(*store, 700, 600, start + 20));
        QVERIFY(change(*store, 600, 500, start + 30));
        import(*store, 5, start - 20 * day);
        QVERIFY(change(*store, 500, 400, start + 40));
        QVERIFY(prune(*store, start + 25).changes > 0);
        QVERIFY(change(*store, 400, 300, start + 50));
    }
    {
        SqliteConnection connection;
        QVERIFY(connection.open(m_path, SqliteConnection::Access::ReadWrite));
        QVERIFY(connection.execute(sql.constData()));
        if (found)
            QVERIFY(connection.number("SELECT total_changes()") > 0);
    }
    const HistoryVerdict verdict = this->verdict();
    QCOMPARE(verdict.ok(), !found);
    QCOMPARE(verdict.seq > 0, found);
}

QTEST_GUILESS_MAIN(HistoryPruneTest)
#include "historyprune_test.moc"
