// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/traderows.h"

#include <QJsonValue>

namespace {

// Clocks of two machines are not that far apart.
constexpr qint64 clockTolerance = 5 * 60'000;
constexpr qint64 millisecondsInSecond = 1000;

} // namespace

TradeRows::TradeRows(const TradingMapping &mapping, const BotClock &clock, qint64 now)
    : m_mapping(mapping)
    , m_clock(clock)
    , m_now(now)
{
}

double TradeRows::number(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.isString()) {
        bool ok = false;
        const double number = value.toString().toDouble(&ok);
        if (ok && std::isfinite(number))
            return number;
    }
    return unknownNumber;
}

double TradeRows::numberOf(const QString &role, const QJsonObject &row) const
{
    return number(m_mapping.field(role, row));
}

void TradeRows::noteDoubt(BotMoment::Doubt doubt)
{
    m_gaps += doubt == BotMoment::Doubt::Gap ? 1 : 0;
    m_overlaps += doubt == BotMoment::Doubt::Overlap ? 1 : 0;
}

qint64 TradeRows::moment(const QJsonValue &value)
{
    if (value.isDouble()) {
        // Seconds since 1970 have ten digits, milliseconds thirteen.
        constexpr double leastMilliseconds = 1e11;
        const double number = value.toDouble();
        return static_cast<qint64>(number < leastMilliseconds ? number * millisecondsInSecond : number);
    }
    const auto read = m_clock.read(value.toString());
    if (!read)
        return 0;
    noteDoubt(read->doubt);
    if (read->utc > m_now + clockTolerance)
        ++m_future;
    return read->utc;
}

qint64 TradeRows::momentOf(const QString &role, const QJsonObject &row, QString &text, BotMoment &moment)
{
    const QStringList names = m_mapping.fieldNames(role);
    for (const QString &name : names) {
        const QJsonValue value = row.value(name);
        if (value.isDouble()) {
            moment.utc = this->moment(value);
            moment.later = moment.utc;
            return moment.utc;
        }
        if (!value.isString())
            continue;
        const auto read = m_clock.read(value.toString(), m_mapping.isUtc(name));
        if (!read)
            continue;
        text = value.toString();
        moment = *read;
        noteDoubt(read->doubt);
        return read->utc;
    }
    return 0;
}

/// An exit that seems to come before its entry: the clocks showed its hour twice, or it is the time of a
/// candle, which some bots write in UTC.
void TradeRows::settleOrder(TradeRecord &trade, const QString &exitText, const BotMoment &entry,
                            const BotMoment &exit)
{
    if (trade.entryAt == 0 || trade.exitAt == 0 || trade.exitAt >= trade.entryAt)
        return;
    if (exit.doubt == BotMoment::Doubt::Overlap && exit.later >= entry.utc) {
        trade.exitAt = exit.later;
        return;
    }
    const auto utc = m_clock.read(exitText, true);
    if (utc && exitText.contains(u' ') && utc->utc >= trade.entryAt && utc->utc <= m_now + clockTolerance) {
        trade.exitAt = utc->utc;
        ++m_readAsUtc;
        return;
    }
    ++m_wrongOrder;
}

