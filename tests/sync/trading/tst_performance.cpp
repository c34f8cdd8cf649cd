// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profile.h"
#include "sync/trading/riskmoney.h"
#include "sync/trading/thresholdwhatif.h"
#include "sync/trading/tradebook.h"

#include <QTest>

#include <cmath>

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 start = 1'700'000'000'000;

/// A trade of one hour that begins at an hour of the test.
TradePointer trade(int number, double net, PositionSide side = PositionSide::Long, int hours = 1)
{
    TradeRecord record;
    record.key = QStringLiteral("order:%1").arg(number);
    record.closed = true;
    record.side = side;
    record.net = net;
    record.fees = 0.5;
    record.gross = net + 0.5;
    record.entryAt = start + number * hour;
    record.exitAt = record.entryAt + hours * hour;
    record.longProbability = 0.5 + number * 0.01;
    return std::make_shared<const TradeRecord>(record);
}

ConfigurationEra era(int fromHour, const char *hash, int notBeforeHour = 0)
{
    ConfigurationEra result;
    result.from = start + fromHour * hour;
    result.notBefore = notBeforeHour != 0 ? start + notBeforeHour * hour : 0;
    result.hash = hash;
    return result;
}

} // namespace

/// The figures, their eras, and what they say about each other. The exact values are held against an
/// independent computation in trading_reference.py.
class PerformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingOfNothing();
    void knowsTheAnswersOfAHandfulOfTrades();
    void leavesUnknownResultsOut();
    void countsOverlappingPositionsOnce();
    void putsEachTradeIntoTheEraOfItsEntry();
    void leavesManualTradesApart();
    void oneMoreIsAsIfAllWereCountedAnew();
    void takesABetterRowForATradeItKnows();
    void comparesErasHonestly();
    void knowsKnownValuesOfTheStatistics();
    void canOnlyRemoveTrades();
    void tellsAChangeInMoney();
};

void PerformanceTest::saysNothingOfNothing()
{
    const Performance none = performanceOf({});
    for (const FigureInfo &info : figureInfos()) {
        QVERIFY2(!none.at(info.id).isKnown(), info.name);
        QCOMPARE(none.at(info.id).n, 0);
    }
    const Performance one = performanceOf({trade(1, 2)});
    for (const FigureId id :
         {FigureId::ProfitFactor, FigureId::Sharpe, FigureId::Sortino, FigureId::AverageLoss})
        QVERIFY(!one.at(id).isKnown());
    QVERIFY(!one.at(FigureId::WinRate).isEnough());
}

void PerformanceTest::knowsTheAnswersOfAHandfulOfTrades()
{
    const Performance result = performanceOf(
        {trade(0, 10), trade(2, -4), trade(4, -8, PositionSide::Short), trade(6, 6), trade(8, 0)});
    const auto value = [&result](FigureId id) { return result.at(id).value; };
    QCOMPARE(value(FigureId::NetProfit), 4.0);
    QCOMPARE(value(FigureId::Fees), 2.5);
    QCOMPARE(value(FigureId::WinRate), 0.4);
    QCOMPARE(value(FigureId::ProfitFactor), 16.0 / 12);
    QCOMPARE(value(FigureId::AverageWin), 8.0);
    QCOMPARE(value(FigureId::AverageLoss), -6.0);
    QCOMPARE(value(FigureId::Expectancy), 0.8);
    QCOMPARE(value(FigureId::MaximumDrawdown), 12.0);
    QCOMPARE(value(FigureId::CurrentDrawdown), 6.0);
    QCOMPARE(value(FigureId::LongShare), 0.8);
    QCOMPARE(value(FigureId::Exposure), 5.0 / 9);
    QCOMPARE(value(FigureId::TradesPerDay), 5.0 / (9.0 / 24));
    QCOMPARE(value(FigureId::AverageHold), 1.0);
    // The squares of 9.2, -4.8, -8.8, 5.2 and -0.8 make 212.8.
    QCOMPARE(value(FigureId::Sharpe), 0.8 / std::sqrt(212.8 / 4));
    QCOMPARE(value(FigureId::Sortino), 0.8 / std::sqrt((16.0 + 64) / 5));
    QCOMPARE(value(FigureId::SharpeAnnual), value(FigureId::Sharpe) * std::sqrt(5 / (9.0 / 24) * 365.25));
    QCOMPARE(result.at(FigureId::AverageWin).n, 2);
    QCOMPARE(result.wins, 2);
    QCOMPARE(result.losses, 2);
}

