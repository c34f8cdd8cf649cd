// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/realitycheck.h"

#include "sync/trading/traderows.h"

#include <algorithm>
#include <cmath>

namespace {

using Severity = Finding::Severity;

constexpr double leverageTolerance = 0.01;
constexpr double stopTolerance = 0.10;
/// Bots look once a candle.
constexpr double holdToleranceHours = 10.0 / 60;
constexpr double moneyTolerance = 0.01;
constexpr double millisecondsInHour = 3'600'000.0;
constexpr double nearLimit = 0.9;

/// How many of the recorded trades broke a rule, and the worst of them.
struct RecordCount
{
    qint64 known = 0;
    qint64 broken = 0;
    double worst = 0;
    double declared = 0;

    void note(bool isBroken, double excess, double found, double declaredNumber)
    {
        ++known;
        if (!isBroken)
            return;
        ++broken;
        if (excess > m_greatest) {
            m_greatest = excess;
            worst = found;
            declared = declaredNumber;
        }
    }

private:
    double m_greatest = -1;
};

} // namespace

RealityCheck::RealityCheck(const TradingMapping &mapping, const QJsonObject &parameters,
                           const TradingState &state, const TradeBook &book, qint64 now)
    : m_mapping(mapping)
    , m_declared(declaredBy(parameters))
    , m_state(state)
    , m_book(book)
    , m_now(state.writtenAt != 0 ? state.writtenAt : now)
{
    for (const ConfigurationEra &era : book.configurationEras())
        m_declaredByEra.append(declaredBy(era.section));
}

RealityCheck::Declared RealityCheck::declaredBy(const QJsonObject &parameters) const
{
    const auto number = [this, &parameters](const char *role) {
        const QString key = m_mapping.parameter(QString::fromLatin1(role));
        return key.isEmpty() ? unknownNumber : TradeRows::number(parameters.value(key));
    };
    return {number("leverage"), number("stop-loss"), number("hold-hours"), number("long-threshold"),
            number("short-threshold")};
}

const RealityCheck::Declared &RealityCheck::declaredFor(const TradeRecord &trade) const
{
    const qsizetype era = m_book.eraOf(trade);
    return era >= 0 ? m_declaredByEra.at(era) : m_declared;
}

void RealityCheck::add(Severity severity, const char *code, const char *message, const char *how,
                       const QList<FindingValue> &values, double declaredNumber, double foundNumber)
{
    m_findings.append(
        {severity, QString::fromLatin1(code), message, how, values, declaredNumber, foundNumber, {}});
}

Findings RealityCheck::run()
{
    m_findings = m_state.findings;
    if (m_state.position) {
        checkLeverage(*m_state.position);
        checkStop(*m_state.position);
        checkHold(*m_state.position);
        checkProbability(*m_state.position);
    } else if (!m_state.isEmpty()) {
        add(Severity::Info, "no_position",
            QT_TRANSLATE_NOOP("Finding",
                              "No position is open: leverage, stop and hold time cannot be checked now"),
            QT_TRANSLATE_NOOP("Finding", "The position of the state file is absent or closed."), {},
            unknownNumber, unknownNumber);
    }
    checkRecord();
    checkStatistics();
    return m_findings;
}

void RealityCheck::checkLeverage(const TradeRecord &position)
{
    const double limit = m_declared.leverage;
    const double found = position.leverage();
    if (!isKnown(limit))
        return;
    const QList<FindingValue> values = {FindingValue::multiplier(limit), FindingValue::multiplier(found),
                                        FindingValue::money(position.leveragedValue),
                                        FindingValue::money(position.positionValue)};
    const char *const how = QT_TRANSLATE_NOOP(
        "Finding", "Leveraged value %3 divided by position value %4; 1% of difference is allowed.");
    if (!isKnown(found))
        add(Severity::Warning, "leverage",
            QT_TRANSLATE_NOOP("Finding", "Declared leverage %1; that of the open position is not known"), how,
            values, limit, found);
    else if (std::abs(found - limit) > leverageTolerance * limit)
        add(Severity::Error, "leverage",
            QT_TRANSLATE_NOOP("Finding", "Declared leverage %1, but the open position runs at %2"), how,
            values, limit, found);
    else
        add(Severity::Info, "leverage",
            QT_TRANSLATE_NOOP("Finding", "The open position runs at the declared leverage of %1"), how,
            values, limit, found);
}

