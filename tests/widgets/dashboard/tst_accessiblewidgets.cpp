// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/dashboard/accessiblewidgets.h"
#include "widgets/dashboard/banner.h"
#include "widgets/dashboard/cardgrid.h"
#include "widgets/dashboard/dashboardpage.h"
#include "widgets/dashboard/healthchip.h"
#include "widgets/dashboard/parametercard.h"

#include <QAccessible>
#include <QTest>

class AccessibleWidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installAccessibleWidgets(); }
    void cardsTellTitleAndValue();
    void bannersAndChipTellTheirWords();
    void everythingFocusableHasAName();
};

void AccessibleWidgetsTest::cardsTellTitleAndValue()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(page.findChild<CardGrid *>());
    QCOMPARE(grid->role(), QAccessible::List);
    QCOMPARE(grid->childCount(), 18);
    QAccessibleInterface *card = grid->child(0);
    QCOMPARE(card->role(), QAccessible::ListItem);
    QCOMPARE(card->text(QAccessible::Name), QStringLiteral("LONG entry"));
    QCOMPARE(card->text(QAccessible::Value), QStringLiteral("0.80"));
    QVERIFY(card->text(QAccessible::Description).startsWith(QStringLiteral("0.80, 80%, since at least ")));
    fixture.change(fixture.configuration({{QStringLiteral("long_threshold"), 0.5}}));
    QVERIFY(card->text(QAccessible::Description).startsWith(QStringLiteral("0.50, 50%, was 0.80, ")));
    card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(fixture.record().trail.unseenCount(), 0);
}

void AccessibleWidgetsTest::bannersAndChipTellTheirWords()
{
    BoardFixture fixture;
    fixture.fallBack();
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    QAccessibleInterface *banner = QAccessible::queryAccessibleInterface(page.findChild<Banner *>());
    QCOMPARE(banner->role(), QAccessible::AlertMessage);
    QCOMPARE(banner->text(QAccessible::Name), page.findChild<Banner *>()->content().title);
    QCOMPARE(banner->text(QAccessible::Description), page.findChild<Banner *>()->content().text);
    QCOMPARE(QAccessible::queryAccessibleInterface(page.findChild<HealthChip *>())->text(QAccessible::Name),
             QStringLiteral("Emergency fallback"));
}

void AccessibleWidgetsTest::everythingFocusableHasAName()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    SyncProblem problem;
    problem.code = SyncProblem::Code::MissingKey;
    problem.key = QStringLiteral("leverage");
    fixture.fail(HealthStatus::Incomplete, {problem}, {QStringLiteral("long_threshold")});
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->isHidden() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(AccessibleWidgetsTest)
#include "tst_accessiblewidgets.moc"
