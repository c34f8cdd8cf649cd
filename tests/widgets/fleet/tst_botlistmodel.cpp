// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/fleet/botlistmodel.h"
#include "widgets/style/healthlook.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

class BotListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowTheBoard();
    void statusLines_data();
    void statusLines();
    void unseenChangesAreCounted();
    void writesAreGathered();
    void namesAreMadeVisible();
};

namespace {

SyncProblem problem(SyncProblem::Code code, const QString &key = {}, const QString &value = {},
                    qint64 line = 0)
{
    SyncProblem problem;
    problem.code = code;
    problem.key = key;
    problem.value = value;
    problem.line = line;
    return problem;
}

} // namespace

void BotListModelTest::rowsFollowTheBoard()
{
    BoardFixture fixture;
    BotListModel model(fixture.board, fixture.clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    for (const char *name : {"b", "c", "d"}) {
        fixture.board.addBot(
            {{QLatin1String(name), QLatin1String(name), QStringLiteral("/") + QLatin1String(name)},
             fixture.bot.profile});
    }
    QCOMPARE(model.rowCount(), 4);
    fixture.board.removeBot(QStringLiteral("c"));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.indexOf(QStringLiteral("d")).row(), 2);
    QVERIFY(!model.indexOf(QStringLiteral("c")).isValid());
    fixture.board.addBot(
        {{QStringLiteral("c"), QStringLiteral("c"), QStringLiteral("/c")}, fixture.bot.profile});
    QCOMPARE(model.indexOf(QStringLiteral("c")).row(), 2);
    fixture.sync(fixture.configuration());
    fixture.board.rename(fixture.id(), QStringLiteral("renamed"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("renamed"));
}

void BotListModelTest::statusLines_data()
{
    QTest::addColumn<HealthStatus>("status");
    QTest::addColumn<bool>("late");
    QTest::addColumn<SyncProblems>("problems");
    QTest::addColumn<QString>("line");
    QTest::addColumn<HealthShape>("shape");
    using Code = SyncProblem::Code;
    QTest::newRow("reading") << HealthStatus::Starting << false << SyncProblems() << QStringLiteral("reading")
                             << HealthShape::Ring;
    QTest::newRow("synced") << HealthStatus::Synced << false << SyncProblems()
                            << QStringLiteral("synced · wrote 14 min ago") << HealthShape::Disc;
    QTest::newRow("late") << HealthStatus::Synced << true << SyncProblems()
                          << QStringLiteral("late · 14 min silent") << HealthShape::Clock;
    QTest::newRow("fallback") << HealthStatus::Fallback << false << SyncProblems()
                              << QStringLiteral("fallback · no state file") << HealthShape::Triangle;
    QTest::newRow("missing") << HealthStatus::Missing << false << SyncProblems()
                             << QStringLiteral("missing · last good 14 min ago") << HealthShape::DashedSquare;
    QTest::newRow("unreadable") << HealthStatus::Unreadable << false
                                << SyncProblems{problem(Code::NoPermission)}
                                << QStringLiteral("unreadable · no permission") << HealthShape::Diamond;
    QTest::newRow("corrupted") << HealthStatus::Corrupted << false
                               << SyncProblems{problem(Code::Syntax, {}, {}, 12)}
                               << QStringLiteral("corrupted · not JSON at line 12") << HealthShape::Diamond;
    QTest::newRow("incomplete") << HealthStatus::Incomplete << false
                                << SyncProblems{problem(Code::MissingKey, QStringLiteral("leverage"))}
                                << QStringLiteral("incomplete · 1 key(s) missing") << HealthShape::Diamond;
    QTest::newRow("invalid") << HealthStatus::Invalid << false
                             << SyncProblems{problem(Code::Range, QStringLiteral("leverage"),
                                                     QStringLiteral("-7"))}
                             << QStringLiteral("invalid · leverage \u22127") << HealthShape::Diamond;
}

void BotListModelTest::statusLines()
{
    QFETCH(HealthStatus, status);
    QFETCH(bool, late);
    QFETCH(SyncProblems, problems);
    BoardFixture fixture;
    BotListModel model(fixture.board, fixture.clock);
    if (status != HealthStatus::Starting)
        fixture.sync(fixture.configuration());
    fixture.clock.advance(14 * 60'000);
    SyncHealth health;
    health.status = status;
    health.late = late;
    health.problems = problems;
    fixture.setHealth(health);
    QTEST(model.index(0).data(BotListModel::StatusLineRole).toString(), "line");
    QFETCH(HealthShape, shape);
    QCOMPARE(static_cast<HealthShape>(model.index(0).data(BotListModel::ShapeRole).toInt()), shape);
}

void BotListModelTest::unseenChangesAreCounted()
{
    BoardFixture fixture;
    BotListModel model(fixture.board, fixture.clock);
    fixture.sync(fixture.configuration());
    QCOMPARE(model.index(0).data(BotListModel::UnseenRole).toInt(), 0);
    fixture.change(
        fixture.configuration({{QStringLiteral("leverage"), 10}, {QStringLiteral("long_threshold"), 0.5}}));
    QCOMPARE(model.index(0).data(BotListModel::UnseenRole).toInt(), 2);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"2 unseen"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    fixture.board.markSeen(fixture.id(), QStringLiteral("leverage"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.index(0).data(BotListModel::UnseenRole).toInt(), 1);
}

void BotListModelTest::writesAreGathered()
{
    BoardFixture fixture;
    BotListModel model(fixture.board, fixture.clock);
    fixture.sync(fixture.configuration());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 1'000; ++i) {
        fixture.clock.advance(1);
        fixture.write(fixture.clock.utcMilliseconds());
    }
    QCOMPARE(changes.count(), 0);
    QVERIFY(changes.wait());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.youngestMoment(), fixture.clock.utcMilliseconds());
}

void BotListModelTest::namesAreMadeVisible()
{
    BoardFixture fixture;
    BotListModel model(fixture.board, fixture.clock);
    fixture.board.rename(fixture.id(), QStringLiteral("<b>x</b>\n\u202e"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("<b>x</b>\\n\\u202e"));
    QVERIFY(!model.index(0).data(Qt::ToolTipRole).toString().contains(u"<b>"));
}

QTEST_GUILESS_MAIN(BotListModelTest)
#include "tst_botlistmodel.moc"