void RealityCheck::checkStop(const TradeRecord &position)
{
    const double share = m_declared.stopLoss;
    if (!isKnown(share) || !isKnown(m_state.balance))
        return;
    const double limit = share * m_state.balance;
    const double loss = position.lossAtStop();
    const QList<FindingValue> values = {FindingValue::fraction(share),
                                        FindingValue::money(m_state.balance),
                                        FindingValue::money(limit),
                                        FindingValue::price(position.stopPrice),
                                        FindingValue::money(loss),
                                        FindingValue::fraction(loss / m_state.balance),
                                        FindingValue::price(position.entryPrice)};
    const char *const how = QT_TRANSLATE_NOOP(
        "Finding", "Distance of the stop %4 from the entry %7 times the quantity, before fees, against "
                   "%1 of the balance of %2; 10% of difference are allowed.");
    if (!isKnown(loss))
        add(Severity::Warning, "stop_missing",
            QT_TRANSLATE_NOOP("Finding",
                              "The open position has no stop price in the file; declared is a loss of %1 of "
                              "the balance, %3"),
            QT_TRANSLATE_NOOP("Finding", "Declared stop loss %1 times the balance of %2."), values, limit,
            loss);
    else if (loss > limit * (1 + stopTolerance))
        add(Severity::Error, "stop_loss",
            QT_TRANSLATE_NOOP(
                "Finding", "Declared is a loss of at most %1 of the balance (%3), but the stop at %4 loses "
                           "%5 (%6)"),
            how, values, limit, loss);
    else if (loss < 0)
        add(Severity::Info, "stop_loss",
            QT_TRANSLATE_NOOP("Finding", "The stop at %4 lies beyond the entry %7: it locks in a gain"), how,
            values, limit, loss);
    else if (loss < limit * (1 - stopTolerance))
        add(Severity::Warning, "stop_loss",
            QT_TRANSLATE_NOOP("Finding",
                              "The stop at %4 loses %5 (%6 of the balance), less than the declared %1 (%3)"),
            how, values, limit, loss);
    else
        add(Severity::Info, "stop_loss",
            QT_TRANSLATE_NOOP("Finding", "The stop at %4 loses %5 (%6 of the balance), as declared: %1 (%3)"),
            how, values, limit, loss);
}

void RealityCheck::checkHold(const TradeRecord &position)
{
    const double limit = m_declared.holdHours;
    if (!isKnown(limit) || position.entryAt == 0)
        return;
    const double held = static_cast<double>(m_now - position.entryAt) / millisecondsInHour;
    const QList<FindingValue> values = {FindingValue::hours(limit), FindingValue::hours(held)};
    const char *const how = QT_TRANSLATE_NOOP(
        "Finding", "From the position's entry to the file's own timestamp; 10 minutes are allowed.");
    if (held < -holdToleranceHours)
        add(Severity::Warning, "hold",
            QT_TRANSLATE_NOOP("Finding",
                              "The position's entry lies %3 after the file's own timestamp: how long "
                              "it is open is not known"),
            how, values + QList{FindingValue::hours(-held)}, limit, unknownNumber);
    else if (held > limit + holdToleranceHours)
        add(Severity::Error, "hold",
            QT_TRANSLATE_NOOP("Finding", "The position is open for %2, beyond the limit of %1"), how, values,
            limit, held);
    else if (held > nearLimit * limit)
        add(Severity::Warning, "hold",
            QT_TRANSLATE_NOOP("Finding", "The position is open for %2, close to the limit of %1"), how,
            values, limit, held);
    else
        add(Severity::Info, "hold", QT_TRANSLATE_NOOP("Finding", "The position is open for %2 of at most %1"),
            how, values, limit, held);
}

void RealityCheck::checkProbability(const TradeRecord &position)
{
    const double threshold = declaredFor(position).threshold(position.side);
    if (!isKnown(threshold) || position.side == PositionSide::Unknown)
        return;
    const double found = position.entryProbability();
    const QList<FindingValue> values = {FindingValue::ratio(threshold), FindingValue::ratio(found),
                                        FindingValue::word(sideWord(position.side))};
    const char *const how = QT_TRANSLATE_NOOP(
        "Finding",
        "Probability of the side at entry against the threshold in force then. A probability of 0 is what "
        "bots write where they have found the position on the exchange.");
    if (!isKnown(found))
        add(Severity::Info, "threshold",
            QT_TRANSLATE_NOOP("Finding",
                              "The entry probability of the open position is not known; the threshold of %3 "
                              "is %1"),
            how, values, threshold, found);
    else if (found < threshold)
        add(Severity::Error, "threshold",
            QT_TRANSLATE_NOOP("Finding",
                              "The %3 position was opened at a probability of %2, below the threshold of %1"),
            how, values, threshold, found);
    else
        add(Severity::Info, "threshold",
            QT_TRANSLATE_NOOP("Finding",
                              "The %3 position was opened at a probability of %2; the threshold is %1"),
            how, values, threshold, found);
}

