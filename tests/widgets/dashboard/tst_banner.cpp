// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/syncproblem.h"
#include "widgets/dashboard/banner.h"
#include "widgets/dashboard/problemlist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

class BannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLabelIsPlainText();
    void buttonsTellTheirAction();
    void problemsAreCopiedByItself();
    void agesTouchNothingElse();
    void closes();
    void buttonsGoBelowWhereItIsNarrow_data();
    void buttonsGoBelowWhereItIsNarrow();

private:
    static BannerContent content()
    {
        BannerContent content{
            Tone::Bad,
            HealthShape::Diamond,
            QStringLiteral("<b>Title</b>"),
            QStringLiteral("Words that say what it means, what is shown, and what can be done "
                           "about it, so many that they need more than one line."),
            {},
            {BannerAction::ChooseProfile, BannerAction::CopyProblems}};
        SyncProblem problem;
        problem.code = SyncProblem::Code::MissingKey;
        problem.key = QStringLiteral("leverage");
        problem.line = 3;
        problem.column = 7;
        content.problems = {problem};
        return content;
    }
};

void BannerTest::everyLabelIsPlainText()
{
    Banner banner;
    banner.setContent(content());
    const auto labels = banner.findChildren<QLabel *>();
    QCOMPARE(labels.size(), 2);
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void BannerTest::buttonsTellTheirAction()
{
    Banner banner;
    QSignalSpy actions(&banner, &Banner::actionRequested);
    banner.setContent(content());
    const auto buttons = banner.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons.at(0)->click();
    QCOMPARE(actions.count(), 1);
    QCOMPARE(actions.at(0).at(0).value<BannerAction>(), BannerAction::ChooseProfile);
}

void BannerTest::problemsAreCopiedByItself()
{
    Banner banner;
    QSignalSpy actions(&banner, &Banner::actionRequested);
    banner.setContent(content());
    QGuiApplication::clipboard()->clear();
    banner.findChildren<QPushButton *>().at(1)->click();
    QCOMPARE(actions.count(), 0);
    QVERIFY2(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("line 3, column 7: ")),
             qPrintable(QGuiApplication::clipboard()->text()));
}

void BannerTest::agesTouchNothingElse()
{
    Banner banner;
    BannerContent said = content();
    banner.setContent(said);
    auto *list = banner.findChild<ProblemList *>();
    list->selectAll();
    const auto buttons = banner.findChildren<QPushButton *>();
    said.text = QStringLiteral("a minute later");
    banner.setContent(said);
    QCOMPARE(banner.findChild<ProblemList *>(), list);
    QVERIFY(list->selectionModel()->hasSelection());
    QCOMPARE(banner.findChildren<QPushButton *>(), buttons);
    said.problems.clear();
    banner.setContent(said);
    QVERIFY(!banner.findChild<ProblemList *>());
}

void BannerTest::closes()
{
    Banner banner;
    QSignalSpy closings(&banner, &Banner::closeRequested);
    banner.setContent(content());
    QVERIFY(banner.findChildren<QToolButton *>().isEmpty());
    banner.setClosable(true);
    auto *button = banner.findChild<QToolButton *>();
    QVERIFY(!button->accessibleName().isEmpty());
    button->click();
    QCOMPARE(closings.count(), 1);
}

void BannerTest::buttonsGoBelowWhereItIsNarrow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("below");
    QTest::newRow("wide") << 1'000 << false;
    QTest::newRow("narrow") << 420 << true;
}

void BannerTest::buttonsGoBelowWhereItIsNarrow()
{
    QFETCH(int, width);
    Banner banner;
    banner.setContent(content());
    banner.resize(width, 400);
    banner.show();
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    const QRect text = banner.findChildren<QLabel *>().at(1)->geometry();
    const auto *button = banner.findChildren<QPushButton *>().at(0);
    const QRect shown(button->mapTo(&banner, QPoint()), button->size());
    QFETCH(bool, below);
    QCOMPARE(shown.top() > text.bottom(), below);
    QVERIFY(!shown.intersects(text));
    QVERIFY(banner.rect().contains(shown));
}

QTEST_MAIN(BannerTest)
#include "tst_banner.moc"
