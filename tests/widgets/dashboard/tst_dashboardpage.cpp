// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/dashboard/banner.h"
#include "widgets/dashboard/botheader.h"
#include "widgets/dashboard/cardgrid.h"
#include "widgets/dashboard/dashboardpage.h"
#include "widgets/dashboard/parametercard.h"
#include "widgets/style/ageticker.h"
#include "widgets/style/housestyle.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

class DashboardPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new HouseStyle); }
    void cardsFollowTheBot();
    void edgesLineUp_data();
    void edgesLineUp();
    void bannersComeAndGo();
    void arrowKeysGoFromCardToCard();
    void cardsAreOneStopOfTheTabKey();
    void lookingMarksAsSeen();
    void valueIsCopiedAsStored();
    void nothingCountsWhileHidden();
    void agesOfAnEarlierRunCount();

private:
    static ParameterCard *card(const DashboardPage &page, const QString &key)
    {
        for (ParameterCard *card : page.findChildren<ParameterCard *>()) {
            if (card->view().key == key)
                return card;
        }
        return nullptr;
    }
};

void DashboardPageTest::cardsFollowTheBot()
{
    BoardFixture fixture;
    DashboardPage page(fixture.board, fixture.clock);
    fixture.sync(fixture.configuration());
    page.showBot(fixture.id());
    QCOMPARE(page.findChildren<ParameterCard *>().size(), 18);
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    QCOMPARE(card(page, QStringLiteral("leverage"))->view().amount, QStringLiteral("10x"));
    QCOMPARE(card(page, QStringLiteral("leverage"))->view().emphasis, QStringLiteral("was 4x"));
    fixture.change(fixture.configuration({{QStringLiteral("extra"), 1}}));
    QVERIFY(card(page, QStringLiteral("extra")));
}

void DashboardPageTest::edgesLineUp_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<qreal>("points");
    for (const int width : {480, 700, 1'024, 1'600}) {
        QTest::addRow("%d", width) << width << 10.0;
        QTest::addRow("%d, large text", width) << width << 17.0;
    }
}

void DashboardPageTest::edgesLineUp()
{
    QFETCH(int, width);
    QFETCH(qreal, points);
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    DashboardPage page(fixture.board, fixture.clock);
    QFont font = page.font();
    font.setPointSizeF(points);
    page.setFont(font);
    page.showBot(fixture.id());
    page.resize(width, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *grid = page.findChild<CardGrid *>();
    int left = page.width();
    int right = 0;
    for (const ParameterCard *each : page.findChildren<ParameterCard *>()) {
        const QRect shown(each->mapTo(&page, QPoint()), each->size());
        left = qMin(left, shown.left() + grid->sideMargin());
        right = qMax(right, shown.right() - grid->sideMargin());
    }
    const QPushButton *button = nullptr;
    for (const QPushButton *each : page.findChild<BotHeader *>()->findChildren<QPushButton *>()) {
        if (!each->isHidden())
            button = each;
    }
    QVERIFY(button);
    QCOMPARE(right, button->mapTo(&page, button->rect().bottomRight()).x());
    QCOMPARE(left, page.width() - 1 - right);
}

void DashboardPageTest::bannersComeAndGo()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    QVERIFY(!page.findChild<Banner *>());
    fixture.fail(HealthStatus::Missing);
    QTRY_VERIFY(page.findChild<Banner *>());
    QCOMPARE(page.findChild<Banner *>()->content().title, QStringLiteral("The state file is gone."));
    fixture.recover();
    QTRY_VERIFY(!page.findChild<Banner *>());
}

void DashboardPageTest::arrowKeysGoFromCardToCard()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    page.resize(1'000, 700);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    card(page, QStringLiteral("long_threshold"))->setFocus(Qt::TabFocusReason);
    QTest::keyClick(page.focusWidget(), Qt::Key_Right);
    QCOMPARE(page.focusWidget(), card(page, QStringLiteral("short_threshold")));
    QTest::keyClick(page.focusWidget(), Qt::Key_Down);
    QCOMPARE(page.focusWidget(), card(page, QStringLiteral("ml_exit_threshold_base_short")));
    QTest::keyClick(page.focusWidget(), Qt::Key_Home);
    QCOMPARE(page.focusWidget(), card(page, QStringLiteral("long_threshold")));
    QTest::keyClick(page.focusWidget(), Qt::Key_Left);
    QCOMPARE(page.focusWidget(), card(page, QStringLiteral("long_threshold")));
}

void DashboardPageTest::cardsAreOneStopOfTheTabKey()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    int stops = 0;
    for (const ParameterCard *each : page.findChildren<ParameterCard *>())
        stops += (each->focusPolicy() & Qt::TabFocus) != 0;
    QCOMPARE(stops, 1);
}

void DashboardPageTest::lookingMarksAsSeen()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    fixture.change(
        fixture.configuration({{QStringLiteral("leverage"), 10}, {QStringLiteral("long_threshold"), 0.5}}));
    QTest::mouseClick(card(page, QStringLiteral("leverage")), Qt::LeftButton);
    QCOMPARE(fixture.record().trail.unseenCount(), 1);
    QVERIFY(!card(page, QStringLiteral("leverage"))->view().unseen);
    QTest::keyClick(card(page, QStringLiteral("long_threshold")), Qt::Key_Space);
    QCOMPARE(fixture.record().trail.unseenCount(), 0);
}

void DashboardPageTest::valueIsCopiedAsStored()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    QTest::keySequence(card(page, QStringLiteral("emergency_stop_loss")), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("0.03"));
}

void DashboardPageTest::nothingCountsWhileHidden()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    const auto *ticker = page.findChild<AgeTicker *>();
    QVERIFY(!ticker->isCounting());
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QVERIFY(ticker->isCounting());
    page.hide();
    QVERIFY(!ticker->isCounting());
    page.show();
    QVERIFY(ticker->isCounting());
    page.showMinimized();
    QTRY_VERIFY(!ticker->isCounting());
}

void DashboardPageTest::agesOfAnEarlierRunCount()
{
    BoardFixture fixture;
    DashboardPage page(fixture.board, fixture.clock);
    page.showBot(fixture.id());
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    fixture.fail(HealthStatus::Missing);
    ConfigSnapshot::Parts parts;
    parts.bot = fixture.bot.identity;
    parts.source = ConfigSource::StateFile;
    parts.profileName = fixture.bot.profile.name();
    parts.section = fixture.configuration();
    parts.parameters = parts.section;
    parts.writtenAt = fixture.clock.utcMilliseconds() - 11'000;
    fixture.board.acceptSnapshot(ConfigSnapshot(parts));
    QTRY_VERIFY(page.findChild<AgeTicker *>()->isCounting());
    const auto says = [&page](const QString &words) {
        const QList<QLabel *> labels = page.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&words](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(says(QStringLiteral("written 11 s ago")));
    fixture.clock.advance(1'000);
    QTRY_VERIFY(says(QStringLiteral("written 12 s ago")));
}

QTEST_MAIN(DashboardPageTest)
#include "tst_dashboardpage.moc"
