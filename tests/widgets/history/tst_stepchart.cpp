// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/history/memoryhistory.h"
#include "widgets/history/chartimage.h"
#include "widgets/history/serieslook.h"
#include "widgets/history/stepchart.h"
#include "widgets/history/tradelane.h"
#include "widgets/style/colours.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

namespace {

constexpr qint64 now = 1'762'597'500'000;
constexpr qint64 hour = ChartWindow::hour;

} // namespace

/// The real widget with a day of two parameters; what it says, and what its pixels are.
class StepChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void drawsTheLine();
    void panMovesThePixels();
    void gapHidesTheLine();
    void eraBandsAlternate();
    void dragPans();
    void shiftDragChoosesAPart();
    void wheelZoomsAtTheCursor();
    void doubleClickResets();
    void clickOnAMarkerOpens();
    void crosshairFollowsAndSnaps();
    void keys();
    void describesItself();
    void imageHoldsALegend();
    void emptyChartIsNoTrouble();

private:
    QRgb pixel(qint64 time, double value) const;
    QPoint place(qint64 time, qreal height = 0.5) const;
    bool isInColour(qint64 time, double value, int slot) const;

    std::unique_ptr<StepChart> m_chart;
};

void StepChartTest::initTestCase()
{
    QApplication::setPalette(Colours::of(Brightness::Light).palette());
}

void StepChartTest::init()
{
    MemoryHistory history({QStringLiteral("bot"), QStringLiteral("bot"), QStringLiteral("/bot")});
    history.change(now - 20 * hour, {{"a", 0.6}, {"b", 0.8}});
    history.change(now - 10 * hour, {{"a", 0.7}});
    history.addGap(WatchGap::Kind::NotWatched, now - 6 * hour, now - 4 * hour);
    ChartRequest request;
    request.keys = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    request.from = now - 48 * hour;
    request.to = now;
    ValueFormat ratio;
    ratio.kind = ValueFormat::Kind::Ratio;
    m_chart = std::make_unique<StepChart>();
    m_chart->setSpan({now - 24 * hour, now});
    m_chart->setScene(ChartScene::of({{QStringLiteral("a"), QStringLiteral("Alpha"), ratio, 0},
                                      {QStringLiteral("b"), QStringLiteral("Beta"), ratio, 3}},
                                     history.chart(request), now));
    m_chart->resize(800, 400);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void StepChartTest::cleanup()
{
    m_chart.reset();
}

QPoint StepChartTest::place(qint64 time, qreal height) const
{
    const ChartGeometry geometry = m_chart->geometryOfChart();
    return QPointF(geometry.x(time), geometry.plot.bottom() - height * geometry.plot.height()).toPoint();
}

QRgb StepChartTest::pixel(qint64 time, double value) const
{
    const QImage image = m_chart->grab().toImage();
    return image.pixel(place(time, m_chart->scene().axes.constFirst().height(value)));
}

/// Somewhere within a few pixels: a pattern of dashes has holes, and a line may be rounded up or down.
bool StepChartTest::isInColour(qint64 time, double value, int slot) const
{
    const QImage image = m_chart->grab().toImage();
    const QRgb wanted = seriesColour(Colours::of(Brightness::Light), slot).rgb();
    const QPoint middle = place(time, m_chart->scene().axes.constFirst().height(value));
    for (int y = middle.y() - 1; y <= middle.y() + 1; ++y) {
        for (int x = middle.x() - 12; x <= middle.x() + 12; ++x) {
            if (image.valid(x, y) && image.pixel(x, y) == wanted)
                return true;
        }
    }
    return false;
}

void StepChartTest::drawsTheLine()
{
    QVERIFY(isInColour(now - 15 * hour, 0.6, 0));
    QVERIFY(!isInColour(now - 15 * hour, 0.7, 0));
    QVERIFY(isInColour(now - 8 * hour, 0.7, 0));
    QVERIFY(!isInColour(now - 8 * hour, 0.6, 0));
    QVERIFY(isInColour(now - 15 * hour, 0.8, 3));
    // Before the history began there is nothing; and the step stands at its time.
    QVERIFY(!isInColour(now - 22 * hour, 0.6, 0));
    QVERIFY(isInColour(now - 10 * hour, 0.65, 0));
}

void StepChartTest::panMovesThePixels()
{
    m_chart->setSpan({now - 34 * hour, now - 10 * hour});
    QVERIFY(isInColour(now - 15 * hour, 0.6, 0));
    QVERIFY(!isInColour(now - 25 * hour, 0.6, 0));
    m_chart->setSpan({now - 11 * hour, now - 9 * hour});
    QVERIFY(isInColour(now - 10 * hour, 0.65, 0));
    QVERIFY(isInColour(now - 10 * hour + hour / 2, 0.7, 0));
}

void StepChartTest::gapHidesTheLine()
{
    QVERIFY(isInColour(now - 7 * hour, 0.7, 0));
    QVERIFY(!isInColour(now - 5 * hour, 0.7, 0));
    QVERIFY(!isInColour(now - 5 * hour, 0.8, 3));
    QVERIFY(isInColour(now - 3 * hour, 0.7, 0));
}

void StepChartTest::eraBandsAlternate()
{
    const QRgb one = pixel(now - 16 * hour, 0.72);
    const QRgb other = pixel(now - 8 * hour, 0.72);
    QVERIFY(one != other);
}

void StepChartTest::dragPans()
{
    QSignalSpy pans(m_chart.get(), &StepChart::panned);
    const QPoint from = place(now - 12 * hour);
    const QPoint to = place(now - 8 * hour);
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_chart.get(), to);
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, to);
    qint64 sum = 0;
    for (const QList<QVariant> &pan : std::as_const(pans))
        sum += pan.at(0).toLongLong();
    // What was under the hand stays under it, to the pixel.
    QVERIFY2(qAbs(sum + 4 * hour) < hour / 10, qPrintable(QString::number(sum)));
}

