// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradingstate.h"

#include "sync/trading/traderows.h"
#include "sync/values/jsonvalues.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace {

constexpr qsizetype mostSignals = 200;

/// Differences up to this are those of two roundings.
constexpr double roundingDifference = 0.01;

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

/// Gathers one state from one document.
class StateGatherer
{
public:
    StateGatherer(const QJsonObject &document, const TradingMapping &mapping, const BotClock &clock,
                  qint64 now)
        : m_document(document)
        , m_mapping(mapping)
        , m_rows(mapping, clock, now)
    {
        m_state.mapped = true;
        m_state.currency = mapping.currency();
    }

    TradingState gather()
    {
        readAccount();
        readPosition();
        readTrades();
        readLedger();
        readSignals(m_mapping.at(text("signals"), m_document), QString());
        m_state.findings += m_rows.takeFindings();
        findDoubles();
        return std::move(m_state);
    }

private:
    double number(const char *place) const
    {
        return TradeRows::number(m_mapping.at(text(place), m_document));
    }

    void readAccount()
    {
        m_state.sessionStart = m_rows.moment(m_mapping.at(text("session-start"), m_document));
        m_state.writtenAt = m_rows.moment(m_mapping.at(text("written"), m_document));
        m_state.startBalance = number("start-balance");
        m_state.balance = number("balance");
        m_state.realizedBalance = number("realized-balance");
        m_state.unrealized = number("unrealized");
        m_state.statistics = {number("stats-trades"), number("stats-long"),   number("stats-short"),
                              number("stats-wins"),   number("stats-losses"), number("stats-net")};
    }

    void readPosition()
    {
        const QJsonValue value = m_mapping.at(text("position"), m_document);
        if (!value.isObject())
            return;
        const auto position = m_rows.read(value.toObject());
        if (position && !position->closed)
            m_state.position = *position;
    }

    void readTrades()
    {
        QHash<QString, qsizetype> indexByKey;
        QList<QList<TradeRecord>> groups;
        qint64 unreadable = 0;
        // The list that is trusted most comes last, for of equal rows the last one counts.
        const QList<JsonPointer> &lists = m_mapping.tradeLists();
        for (auto list = lists.crbegin(); list != lists.crend(); ++list) {
            const QJsonArray array = list->resolve(QJsonValue(m_document)).toArray();
            for (const QJsonValue &value : array) {
                const auto trade = value.isObject() ? m_rows.read(value.toObject()) : std::nullopt;
                if (!trade) {
                    ++unreadable;
                    continue;
                }
                const auto known = indexByKey.constFind(trade->key);
                if (known == indexByKey.constEnd()) {
                    indexByKey.insert(trade->key, groups.size());
                    groups.append({*trade});
                } else {
                    groups[*known].append(*trade);
                }
            }
        }
        for (const QList<TradeRecord> &rows : std::as_const(groups)) {
            const MergedTrade merged = mergedTrade(rows);
            noteConflict(merged);
            if (merged.trade.closed)
                m_state.trades.append(std::make_shared<const TradeRecord>(merged.trade));
        }
        std::stable_sort(m_state.trades.begin(), m_state.trades.end(),
                         [](const TradePointer &left, const TradePointer &right) {
                             return left->exitAt != right->exitAt ? left->exitAt < right->exitAt
                                                                  : left->key < right->key;
                         });
        if (unreadable > 0)
            m_state.findings.append(
                {Finding::Severity::Warning,
                 text("unreadable_row"),
                 QT_TRANSLATE_NOOP("Finding",
                                   "%1 rows of the lists of trades are no trades and were left out"),
                 QT_TRANSLATE_NOOP("Finding",
                                   "A trade is an object with a side, an entry price or a result."),
                 {FindingValue::count(static_cast<double>(unreadable))},
                 unknownNumber,
                 static_cast<double>(unreadable),
                 {}});
    }

    void noteConflict(const MergedTrade &merged)
    {
        if (merged.otherResults.isEmpty())
            return;
        const TradeRecord &trade = merged.trade;
        QStringList others;
        for (const double result : merged.otherResults)
            others.append(tradingText(result, TradingUnit::Money, m_state.currency));
        others.removeDuplicates();
        const bool rounding = merged.difference <= roundingDifference;
        Finding finding;
        finding.severity = rounding ? Finding::Severity::Info : Finding::Severity::Warning;
        finding.code = rounding ? text("rounding") : text("conflict");
        finding.message =
            rounding ? QT_TRANSLATE_NOOP("Finding",
                                         "%2 stands %1 times, with results that differ by rounding only; "
                                         "%3 counts")
            : merged.calledManual
                ? QT_TRANSLATE_NOOP("Finding",
                                    "%2 stands %1 times with different results: %3 counts, another row "
                                    "says %4. One row calls it manual, but the bot's own rows name it, so "
                                    "it is the bot's")
                : QT_TRANSLATE_NOOP(
                      "Finding", "%2 stands %1 times with different results: %3 counts, another row says %4");
        finding.how =
            QT_TRANSLATE_NOOP("Finding", "Rows with the same order id are one trade. The row that the "
                                         "exchange has confirmed counts; of equals the last one.");
        finding.values = {FindingValue::count(static_cast<double>(merged.rows)),
                          FindingValue::word(trade.key), FindingValue::money(trade.net),
                          FindingValue::word(others.join(QStringLiteral(", ")))};
        finding.declared = merged.otherResults.constFirst();
        finding.found = trade.net;
        finding.tradeKey = trade.key;
        m_state.findings.append(finding);
    }