void PerformanceTest::leavesUnknownResultsOut()
{
    const Performance result = performanceOf({trade(0, 4), trade(2, unknownNumber), trade(4, -2)});
    QCOMPARE(result.trades, 3);
    QCOMPARE(result.at(FigureId::NetProfit).n, 2);
    QCOMPARE(result.at(FigureId::NetProfit).value, 2.0);
    QCOMPARE(result.at(FigureId::WinRate).value, 0.5);
}

void PerformanceTest::countsOverlappingPositionsOnce()
{
    // Two hours, of which the second trade lies within, then two hours of nothing, then one.
    const Performance result =
        performanceOf({trade(1, 1, PositionSide::Long, 1), trade(0, 1, PositionSide::Long, 2), trade(4, 1)});
    QCOMPARE(result.at(FigureId::Exposure).value, 3.0 / 5);
}

void PerformanceTest::putsEachTradeIntoTheEraOfItsEntry()
{
    TradeBook book;
    book.setEras({era(2, "aa"), era(5, "bb", 4)});
    // The last one but one is entered in the first era and closed in the second.
    book.add({trade(0, 1), trade(2, 10), trade(3, 20), trade(4, 40, PositionSide::Long, 3), trade(5, 100)});
    QCOMPARE(book.beforeEras().at(FigureId::NetProfit).value, 1.0);
    const QList<EraPerformance> eras = book.eras();
    QCOMPARE(eras.at(0).performance.at(FigureId::NetProfit).value, 70.0);
    QCOMPARE(eras.at(0).uncertain, 1);
    QCOMPARE(eras.at(1).performance.at(FigureId::NetProfit).value, 100.0);
    QCOMPARE(book.total().at(FigureId::NetProfit).value, 171.0);
}

void PerformanceTest::leavesManualTradesApart()
{
    TradeRecord manual = *trade(3, -50);
    manual.manual = true;
    TradeBook book;
    book.add({trade(1, 2), std::make_shared<const TradeRecord>(manual)});
    QCOMPARE(book.total().at(FigureId::NetProfit).value, 2.0);
    QCOMPARE(book.manual().at(FigureId::NetProfit).value, -50.0);
    book.setManualIncluded(true);
    QCOMPARE(book.total().at(FigureId::NetProfit).value, -48.0);
}

void PerformanceTest::oneMoreIsAsIfAllWereCountedAnew()
{
    TradeBook growing;
    TradeBook whole;
    growing.setEras({era(10, "aa"), era(60, "bb")});
    whole.setEras({era(10, "aa"), era(60, "bb")});
    TradeList all;
    for (int i = 0; i < 100; ++i) {
        // Some come late, as an import brings them.
        const int number = i % 10 == 7 ? i - 3 : i % 10 == 4 ? i + 3 : i;
        const TradePointer next = trade(number, std::sin(i) * 10, PositionSide::Long, 1 + i % 3);
        all.append(next);
        QVERIFY(growing.add({next}));
        QVERIFY(!growing.add({next}));
    }
    whole.add(all);
    QCOMPARE(growing.trades().size(), whole.trades().size());
    for (const FigureInfo &info : figureInfos()) {
        QCOMPARE(growing.total().at(info.id).value, whole.total().at(info.id).value);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(growing.eras().at(i).performance.at(info.id).value,
                     whole.eras().at(i).performance.at(info.id).value);
    }
}

void PerformanceTest::takesABetterRowForATradeItKnows()
{
    TradeBook book;
    book.add({trade(1, 5), trade(3, 1)});
    TradeRecord confirmed = *trade(1, 4);
    confirmed.reconciled = 2;
    QVERIFY(book.add({std::make_shared<const TradeRecord>(confirmed)}));
    QCOMPARE(book.total().at(FigureId::NetProfit).value, 5.0);
    // An older file does not take it back.
    QVERIFY(!book.add({trade(1, 5)}));
    QCOMPARE(book.total().trades, 2);
}