void StepChartTest::shiftDragChoosesAPart()
{
    QSignalSpy pans(m_chart.get(), &StepChart::panned);
    TimeSpan chosen;
    connect(m_chart.get(), &StepChart::spanChosen, this, [&](const TimeSpan &span) { chosen = span; });
    QTest::mousePress(m_chart.get(), Qt::LeftButton, Qt::ShiftModifier, place(now - 4 * hour));
    QTest::mouseMove(m_chart.get(), place(now - 12 * hour));
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, Qt::ShiftModifier, place(now - 12 * hour));
    QCOMPARE(pans.count(), 0);
    QVERIFY(qAbs(chosen.from - (now - 12 * hour)) < hour / 10);
    QVERIFY(qAbs(chosen.to - (now - 4 * hour)) < hour / 10);
}

void StepChartTest::wheelZoomsAtTheCursor()
{
    QSignalSpy zooms(m_chart.get(), &StepChart::zoomed);
    QSignalSpy pans(m_chart.get(), &StepChart::panned);
    const QPointF at(place(now - 18 * hour));
    const auto turn = [&](const QPoint &delta) {
        QWheelEvent event(at, m_chart->mapToGlobal(at), QPoint(), delta, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_chart.get(), &event);
    };
    turn({0, 120});
    QCOMPARE(zooms.count(), 1);
    QVERIFY(zooms.at(0).at(0).toDouble() < 1);
    QVERIFY(qAbs(zooms.at(0).at(1).toDouble() - 0.25) < 0.01);
    turn({0, -120});
    QVERIFY(zooms.at(1).at(0).toDouble() > 1);
    turn({120, 0});
    QCOMPARE(pans.count(), 1);
    QVERIFY(pans.at(0).at(0).toLongLong() < 0);
}

void StepChartTest::doubleClickResets()
{
    QSignalSpy resets(m_chart.get(), &StepChart::resetRequested);
    QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, place(now - 15 * hour));
    QCOMPARE(resets.count(), 1);
}