    /// Trades with different ids that look like the same one: told, and not merged.
    void findDoubles()
    {
        QHash<QString, TradePointer> seen;
        for (const TradePointer &trade : std::as_const(m_state.trades)) {
            if (!isKnown(trade->entryPrice) || !isKnown(trade->quantity))
                continue;
            const QString looks = sideWord(trade->side) + u'|' + rawNumberText(trade->entryPrice) + u'|' +
                                  rawNumberText(trade->quantity);
            const TradePointer &other = seen[looks];
            const bool overlap = other && trade->entryAt < other->exitAt && other->entryAt < trade->exitAt;
            if (overlap) {
                m_state.findings.append(
                    {Finding::Severity::Warning,
                     text("double"),
                     QT_TRANSLATE_NOOP("Finding",
                                       "%1 and %2 have the same side, entry price and quantity at the "
                                       "same time: perhaps they are one trade. Both count"),
                     QT_TRANSLATE_NOOP("Finding", "Only trades with the same order id are taken for one."),
                     {FindingValue::word(other->key), FindingValue::word(trade->key)},
                     unknownNumber,
                     unknownNumber,
                     trade->key});
            }
            seen.insert(looks, trade);
        }
        if (!m_state.position)
            return;
        const TradeRecord &position = *m_state.position;
        constexpr double likeness = 0.01;
        for (const TradePointer &trade : std::as_const(m_state.trades)) {
            if (trade->side != position.side || trade->entryPrice != position.entryPrice ||
                !(std::abs(trade->quantity - position.quantity) <= likeness * position.quantity))
                continue;
            m_state.findings.append(
                {Finding::Severity::Warning,
                 text("closed_but_open"),
                 QT_TRANSLATE_NOOP("Finding",
                                   "%1 is booked as closed, but the open position has its side, quantity "
                                   "and entry price (%2)"),
                 QT_TRANSLATE_NOOP("Finding",
                                   "Side and entry price are equal, and the quantities within 1%."),
                 {FindingValue::word(trade->key), FindingValue::price(position.entryPrice)},
                 position.quantity,
                 trade->quantity,
                 trade->key});
        }
    }

    void readLedger()
    {
        const QJsonArray ledger = m_mapping.at(text("ledger"), m_document).toArray();
        for (const QJsonValue &value : ledger) {
            const QJsonObject row = value.toObject();
            const QString kind = m_mapping.field(text("ledger-type"), row).toString();
            const bool deposit = m_mapping.means(text("deposit"), kind);
            const double amount = TradeRows::number(m_mapping.field(text("ledger-amount"), row));
            if ((!deposit && !m_mapping.means(text("withdrawal"), kind)) || !isKnown(amount))
                continue;
            m_state.transfers.append({m_rows.moment(m_mapping.field(text("ledger-time"), row)),
                                      deposit ? std::abs(amount) : -std::abs(amount), kind});
        }
        const QJsonArray log = m_mapping.at(text("reconciliation"), m_document).toArray();
        for (const QJsonValue &value : log) {
            const QJsonObject row = value.toObject();
            ReconciliationEntry entry;
            entry.time = m_rows.moment(m_mapping.field(text("log-time"), row));
            entry.event = m_mapping.field(text("log-event"), row).toString();
            entry.reason = m_mapping.field(text("log-reason"), row).toString();
            entry.balance = TradeRows::number(m_mapping.field(text("log-balance"), row));
            entry.balanceBefore = TradeRows::number(m_mapping.field(text("log-balance-before"), row));
            m_state.reconciliation.append(entry);
            const double moved = entry.balance - entry.balanceBefore;
            if (isKnown(moved) && moved != 0.0)
                m_state.transfers.append({entry.time, moved, entry.event});
        }
    }

    void readSignals(const QJsonValue &value, const QString &name)
    {
        if (m_state.latestSignals.size() >= mostSignals || value.isUndefined())
            return;
        if (!value.isObject()) {
            m_state.latestSignals.append({name, value});
            return;
        }
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            readSignals(it.value(), name.isEmpty() ? it.key() : QString(name + u'/' + it.key()));
    }

    const QJsonObject &m_document;
    const TradingMapping &m_mapping;
    TradeRows m_rows;
    TradingState m_state;
};

QList<StateMember> membersOf(const QJsonObject &document, const JsonPointer &configurationPlace)
{
    QList<StateMember> members;
    for (auto it = document.constBegin(); it != document.constEnd(); ++it) {
        if (!configurationPlace.isEmpty() && configurationPlace.tokens().constFirst() == it.key())
            continue;
        StateMember member{it.key(), jsonTypeName(it.value()), 0, QString()};
        if (it->isArray())
            member.size = it->toArray().size();
        else if (it->isObject())
            member.size = it->toObject().size();
        else
            member.value = jsonDisplayText(it.value());
        members.append(member);
    }
    return members;
}

} // namespace

bool TradingState::isEmpty() const
{
    return sessionStart == 0 && !isKnown(startBalance) && !isKnown(balance) && !position &&
           trades.isEmpty() && statistics.isNull();
}

TradingState readTradingState(const QJsonObject &document, const TradingMapping &mapping,
                              const QTimeZone &zone, qint64 now, const JsonPointer &configurationPlace)
{
    TradingState state;
    if (!mapping.isNull()) {
        const BotClock clock(zone);
        state = StateGatherer(document, mapping, clock, now).gather();
    }
    if (state.isEmpty())
        state.members = membersOf(document, configurationPlace);
    return state;
}
