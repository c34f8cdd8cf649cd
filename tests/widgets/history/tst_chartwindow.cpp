// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/chartwindow.h"

#include <QTest>

namespace {

constexpr qint64 now = 1'762'597'500'000;
constexpr qint64 hour = ChartWindow::hour;
constexpr qint64 day = ChartWindow::day;

} // namespace

class ChartWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namedRangesEndNow();
    void allBeginsBeforeTheHistory();
    void followsOnlyAtTheRightEdge();
    void panningEnds();
    void zoomKeepsThePlace();
    void zoomEnds();
};

void ChartWindowTest::namedRangesEndNow()
{
    ChartWindow window(now);
    window.setFirstTime(now - 40 * day);
    QCOMPARE(window.range(), ChartWindow::Range::All);
    window.setRange(ChartWindow::Range::Day);
    QCOMPARE(window.span(), (TimeSpan{now - day, now}));
    QCOMPARE(window.range(), ChartWindow::Range::Day);
    QVERIFY(window.follows());
    window.pan(-hour);
    QCOMPARE(window.range(), ChartWindow::Range::Free);
    window.goToEnd();
    QCOMPARE(window.range(), ChartWindow::Range::Day);
}

void ChartWindowTest::allBeginsBeforeTheHistory()
{
    ChartWindow window(now);
    window.setRange(ChartWindow::Range::All);
    QCOMPARE(window.span(), (TimeSpan{now - hour, now}));
    // What becomes known of the history moves the window along.
    window.setFirstTime(now - 40 * day);
    QCOMPARE(window.span(), (TimeSpan{now - 41 * day, now}));
    QCOMPARE(window.range(), ChartWindow::Range::All);
    window.advance(now + hour);
    QCOMPARE(window.span().to, now + hour);
    QVERIFY(window.span().from < now - 40 * day);
}

void ChartWindowTest::followsOnlyAtTheRightEdge()
{
    ChartWindow window(now);
    window.setFirstTime(now - 40 * day);
    window.setRange(ChartWindow::Range::Hour);
    window.advance(now + 5000);
    QCOMPARE(window.span(), (TimeSpan{now + 5000 - hour, now + 5000}));
    window.pan(-hour);
    QVERIFY(!window.follows());
    const TimeSpan before = window.span();
    window.advance(now + 60'000);
    QCOMPARE(window.span(), before);
}

void ChartWindowTest::panningEnds()
{
    ChartWindow window(now);
    window.setFirstTime(now - 40 * day);
    window.setRange(ChartWindow::Range::Day);
    window.pan(10 * day);
    QCOMPARE(window.span().to, now);
    window.pan(-100 * day);
    QCOMPARE(window.span().length(), day);
    QVERIFY(window.span().from < now - 40 * day);
    QVERIFY(window.span().to > now - 40 * day);
    window.goToBegin();
    QVERIFY(window.span().holds(now - 40 * day));
}

void ChartWindowTest::zoomKeepsThePlace()
{
    ChartWindow window(now);
    window.setFirstTime(now - 40 * day);
    window.show({now - 20 * day, now - 10 * day});
    const qint64 cursor = window.span().from + window.span().length() / 4;
    window.zoom(0.5, 0.25);
    QCOMPARE(window.span().length(), 5 * day);
    QCOMPARE(window.span().from + window.span().length() / 4, cursor);
    window.zoom(2, 0.25);
    QCOMPARE(window.span(), (TimeSpan{now - 20 * day, now - 10 * day}));
}

void ChartWindowTest::zoomEnds()
{
    ChartWindow window(now);
    window.setFirstTime(now - 400 * day);
    window.setRange(ChartWindow::Range::Month);
    for (int i = 0; i < 200; ++i)
        window.zoom(0.5, 0.5);
    QCOMPARE(window.span().length(), ChartWindow::shortest);
    for (int i = 0; i < 200; ++i)
        window.zoom(2, 0.5);
    QCOMPARE(window.span().to, now);
    QCOMPARE(window.span().length(), 410 * day);
    // The wrong way round, and beyond now.
    window.show({now + day, now - day});
    QCOMPARE(window.span(), (TimeSpan{now - 2 * day, now}));
}

QTEST_MAIN(ChartWindowTest)
#include "tst_chartwindow.moc"