void StepChartTest::clickOnAMarkerOpens()
{
    QSignalSpy opened(m_chart.get(), &StepChart::changeActivated);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, place(now - 15 * hour));
    QCOMPARE(opened.count(), 0);
    const QPoint marker = place(now - 10 * hour, 0) - QPoint(0, 4);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, marker);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toLongLong(), 3);
    // And it can be seen.
    const QRgb accent = Colours::of(Brightness::Light).accent.rgb();
    QCOMPARE(m_chart->grab().toImage().pixel(marker), accent);
}

void StepChartTest::crosshairFollowsAndSnaps()
{
    QTest::mouseMove(m_chart.get(), place(now - 15 * hour));
    QTRY_VERIFY(m_chart->crosshair());
    QVERIFY(qAbs(*m_chart->crosshair() - (now - 15 * hour)) < hour / 10);
    // On a marker it is the very moment of the change.
    QTest::mouseMove(m_chart.get(), place(now - 10 * hour, 0) + QPoint(3, -4));
    QTRY_COMPARE(*m_chart->crosshair(), now - 10 * hour);
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_chart->crosshair());
}

void StepChartTest::keys()
{
    m_chart->setFocus();
    QSignalSpy pans(m_chart.get(), &StepChart::panned);
    QSignalSpy zooms(m_chart.get(), &StepChart::zoomed);
    QSignalSpy begins(m_chart.get(), &StepChart::beginRequested);
    QSignalSpy ends(m_chart.get(), &StepChart::endRequested);
    QSignalSpy opened(m_chart.get(), &StepChart::changeActivated);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(pans.count(), 2);
    QVERIFY(pans.at(0).at(0).toLongLong() < 0);
    QVERIFY(pans.at(1).at(0).toLongLong() > 0);
    QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    QTest::keyClick(m_chart.get(), Qt::Key_Minus);
    QCOMPARE(zooms.count(), 2);
    QVERIFY(zooms.at(0).at(0).toDouble() < 1 && zooms.at(1).at(0).toDouble() > 1);
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QCOMPARE(begins.count(), 1);
    QCOMPARE(ends.count(), 1);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(m_chart->crosshair());
    QCOMPARE(*m_chart->crosshair(), now - 10 * hour);
}

void StepChartTest::describesItself()
{
    QVERIFY(!m_chart->accessibleName().isEmpty());
    m_chart->setCrosshair(now - 15 * hour);
    QVERIFY(m_chart->accessibleDescription().contains(QStringLiteral("Alpha 0.60, Beta 0.80")));
    m_chart->setCrosshair(now - 5 * hour);
    QVERIFY(m_chart->accessibleDescription().contains(QStringLiteral("not watched")));
}

void StepChartTest::imageHoldsALegend()
{
    TradeLane trades(*m_chart);
    const QImage image = chartImage(*m_chart, trades, QStringLiteral("btc"));
    QCOMPARE(image.devicePixelRatio(), 2.0);
    QVERIFY(image.width() > 1600);
    // Both lines, in the legend and in the chart.
    for (const int slot : {0, 3}) {
        const QRgb wanted = seriesColour(Colours::of(Brightness::Light), slot).rgb();
        bool above = false;
        bool below = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if ((image.pixel(x, y) | 0xFF000000U) == wanted)
                    (y < image.height() - 800 ? above : below) = true;
            }
        }
        QVERIFY(above);
        QVERIFY(below);
    }
}

void StepChartTest::emptyChartIsNoTrouble()
{
    StepChart chart;
    chart.resize(200, 100);
    chart.setNotice(QStringLiteral("Nothing"), QStringLiteral("at all"));
    QVERIFY(!chart.grab().isNull());
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Plus, Qt::Key_Return, Qt::Key_Home})
        QTest::keyClick(&chart, key);
    QTest::keyClick(&chart, Qt::Key_Right, Qt::ControlModifier);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(50, 50));
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Nothing")));
}

QTEST_MAIN(StepChartTest)
#include "tst_stepchart.moc"
