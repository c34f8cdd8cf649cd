// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profile.h"
#include "sync/trading/accountsummary.h"
#include "sync/trading/realitycheck.h"
#include "sync/trading/tradingreport.h"

#include <QTest>

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 written = 1'700'000'000'000;

/// What the bot declares.
QJsonObject parameters()
{
    return {{QStringLiteral("leverage"), 4},
            {QStringLiteral("emergency_stop_loss"), 0.03},
            {QStringLiteral("emergency_max_hold_hours"), 10},
            {QStringLiteral("long_threshold"), 0.6},
            {QStringLiteral("short_threshold"), 0.7}};
}

/// A position that does what is declared, on a balance of 1000.
TradingState goodState()
{
    TradingState state;
    state.mapped = true;
    state.currency = QStringLiteral("$");
    state.writtenAt = written;
    state.sessionStart = written - 1000 * hour;
    state.balance = 1000;
    TradeRecord position;
    position.side = PositionSide::Long;
    position.entryAt = written - 2 * hour;
    position.entryPrice = 500;
    position.quantity = 1;
    position.positionValue = 125;
    position.leveragedValue = 500;
    position.stopPrice = 470;
    position.longProbability = 0.65;
    position.shortProbability = 0.1;
    state.position = position;
    return state;
}

TradePointer closedTrade(int number, double net, double leverage = 4, double probability = 0.8,
                         double hours = 1)
{
    TradeRecord trade;
    trade.key = QStringLiteral("order:%1").arg(number);
    trade.side = PositionSide::Long;
    trade.closed = true;
    trade.net = net;
    trade.entryAt = written - (100 - number) * hour;
    trade.exitAt = trade.entryAt + static_cast<qint64>(hours * hour);
    trade.positionValue = 100;
    trade.leveragedValue = 100 * leverage;
    trade.longProbability = probability;
    return std::make_shared<const TradeRecord>(trade);
}

QStringList found(const TradingState &state, const TradeList &trades = {}, const ConfigurationEras &eras = {})
{
    TradeBook book;
    book.setEras(eras);
    book.add(trades);
    const Profile profile = Profile::opportunityGating();
    QStringList list;
    const Findings findings = RealityCheck(profile.trading(), parameters(), state, book, written).run();
    for (const Finding &finding : findings)
        list.append(finding.severityWord() + u' ' + finding.code);
    return list;
}

} // namespace

class RealityCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isContentWithWhatIsDeclared();
    void tellsAnotherLeverage();
    void tellsAStopThatLosesTooMuch();
    void tellsAPositionThatIsHeldTooLong();
    void tellsAnEntryBelowTheThreshold();
    void checksTradesAgainstTheConfigurationOfTheirEntry();
    void recomputesTheStatistics();
    void tellsAnImplausibleStartBalance();
    void keepsDepositsOutOfTheReturn();
    void holdsBothNumbersAndSaysHow();
    void tellsWhatTheLastChangeMeansInMoney();
};

void RealityCheckTest::isContentWithWhatIsDeclared()
{
    QCOMPARE(found(goodState()),
             QStringList({QStringLiteral("info leverage"), QStringLiteral("info stop_loss"),
                          QStringLiteral("info hold"), QStringLiteral("info threshold")}));
    TradingState flat = goodState();
    flat.position.reset();
    QCOMPARE(found(flat), QStringList(QStringLiteral("info no_position")));
}

void RealityCheckTest::tellsAnotherLeverage()
{
    TradingState state = goodState();
    state.position->positionValue = 50;
    QVERIFY(found(state).contains(QStringLiteral("error leverage")));
    state.position->positionValue = 125.5; // within 1%
    QVERIFY(found(state).contains(QStringLiteral("info leverage")));
    state.position->positionValue = unknownNumber;
    QVERIFY(found(state).contains(QStringLiteral("warning leverage")));
}

void RealityCheckTest::tellsAStopThatLosesTooMuch()
{
    const auto stop = [](double price, PositionSide side = PositionSide::Long) {
        TradingState state = goodState();
        state.position->stopPrice = price;
        state.position->side = side;
        state.position->shortProbability = 0.9;
        return found(state).at(1);
    };
    QCOMPARE(stop(460), QStringLiteral("error stop_loss"));
    QCOMPARE(stop(472), QStringLiteral("info stop_loss"));
    QCOMPARE(stop(490), QStringLiteral("warning stop_loss"));
    QCOMPARE(stop(510), QStringLiteral("info stop_loss"));
    QCOMPARE(stop(unknownNumber), QStringLiteral("warning stop_missing"));
    QCOMPARE(stop(530, PositionSide::Short), QStringLiteral("info stop_loss"));
    QCOMPARE(stop(540, PositionSide::Short), QStringLiteral("error stop_loss"));
}

void RealityCheckTest::tellsAPositionThatIsHeldTooLong()
{
    const auto held = [](double hours) {
        TradingState state = goodState();
        state.position->entryAt = written - static_cast<qint64>(hours * hour);
        return found(state).at(2);
    };
    QCOMPARE(held(8.9), QStringLiteral("info hold"));
    QCOMPARE(held(9.5), QStringLiteral("warning hold"));
    QCOMPARE(held(10.1), QStringLiteral("warning hold"));
    QCOMPARE(held(10.3), QStringLiteral("error hold"));
    // An entry that has not been yet is nobody's compliance.
    QCOMPARE(held(-0.1), QStringLiteral("info hold"));
    QCOMPARE(held(-3), QStringLiteral("warning hold"));
}

