// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/history/stepchart.h"
#include "widgets/history/tradelane.h"
#include "widgets/style/colours.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 start = StandingClock::start;

TradePointer closed(int at, double net, bool manual = false)
{
    TradeRecord record;
    record.key = QString::number(at);
    record.closed = true;
    record.manual = manual;
    record.side = PositionSide::Long;
    record.net = net;
    record.exitAt = start + at * hour;
    return std::make_shared<const TradeRecord>(record);
}

TradingReportPointer report(const TradeList &trades)
{
    auto made = std::make_shared<TradingReport>();
    made->state.currency = QStringLiteral("$");
    made->trades = trades;
    return made;
}

} // namespace

/// Trades and what they earned, under the chart of the parameters.
class TradeLaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void curveIsOfTheTradesThatCount();
    void hiddenWithoutTrades();
    void tellsWhatIsInSight();
    void standsUnderTheChart();
    void tellsTheTradeUnderThePointer();

private:
    std::unique_ptr<QWidget> m_window;
    StepChart *m_chart = nullptr;
    TradeLane *m_lane = nullptr;
};

void TradeLaneTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 500);
    m_chart = new StepChart(m_window.get());
    m_chart->setGeometry(0, 0, 800, 380);
    m_lane = new TradeLane(*m_chart, m_window.get());
    m_lane->setGeometry(0, 390, 800, 90);
    QObject::connect(m_chart, &StepChart::viewChanged, m_lane, &TradeLane::follow);
    m_chart->setSpan({start, start + 10 * hour});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TradeLaneTest::cleanup()
{
    m_window.reset();
}

void TradeLaneTest::curveIsOfTheTradesThatCount()
{
    TradeRecord open;
    open.net = 5;
    const auto points =
        equityOf(*report({closed(1, 0.1), closed(2, 0.2, true), closed(3, 0.2),
                          std::make_shared<const TradeRecord>(open), closed(4, unknownNumber)}));
    QCOMPARE(points.size(), 2U);
    QCOMPARE(points[1].sum, 0.3); // not 0.30000000000000004
    QCOMPARE(points[1].time, start + 3 * hour);
}

void TradeLaneTest::hiddenWithoutTrades()
{
    QVERIFY(m_lane->isHidden());
    m_lane->setReport(report({closed(1, 5, true)}));
    QVERIFY(m_lane->isHidden());
    m_lane->setReport(report({closed(1, 5)}));
    QVERIFY(!m_lane->isHidden());
    m_lane->setReport(nullptr);
    QVERIFY(m_lane->isHidden());
}

void TradeLaneTest::tellsWhatIsInSight()
{
    m_lane->setReport(report({closed(-5, 3), closed(2, 5), closed(4, -1.5), closed(20, 9)}));
    QCOMPARE(m_lane->accessibleDescription(), QStringLiteral("2 trade(s) in sight, from $3.00 to $6.50"));
    m_chart->setSpan({start - 10 * hour, start + 3 * hour});
    QCOMPARE(m_lane->accessibleDescription(), QStringLiteral("2 trade(s) in sight, from $0.00 to $8.00"));
    m_chart->setSpan({start + 5 * hour, start + 6 * hour});
    QCOMPARE(m_lane->accessibleDescription(), QStringLiteral("0 trade(s) in sight, from $6.50 to $6.50"));
}

void TradeLaneTest::standsUnderTheChart()
{
    m_lane->setReport(report({closed(5, 5)}));
    const QImage image = m_lane->grab().toImage();
    const qreal x = m_chart->geometryOfChart().x(start + 5 * hour);
    const QColor mark = Colours::of(m_lane->palette()).good;
    // The step is where the chart has the moment: the line is low before it, and high behind it.
    const auto rowOf = [&](int column) {
        int nearest = -1;
        int difference = 400; // the line's edges are soft
        for (int y = 0; y < image.height(); ++y) {
            const QColor pixel(image.pixel(column, y));
            const int away = qAbs(pixel.red() - mark.red()) + qAbs(pixel.green() - mark.green()) +
                             qAbs(pixel.blue() - mark.blue());
            if (away < difference) {
                difference = away;
                nearest = y;
            }
        }
        return nearest;
    };
    const int before = rowOf(static_cast<int>(x) - 40);
    const int behind = rowOf(static_cast<int>(x) + 40);
    QVERIFY2(before > 0 && behind > 0 && behind < before,
             qPrintable(QStringLiteral("%1 and %2").arg(before).arg(behind)));
}

void TradeLaneTest::tellsTheTradeUnderThePointer()
{
    m_lane->setReport(report({closed(2, 5), closed(4, -1.5)}));
    const auto pointAt = [this](qreal x) {
        const QPoint where(static_cast<int>(x), m_lane->height() / 2);
        QHelpEvent event(QEvent::ToolTip, where, m_lane->mapToGlobal(where));
        QCoreApplication::sendEvent(m_lane, &event);
        return QToolTip::text();
    };
    const QString text = pointAt(m_chart->geometryOfChart().x(start + 4 * hour) + 2);
    QVERIFY2(text.contains(QStringLiteral("−$1.50")) && text.contains(QStringLiteral("$3.50")),
             qPrintable(text));
}

QTEST_MAIN(TradeLaneTest)
#include "tst_tradelane.moc"
