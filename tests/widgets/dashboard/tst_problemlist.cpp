// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/problemlist.h"
#include "widgets/dashboard/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTest>

class ProblemListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsHoldKeyWordsAndPlace();
    void textsAreMadeVisible();
    void copiesWhatIsSelectedElseAll();
    void staysAFewRowsHigh();
    void aHundredThousandCostNoMore();
    void hidesTheKeyWhereThereIsNoRoom();

private:
    static SyncProblem problem(const QString &key, qint64 line = 0)
    {
        SyncProblem problem;
        problem.code = SyncProblem::Code::Range;
        problem.key = key;
        problem.value = QStringLiteral("7");
        problem.bounds = QStringLiteral("1-24");
        problem.line = line;
        problem.column = line > 0 ? 5 : 0;
        return problem;
    }
};

void ProblemListTest::rowsHoldKeyWordsAndPlace()
{
    ProblemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProblems({problem(QStringLiteral("leverage"), 12), problem(QString())});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, ProblemModel::KeyColumn).data().toString(), QStringLiteral("leverage"));
    QCOMPARE(model.index(0, ProblemModel::MessageColumn).data().toString(),
             QStringLiteral("Invalid leverage: 7 (must be 1-24)"));
    QCOMPARE(model.index(0, ProblemModel::LineColumn).data().toString(), QStringLiteral("12"));
    QCOMPARE(model.index(0, ProblemModel::ColumnColumn).data().toString(), QStringLiteral("5"));
    QCOMPARE(model.index(1, ProblemModel::LineColumn).data().toString(), QStringLiteral("—"));
    QCOMPARE(model.text(0), QStringLiteral("line 12, column 5: Invalid leverage: 7 (must be 1-24)"));
}

void ProblemListTest::textsAreMadeVisible()
{
    ProblemModel model;
    model.setProblems({problem(QStringLiteral("<b>\n\u202e"), 1)});
    QCOMPARE(model.index(0, ProblemModel::KeyColumn).data().toString(), QStringLiteral("<b>\\n\\u202e"));
    for (const int column : {ProblemModel::KeyColumn, ProblemModel::MessageColumn}) {
        const QString toolTip = model.index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(toolTip.startsWith(QStringLiteral("<qt>")) && !toolTip.contains(QStringLiteral("<b>")),
                 qPrintable(toolTip));
        QVERIFY(!toolTip.contains(QChar(0x202e)));
    }
}

void ProblemListTest::copiesWhatIsSelectedElseAll()
{
    ProblemList list;
    list.setProblems({problem(QStringLiteral("a"), 1), problem(QStringLiteral("b"), 2)});
    list.show();
    QTest::keySequence(&list, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
    list.setCurrentIndex(list.model()->index(1, 0));
    QTest::keySequence(&list, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("line 2, column 5: Invalid b: 7 (must be 1-24)\n"));
    list.copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
}

void ProblemListTest::staysAFewRowsHigh()
{
    ProblemList list;
    list.resize(700, 300);
    list.setProblems({problem(QStringLiteral("a"))});
    const int one = list.sizeHint().height();
    SyncProblems many;
    for (int i = 0; i < 50; ++i)
        many.append(problem(QString::number(i)));
    list.setProblems(many);
    QVERIFY(list.sizeHint().height() > one);
    QVERIFY(list.sizeHint().height() < 12 * list.fontMetrics().height());
}

void ProblemListTest::aHundredThousandCostNoMore()
{
    ProblemList list;
    list.resize(700, 300);
    SyncProblems many(100'000, problem(QStringLiteral("a")));
    list.setProblems(many);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QVERIFY(!list.wordWrap());
    QVERIFY(list.uniformRowHeights());
    QCOMPARE(list.model()->rowCount(), 100'000);
}

void ProblemListTest::hidesTheKeyWhereThereIsNoRoom()
{
    ProblemList list;
    list.setProblems({problem(QStringLiteral("leverage"), 1)});
    list.resize(800, 200);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QVERIFY(!list.isColumnHidden(ProblemModel::KeyColumn));
    list.resize(260, 200);
    QVERIFY(list.isColumnHidden(ProblemModel::KeyColumn));
    int all = 0;
    for (int column = 0; column < ProblemModel::ColumnCount; ++column)
        all += list.header()->sectionSize(column);
    QVERIFY(all <= list.viewport()->width());
}

QTEST_MAIN(ProblemListTest)
#include "tst_problemlist.moc"