void RealityCheck::checkRecord()
{
    RecordCount leverage;
    RecordCount hold;
    RecordCount threshold;
    EraCursor eras(m_book.configurationEras());
    for (const TradePointer &pointer : m_book.trades()) {
        const TradeRecord &trade = *pointer;
        if (trade.manual)
            continue;
        const qsizetype era = trade.entryAt == 0 ? -1 : eras.indexAt(trade.entryAt);
        const Declared &declared = era < 0 ? m_declared : m_declaredByEra.at(era);
        const double declaredLeverage = declared.leverage;
        const double ratio = trade.leverage();
        if (isKnown(ratio) && isKnown(declaredLeverage))
            leverage.note(std::abs(ratio - declaredLeverage) > leverageTolerance * declaredLeverage,
                          std::abs(ratio - declaredLeverage), ratio, declaredLeverage);
        const double limit = declared.holdHours;
        const double held = trade.holdHours();
        if (isKnown(limit) && isKnown(held))
            hold.note(held > limit + holdToleranceHours, held - limit, held, limit);
        const double least = declared.threshold(trade.side);
        const double probability = trade.entryProbability();
        if (isKnown(least) && isKnown(probability))
            threshold.note(probability < least, least - probability, probability, least);
    }
    const auto tell = [this](const RecordCount &count, const char *code, const char *broken, const char *kept,
                             FindingValue (*value)(double)) {
        if (count.known == 0)
            return;
        const QList<FindingValue> values = {FindingValue::count(static_cast<double>(count.broken)),
                                            FindingValue::count(static_cast<double>(count.known)),
                                            value(count.worst), value(count.declared)};
        add(count.broken > 0 ? Severity::Warning : Severity::Info, code, count.broken > 0 ? broken : kept,
            QT_TRANSLATE_NOOP("Finding",
                              "The bot's closed trades that tell it, each against the configuration in "
                              "force at its entry as far as the history reaches, else the present one."),
            values, count.broken > 0 ? count.declared : unknownNumber,
            count.broken > 0 ? count.worst : unknownNumber);
    };
    tell(leverage, "leverage_record",
         QT_TRANSLATE_NOOP("Finding",
                           "%1 of %2 trades ran at another leverage than declared, such as %3 against %4"),
         QT_TRANSLATE_NOOP("Finding", "All %2 trades that tell it ran at the declared leverage"),
         FindingValue::multiplier);
    tell(hold, "hold_record",
         QT_TRANSLATE_NOOP("Finding",
                           "%1 of %2 trades were held too long, the longest for %3 against a limit of %4"),
         QT_TRANSLATE_NOOP("Finding", "All %2 trades that tell it kept to the hold limit"),
         FindingValue::hours);
    tell(threshold, "threshold_record",
         QT_TRANSLATE_NOOP("Finding",
                           "%1 of %2 trades were entered below the threshold, the lowest at %3 against %4"),
         QT_TRANSLATE_NOOP("Finding", "All %2 trades that tell it were entered at or above the threshold"),
         FindingValue::ratio);
}

void RealityCheck::checkStatistics()
{
    const FileStatistics &stated = m_state.statistics;
    if (stated.isNull())
        return;
    FileStatistics counted{0, 0, 0, 0, 0, 0};
    ExactSum net;
    const TradeSequence &trades = m_book.trades();
    for (auto it = trades.crbegin(); it != trades.crend() && (*it)->exitAt >= m_state.sessionStart; ++it) {
        const TradeRecord &trade = **it;
        if (trade.manual)
            continue;
        counted.trades += 1;
        counted.longs += trade.side == PositionSide::Long ? 1 : 0;
        counted.shorts += trade.side == PositionSide::Short ? 1 : 0;
        counted.wins += trade.net > 0 ? 1 : 0;
        counted.losses += trade.net < 0 ? 1 : 0;
        if (isKnown(trade.net))
            net.add(trade.net);
    }
    counted.net = net.value();
    const auto differ = [](double left, double right, double tolerance) {
        return isKnown(left) && isKnown(right) && std::abs(left - right) > tolerance;
    };
    const QList<FindingValue> values = {
        FindingValue::count(stated.trades), FindingValue::count(stated.wins),
        FindingValue::money(stated.net),    FindingValue::count(counted.trades),
        FindingValue::count(counted.wins),  FindingValue::money(counted.net)};
    const char *const how = QT_TRANSLATE_NOOP(
        "Finding",
        "The bot's own statistics against its trades that were closed since the session began, each counted "
        "once, manual ones left out; 0.01 of difference is allowed in the sum.");
    if (isKnown(stated.trades) && stated.trades > counted.trades)
        add(Severity::Info, "statistics",
            QT_TRANSLATE_NOOP("Finding",
                              "The bot's statistics count %1 trades; %4 of them are known here, so that they "
                              "cannot be compared"),
            how, values, stated.trades, counted.trades);
    else if (differ(stated.trades, counted.trades, 0) || differ(stated.wins, counted.wins, 0) ||
             differ(stated.losses, counted.losses, 0) || differ(stated.longs, counted.longs, 0) ||
             differ(stated.shorts, counted.shorts, 0) || differ(stated.net, counted.net, moneyTolerance))
        add(Severity::Warning, "statistics",
            QT_TRANSLATE_NOOP("Finding",
                              "The bot's statistics say %1 trades, %2 wins, %3; its trades give %4, %5, %6"),
            how, values, stated.net, counted.net);
    else
        add(Severity::Info, "statistics",
            QT_TRANSLATE_NOOP("Finding",
                              "The bot's statistics agree with its trades: %1 trades, %2 wins, %3"),
            how, values, stated.net, counted.net);
}