void PerformanceTest::comparesErasHonestly()
{
    const auto performance = [](int count, double mean) {
        TradeList list;
        for (int i = 0; i < count; ++i)
            list.append(trade(i, mean + (i % 2 == 0 ? 1 : -1)));
        return performanceOf(list);
    };
    const EraComparison few = compareEras(performance(3, 0), performance(4, 100));
    QCOMPARE(few.verdict, EraComparison::Verdict::TooFew);
    QCOMPARE(comparisonText(few), QStringLiteral("not distinguishable: n = 3 and 4"));
    QCOMPARE(compareEras(performance(20, 0), performance(20, 0.1)).verdict,
             EraComparison::Verdict::NotDistinguishable);
    QCOMPARE(compareEras(performance(20, 0), performance(20, 5)).verdict,
             EraComparison::Verdict::Distinguishable);
}

void PerformanceTest::knowsKnownValuesOfTheStatistics()
{
    // Wilson's interval of 2 out of 4, from the closed form with z = 1.959963984540054.
    const Interval interval = wilsonInterval(2, 4);
    QVERIFY(std::abs(interval.low - 0.15003898915214955) < 1e-12);
    QVERIFY(std::abs(interval.high - 0.84996101084785045) < 1e-12);
    QCOMPARE(wilsonInterval(0, 3).low, 0.0);
    // I_x(1, b) = 1 - (1 - x)^b, and I_x(1/2, 1/2) = 2/pi asin(sqrt(x)).
    QVERIFY(std::abs(incompleteBeta(1, 3, 0.3) - (1 - std::pow(0.7, 3))) < 1e-14);
    QVERIFY(std::abs(incompleteBeta(0.5, 0.5, 0.81) - 2 / M_PI * std::asin(0.9)) < 1e-13);
    // With one degree of freedom Student's distribution is Cauchy's.
    QVERIFY(std::abs(incompleteBeta(0.5, 0.5, 1.0 / (1 + 4)) - (1 - 2 / M_PI * std::atan(2.0))) < 1e-13);
}

void PerformanceTest::canOnlyRemoveTrades()
{
    TradeRecord unknown = *trade(40, 7);
    unknown.longProbability = 0;
    const ThresholdWhatIf result = thresholdWhatIf(
        TradeList{trade(10, 1), trade(20, 2), trade(30, 4), std::make_shared<const TradeRecord>(unknown)},
        0.7, 0.9);
    QCOMPARE(result.kept.at(FigureId::NetProfit).value, 6.0);
    QCOMPARE(result.removed.at(FigureId::NetProfit).value, 1.0);
    QCOMPARE(result.unknown, 1);
}

void PerformanceTest::tellsAChangeInMoney()
{
    const TradingMapping mapping = Profile::opportunityGating().trading();
    TradingState state;
    state.balance = 500;
    const auto effect = moneyEffect(mapping, QStringLiteral("emergency_stop_loss"), 0.03, 0.02, state);
    QVERIFY(effect);
    QCOMPARE(effect->text(QStringLiteral("$"), contractLocale()),
             QStringLiteral("-$15.00 → -$10.00 of $500.00"));
    TradeRecord position;
    position.side = PositionSide::Short;
    position.entryPrice = 1000;
    position.quantity = 0.5;
    position.positionValue = 125;
    state.position = position;
    QCOMPARE(moneyEffect(mapping, QStringLiteral("emergency_stop_loss"), 0.03, 0.02, state)
                 ->text(QStringLiteral("$"), contractLocale()),
             QStringLiteral("-$15.00 → -$10.00 of $500.00, stop at 1,030.00 → 1,020.00"));
    QCOMPARE(moneyEffect(mapping, QStringLiteral("leverage"), 4, 5, state)
                 ->text(QStringLiteral("$"), contractLocale()),
             QStringLiteral("$500.00 → $625.00 on $125.00 margin"));
    QVERIFY(!moneyEffect(mapping, QStringLiteral("long_threshold"), 0.6, 0.7, state));
    state.balance = unknownNumber;
    QVERIFY(!moneyEffect(mapping, QStringLiteral("emergency_stop_loss"), 0.03, 0.02, state));
}

QTEST_GUILESS_MAIN(PerformanceTest)
#include "tst_performance.moc"