std::optional<TradeRecord> TradeRows::read(const QJsonObject &row)
{
    TradeRecord trade;
    const QString side = m_mapping.field(QStringLiteral("side"), row).toString();
    if (m_mapping.means(QStringLiteral("long"), side))
        trade.side = PositionSide::Long;
    else if (m_mapping.means(QStringLiteral("short"), side))
        trade.side = PositionSide::Short;
    trade.entryPrice = numberOf(QStringLiteral("entry-price"), row);
    trade.gross = numberOf(QStringLiteral("gross"), row);
    trade.net = numberOf(QStringLiteral("net"), row);
    if (trade.side == PositionSide::Unknown && !isKnown(trade.entryPrice) && !isKnown(trade.net) &&
        !isKnown(trade.gross))
        return std::nullopt;

    const auto id = [this, &row](const char *role) {
        const QJsonValue value = m_mapping.field(QString::fromLatin1(role), row);
        const QString text = value.isDouble() ? rawNumberText(value.toDouble()) : value.toString();
        return m_mapping.means(QStringLiteral("no-id"), text) ? QString() : text;
    };
    trade.orderId = id("id");
    trade.positionId = id("position-id");
    trade.exitPrice = numberOf(QStringLiteral("exit-price"), row);
    trade.quantity = numberOf(QStringLiteral("quantity"), row);
    trade.positionValue = numberOf(QStringLiteral("position-value"), row);
    trade.leveragedValue = numberOf(QStringLiteral("leveraged-value"), row);
    trade.stopPrice = numberOf(QStringLiteral("stop-price"), row);
    trade.longProbability = numberOf(QStringLiteral("long-probability"), row);
    trade.shortProbability = numberOf(QStringLiteral("short-probability"), row);
    const double probability = numberOf(QStringLiteral("probability"), row);
    double &own = trade.side == PositionSide::Short ? trade.shortProbability : trade.longProbability;
    if (!isKnown(own))
        own = probability;
    trade.fees = numberOf(QStringLiteral("fees"), row);
    if (!isKnown(trade.fees) && isKnown(trade.gross) && isKnown(trade.net))
        trade.fees = trade.gross - trade.net;
    if (!isKnown(trade.fees))
        trade.fees = numberOf(QStringLiteral("entry-fee"), row) + numberOf(QStringLiteral("exit-fee"), row);
    if (!isKnown(trade.net))
        trade.net = trade.gross - trade.fees;
    trade.returnFraction = numberOf(QStringLiteral("return"), row);
    constexpr double percent = 100;
    trade.roiFraction = numberOf(QStringLiteral("roi"), row) / percent;
    trade.reason = m_mapping.field(QStringLiteral("reason"), row).toString();
    trade.manual = m_mapping.field(QStringLiteral("manual"), row).toBool();
    trade.adopted = m_mapping.field(QStringLiteral("adopted"), row).toBool();
    if (m_mapping.field(QStringLiteral("reconciled"), row).toBool())
        trade.reconciled = 2;
    else if (m_mapping.field(QStringLiteral("fees-reconciled"), row).toBool())
        trade.reconciled = 1;

    QString entryText;
    QString exitText;
    BotMoment entry;
    BotMoment exit;
    trade.entryAt = momentOf(QStringLiteral("entry-time"), row, entryText, entry);
    trade.exitAt = momentOf(QStringLiteral("exit-time"), row, exitText, exit);
    if (trade.entryAt == 0) {
        BotMoment candle;
        QString candleText;
        trade.entryAt = momentOf(QStringLiteral("candle-time"), row, candleText, candle);
    }
    settleOrder(trade, exitText, entry, exit);
    if (std::max(trade.entryAt, trade.exitAt) > m_now + clockTolerance)
        ++m_future;
    const QString status = m_mapping.field(QStringLiteral("status"), row).toString();
    trade.closed = m_mapping.means(QStringLiteral("closed"), status) ||
                   (!m_mapping.means(QStringLiteral("open"), status) && trade.exitAt != 0);
    trade.key = tradeKey(trade, entryText);
    return trade;
}

Findings TradeRows::takeFindings()
{
    Findings findings;
    const QString zone = QString::fromUtf8(m_clock.zone().id());
    const auto add = [&findings, &zone](qint64 count, Finding::Severity severity, const char *code,
                                        const char *message, const char *how) {
        if (count > 0)
            findings.append({severity,
                             QString::fromLatin1(code),
                             message,
                             how,
                             {FindingValue::count(static_cast<double>(count)), FindingValue::word(zone)},
                             unknownNumber,
                             static_cast<double>(count),
                             {}});
    };
    add(m_gaps, Finding::Severity::Warning, "time_gap",
        QT_TRANSLATE_NOOP("Finding", "Times that do not exist in the zone %2: %1. Is it the bot's zone?"),
        QT_TRANSLATE_NOOP("Finding", "The clocks of %2 were set forward over them. They are taken as if the "
                                     "clocks had not been set yet."));
    add(m_overlaps, Finding::Severity::Info, "time_overlap",
        QT_TRANSLATE_NOOP("Finding",
                          "Times that occur twice in the zone %2: %1; the first of the two is taken"),
        QT_TRANSLATE_NOOP("Finding",
                          "The clocks of %2 were set back over them. An exit before its entry takes "
                          "the second."));
    add(m_future, Finding::Severity::Warning, "time_future",
        QT_TRANSLATE_NOOP("Finding",
                          "Times that lie in the future: %1. Is %2 the bot's zone, and is the clock right?"),
        QT_TRANSLATE_NOOP("Finding",
                          "Times in the file, read in the zone %2, against the clock of this machine; "
                          "5 minutes are allowed."));
    add(m_readAsUtc, Finding::Severity::Info, "time_utc",
        QT_TRANSLATE_NOOP("Finding",
                          "%1 exits lie before their entries in the zone %2, and are taken as UTC"),
        QT_TRANSLATE_NOOP("Finding",
                          "A time with a space in it is that of a candle, which bots keep in UTC. Only "
                          "where it then comes after the entry."));
    add(m_wrongOrder, Finding::Severity::Warning, "time_order",
        QT_TRANSLATE_NOOP("Finding", "%1 trades end before they begin; they have no hold time"),
        QT_TRANSLATE_NOOP("Finding", "Exit against entry, in the zone %2 and in UTC."));
    return findings;
}
