// SPDX-License-Identifier: GPL-3.0-or-later
// Ages count while they can be seen, and wake nobody otherwise.
#include "sync/values/clock.h"
#include "widgets/style/ageticker.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

class AgeTickerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhileVisible();
    void sleepsWhileHidden();
    void sleepsWhileMinimised();
    void sleepsWithoutMoment();
    void ticksAtOnceWhenShownAgain();
};

namespace {

/// A window with a label in it, and the ticker that watches the label.
struct Watched
{
    QWidget window;
    QWidget *label = new QWidget(&window);
    AgeTicker *ticker = new AgeTicker(label, SystemClock::instance());
};

} // namespace

void AgeTickerTest::countsWhileVisible()
{
    Watched watched;
    watched.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&watched.window));
    QSignalSpy ticks(watched.ticker, &AgeTicker::ticked);
    watched.ticker->setMoment(SystemClock::instance().utcMilliseconds());
    QVERIFY(ticks.wait(5'000));
    QVERIFY(ticks.wait(5'000));
}

void AgeTickerTest::sleepsWhileHidden()
{
    Watched watched;
    watched.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&watched.window));
    watched.ticker->setMoment(SystemClock::instance().utcMilliseconds());
    QVERIFY(watched.ticker->isCounting());
    watched.label->hide();
    QVERIFY(!watched.ticker->isCounting());
    watched.label->show();
    QVERIFY(watched.ticker->isCounting());
    watched.window.hide();
    QVERIFY(!watched.ticker->isCounting());
}

void AgeTickerTest::sleepsWhileMinimised()
{
    Watched watched;
    watched.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&watched.window));
    watched.ticker->setMoment(SystemClock::instance().utcMilliseconds());
    watched.window.setWindowState(Qt::WindowMinimized);
    QTRY_VERIFY(!watched.ticker->isCounting());
    watched.window.setWindowState(Qt::WindowNoState);
    QTRY_VERIFY(watched.ticker->isCounting());
}

void AgeTickerTest::sleepsWithoutMoment()
{
    Watched watched;
    watched.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&watched.window));
    QVERIFY(!watched.ticker->isCounting());
    watched.ticker->setMoment(1);
    QVERIFY(watched.ticker->isCounting());
    watched.ticker->setMoment(0);
    QVERIFY(!watched.ticker->isCounting());
}

void AgeTickerTest::ticksAtOnceWhenShownAgain()
{
    Watched watched;
    watched.ticker->setMoment(1);
    QSignalSpy ticks(watched.ticker, &AgeTicker::ticked);
    watched.window.show();
    QCOMPARE(ticks.count(), 1);
    watched.window.hide();
    QCOMPARE(ticks.count(), 1);
    watched.window.show();
    QCOMPARE(ticks.count(), 2);
}

QTEST_MAIN(AgeTickerTest)
#include "tst_ageticker.moc"