void RealityCheckTest::tellsAnEntryBelowTheThreshold()
{
    TradingState state = goodState();
    state.position->longProbability = 0.59;
    QVERIFY(found(state).contains(QStringLiteral("error threshold")));
    state.position->longProbability = 0; // a position that was found on the exchange
    state.position->adopted = true;
    QVERIFY(found(state).contains(QStringLiteral("info threshold")));
}

void RealityCheckTest::checksTradesAgainstTheConfigurationOfTheirEntry()
{
    const TradeList trades = {closedTrade(1, 1, 2, 0.5), closedTrade(50, 1)};
    QStringList list = found(goodState(), trades);
    QVERIFY(list.contains(QStringLiteral("warning leverage_record")));
    QVERIFY(list.contains(QStringLiteral("warning threshold_record")));
    QVERIFY(list.contains(QStringLiteral("info hold_record")));
    // When the first one was entered, that is what was declared.
    ConfigurationEra before;
    before.from = written - 200 * hour;
    before.hash = "aa";
    before.section = parameters();
    before.section.insert(QStringLiteral("leverage"), 2);
    before.section.insert(QStringLiteral("long_threshold"), 0.45);
    ConfigurationEra now;
    now.from = written - 60 * hour;
    now.hash = "bb";
    now.section = parameters();
    list = found(goodState(), trades, {before, now});
    QVERIFY(list.contains(QStringLiteral("info leverage_record")));
    QVERIFY(list.contains(QStringLiteral("info threshold_record")));
    QVERIFY(
        found(goodState(), {closedTrade(1, 1, 4, 0.8, 11)}).contains(QStringLiteral("warning hold_record")));
}

void RealityCheckTest::recomputesTheStatistics()
{
    TradingState state = goodState();
    const TradeList trades = {closedTrade(1, 5), closedTrade(3, -2)};
    state.statistics = {2, 2, 0, 1, 1, 3.004};
    QVERIFY(found(state, trades).contains(QStringLiteral("info statistics")));
    state.statistics.net = 4;
    QVERIFY(found(state, trades).contains(QStringLiteral("warning statistics")));
    state.statistics = {1, 1, 0, 1, 0, 5};
    QVERIFY(found(state, trades).contains(QStringLiteral("warning statistics")));
    // The bot has dropped what it counts.
    state.statistics = {7, 7, 0, 5, 2, 100};
    QVERIFY(found(state, trades).contains(QStringLiteral("info statistics")));
    // Trades of an earlier session are none of this one's.
    state.statistics = {1, 1, 0, 0, 1, -2};
    state.sessionStart = closedTrade(2, 0)->exitAt;
    QVERIFY(found(state, trades).contains(QStringLiteral("info statistics")));
}

void RealityCheckTest::tellsAnImplausibleStartBalance()
{
    TradingState state = goodState();
    state.startBalance = 100'000;
    const AccountSummary account = accountSummary(state, TradeList{closedTrade(1, 5)});
    QVERIFY(!account.isStartPlausible);
    QVERIFY(!isKnown(account.botReturn()));
    QCOMPARE(accountFindings(account).constFirst().code, QStringLiteral("start_balance"));
}

void RealityCheckTest::keepsDepositsOutOfTheReturn()
{
    TradingState state = goodState();
    state.startBalance = 400;
    state.transfers = {{written - hour, 575, QStringLiteral("DEPOSIT")},
                       {state.sessionStart - hour, 99, QStringLiteral("DEPOSIT")}};
    const AccountSummary account = accountSummary(state, TradeList{closedTrade(1, 30), closedTrade(3, -5)});
    QVERIFY(account.isStartPlausible);
    QCOMPARE(account.transfers, 575.0);
    QCOMPARE(account.unexplained, 0.0);
    QCOMPARE(account.botReturn(), 25.0 / 400);
}

void RealityCheckTest::holdsBothNumbersAndSaysHow()
{
    TradingState state = goodState();
    state.position->positionValue = 50;
    TradeBook book;
    const auto report =
        tradingReport(state, book, Profile::opportunityGating(), parameters(), false, written);
    const Finding &first = report->findings.constFirst();
    QCOMPARE(first.declared, 4.0);
    QCOMPARE(first.found, 10.0);
    QCOMPARE(first.text(state.currency),
             QStringLiteral("Declared leverage 4x, but the open position runs at 10x"));
    QVERIFY(first.howText(state.currency).contains(u"$500.00 divided by position value $50.00"));
}

void RealityCheckTest::tellsWhatTheLastChangeMeansInMoney()
{
    ConfigurationEra before;
    before.from = written - 200 * hour;
    before.hash = "aa";
    before.section = parameters();
    ConfigurationEra after = before;
    after.from = written - 60 * hour;
    after.hash = "bb";
    after.section.insert(QStringLiteral("emergency_stop_loss"), 0.02);
    TradeBook book;
    book.setEras({before, after});
    const auto report =
        tradingReport(goodState(), book, Profile::opportunityGating(), after.section, false, written);
    QStringList texts;
    for (const Finding &finding : report->findings) {
        if (finding.code == u"money")
            texts.append(finding.text(QStringLiteral("$")));
    }
    QCOMPARE(texts, QStringList(QStringLiteral(
                        "The last change of emergency_stop_loss, from 3.00% to 2.00%, means in "
                        "money: -$30.00 -> -$20.00 of $1,000.00, with a stop at 470.00 -> "
                        "480.00")));
}

QTEST_GUILESS_MAIN(RealityCheckTest)
#include "tst_realitycheck.moc"
