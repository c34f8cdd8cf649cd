// SPDX-License-Identifier: GPL-3.0-or-later
// The list of changes over a real history: rows come by themselves, and those that stay do not move.
#include "tests/sync/history/historyfixture.h"
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/changes/changelistmodel.h"
#include "widgets/changes/changetexts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct History
{
    QTemporaryDir folder;
    BoardFixture fixture;
    HistoryStore store{folder.filePath(QStringLiteral("history.sqlite")), fixture.clock};
    BotIdentity bot = historyBot();
    int number = 0;

    History()
    {
        fixture.board.addBot({bot, Profile::opportunityGating()});
        store.beginWatching(bot, Profile::opportunityGating());
    }

    /// Records a baseline and so many changes of one parameter each, a second apart, and waits until the last
    /// is on the disk.
    void record(int changes)
    {
        bool written = false;
        const auto settled = [&written](bool done) { written = done; };
        if (number == 0) {
            store.recordSnapshot(historySnapshot(number++, fixture.clock.utcMilliseconds(), 1, bot),
                                 changes == 0 ? HistoryStore::Settled(settled) : HistoryStore::Settled());
        }
        for (int i = 0; i < changes; ++i, ++number) {
            fixture.clock.advance(1'000);
            store.recordChange(historyChange(number - 1, number, fixture.clock.utcMilliseconds(), bot),
                               i + 1 == changes ? HistoryStore::Settled(settled) : HistoryStore::Settled());
        }
        QTRY_VERIFY_WITH_TIMEOUT(written, 30'000);
    }
};

} // namespace

class ChangeListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreFetchedWhenTheyAreLookedAt();
    void newChangesMoveNothing();
    void acknowledgedRowsLeaveTheirList();
    void sortingAsksAnew();
    void hiddenListsAskNothing();
    void wordsOfARow();
};

void ChangeListModelTest::rowsAreFetchedWhenTheyAreLookedAt()
{
    History history;
    history.record(400);
    const ChangeTexts texts(history.fixture.board, history.fixture.clock);
    ChangeListModel model(history.store, history.fixture.board, texts);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy counted(&model, &ChangeListModel::counted);
    model.setFilter({});
    QVERIFY(model.isCounting());
    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(model.rowCount(), 400);
    // The last row is not among the first that came with the count.
    const QModelIndex last = model.index(399, ChangeListModel::AfterColumn);
    QVERIFY(!last.data(ChangeListModel::LoadedRole).toBool());
    QCOMPARE(model.index(399, ChangeListModel::WhenColumn).data().toString(), QStringLiteral("…"));
    QTRY_VERIFY(last.data(ChangeListModel::LoadedRole).toBool());
    QCOMPARE(last.data().toString(), QStringLiteral("0.001"));
    QCOMPARE(model.index(0, ChangeListModel::AfterColumn).data().toString(), QStringLiteral("0.40"));
}

void ChangeListModelTest::newChangesMoveNothing()
{
    History history;
    history.record(3);
    const ChangeTexts texts(history.fixture.board, history.fixture.clock);
    ChangeListModel model(history.store, history.fixture.board, texts);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 3);
    const QPersistentModelIndex top(model.index(0, 0));
    const qint64 seq = top.data(ChangeListModel::SeqRole).toLongLong();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    history.record(2);
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(top.row(), 2);
    QCOMPARE(top.data(ChangeListModel::SeqRole).toLongLong(), seq);
    QCOMPARE(resets.count(), 0);
}

void ChangeListModelTest::acknowledgedRowsLeaveTheirList()
{
    History history;
    history.record(5);
    const ChangeTexts texts(history.fixture.board, history.fixture.clock);
    ChangeListModel model(history.store, history.fixture.board, texts);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ChangeFilter filter;
    filter.unacknowledgedOnly = true;
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 5);
    const qint64 second = model.index(1, 0).data(ChangeListModel::SeqRole).toLongLong();
    const QPersistentModelIndex third(model.index(2, 0));
    history.store.acknowledge({second});
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(third.row(), 1);
    QCOMPARE(model.rowOf(second), -1);
}

void ChangeListModelTest::sortingAsksAnew()
{
    History history;
    history.record(4);
    const ChangeTexts texts(history.fixture.board, history.fixture.clock);
    ChangeListModel model(history.store, history.fixture.board, texts);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 4);
    const qint64 newest = model.index(0, 0).data(ChangeListModel::SeqRole).toLongLong();
    QSignalSpy counted(&model, &ChangeListModel::counted);
    model.sort(ChangeListModel::AfterColumn, Qt::AscendingOrder);
    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(model.index(3, 0).data(ChangeListModel::SeqRole).toLongLong(), newest);
}

void ChangeListModelTest::hiddenListsAskNothing()
{
    History history;
    history.record(1);
    const ChangeTexts texts(history.fixture.board, history.fixture.clock);
    ChangeListModel model(history.store, history.fixture.board, texts);
    QSignalSpy counted(&model, &ChangeListModel::counted);
    model.setFilter({});
    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    counted.clear();
    model.setActive(false);
    history.record(1);
    // A question asked after it would be answered after it.
    bool answered = false;
    history.store.bots(&model, [&answered](const QList<RecordedBot> &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(counted.count(), 0);
    QCOMPARE(model.rowCount(), 1);
    model.setActive(true);
    QTRY_COMPARE(model.rowCount(), 2);
}

void ChangeListModelTest::wordsOfARow()
{
    BoardFixture fixture;
    const ChangeTexts texts(fixture.board, fixture.clock);
    ChangeRow row;
    row.seq = 7;
    row.bot = fixture.bot.identity;
    row.time = fixture.clock.utcMilliseconds();
    row.key = QStringLiteral("emergency_stop_loss");
    row.before = 0.03;
    row.after = 0.05;
    QCOMPARE(texts.before(row), QStringLiteral("−3.0%"));
    QCOMPARE(texts.after(row), QStringLiteral("−5.0%"));
    QCOMPARE(texts.step(row), QStringLiteral("−2 pp"));
    QCOMPARE(texts.status(row), QStringLiteral("new"));
    row.key = QStringLiteral("long_threshold");
    row.before = 0.7;
    row.after = 0.6;
    row.acknowledged = true;
    row.notes = 2;
    QCOMPARE(texts.step(row), QStringLiteral("−10 pp"));
    QVERIFY(texts.status(row).startsWith(QStringLiteral("acknowledged · 2")));
    // What is copied is as stored, with an ASCII minus.
    QVERIFY(texts.copied(row).endsWith(QStringLiteral("\tlong_threshold\t0.7\t0.6\t-0.1")));
    row.after = QJsonValue(QJsonValue::Undefined);
    QCOMPARE(texts.after(row), QStringLiteral("—"));
    QCOMPARE(texts.step(row), QStringLiteral("removed"));
    row.notBefore = row.time - 60'000;
    QVERIFY(texts.when(row).startsWith(QStringLiteral("by ")));
    // Nothing that a bot writes reaches the screen as it is.
    row.key = QStringLiteral("evil\u202ekey\n");
    QVERIFY(!texts.parameter(row).contains(QChar(0x202e)));
    QVERIFY(!texts.copied(row).contains(u'\n'));
}

QTEST_MAIN(ChangeListModelTest)
#include "tst_changelistmodel.moc"
