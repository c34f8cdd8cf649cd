// SPDX-License-Identifier: GPL-3.0-or-later
// Which bots and parameters the fleet's matrix shows, in which order, and what most bots run.
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/bottexts.h"
#include "widgets/fleetpage/fleetmatrixmodel.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace {

constexpr qsizetype longestKey = 100;

/// Numbers by value, then texts; what is not there stands behind.
bool isLess(const QJsonValue &left, const QJsonValue &right)
{
    if (left.isDouble() && right.isDouble())
        return compareJsonNumbers(left, right) < 0;
    if (left.isDouble() != right.isDouble())
        return left.isDouble();
    return jsonDisplayText(left) < jsonDisplayText(right);
}

} // namespace

bool FleetMatrixModel::isLetThrough(const BotRecord &record) const
{
    if (!m_tag.isNull() &&
        !(m_tag.isEmpty() ? record.definition.tags.isEmpty() : record.definition.tags.contains(m_tag)))
        return false;
    switch (m_health) {
    case HealthFilter::Attention:
        return record.needsAttention();
    case HealthFilter::Drift:
        return !record.drift.isEmpty();
    case HealthFilter::Synced:
        return record.health.isSynced();
    case HealthFilter::Failed:
        return record.health.isFailure();
    case HealthFilter::All:
        break;
    }
    return true;
}

QStringList FleetMatrixModel::wantedRows() const
{
    QStringList rows;
    for (const QString &id : m_board.botIds()) {
        const BotRecord *const bot = m_board.record(id);
        if (bot && isLetThrough(*bot))
            rows.append(id);
    }
    return rows;
}

QList<FleetMatrixModel::Column> FleetMatrixModel::wantedColumns(const QStringList &rows) const
{
    QList<Column> columns;
    QSet<QString> keys;
    QSet<QString> profiles;
    QStringList unknown;
    for (const QString &id : rows) {
        const BotRecord *const bot = m_board.record(id);
        if (!bot)
            continue;
        if (!profiles.contains(bot->profile.name())) {
            profiles.insert(bot->profile.name());
            for (const ProfileParameter &parameter : bot->profile.parameters()) {
                if (keys.contains(parameter.key))
                    continue;
                keys.insert(parameter.key);
                columns.append({parameter.key, profileText(parameter.title), profileText(parameter.group),
                                parameter, true});
            }
        }
        const QJsonObject &live = bot->lastGood.parameters();
        for (auto it = live.constBegin(); it != live.constEnd(); ++it) {
            if (!keys.contains(it.key())) {
                keys.insert(it.key());
                unknown.append(it.key());
            }
        }
    }
    unknown.sort();
    for (const QString &key : std::as_const(unknown))
        columns.append({key, visibleText(key, longestKey), tr("Other parameters"),
                        ProfileParameter::unknown(key), false});
    return columns;
}

QHash<QString, QJsonValue> FleetMatrixModel::usualValues(const QStringList &rows,
                                                         const QList<Column> &columns, bool &another) const
{
    // The only value that can be that of more than half is found in one pass, and counted where another was
    // met.
    struct Vote
    {
        QJsonValue candidate = QJsonValue(QJsonValue::Undefined);
        qsizetype lead = 0;
        qsizetype count = 0;
        qsizetype of = 0;
        bool contested = false;
    };
    QList<Vote> votes(columns.size());
    // A JSON object tells its keys in order: with the columns in the same one, a bot takes one walk along
    // both.
    QList<qsizetype> byKey(columns.size());
    std::iota(byKey.begin(), byKey.end(), 0);
    std::sort(byKey.begin(), byKey.end(),
              [&](qsizetype left, qsizetype right) { return columns.at(left).key < columns.at(right).key; });
    QList<QJsonObject> running;
    for (const QString &id : rows) {
        const BotRecord *const bot = m_board.record(id);
        if (!bot)
            continue;
        const bool isLive = bot->shownValues() == ShownValues::Live;
        const QJsonObject &live = bot->lastGood.parameters();
        if (isLive)
            running.append(live);
        auto next = byKey.cbegin();
        for (auto it = live.constBegin(); it != live.constEnd(); ++it) {
            const QString key = it.key();
            while (next != byKey.cend() && columns.at(*next).key < key)
                ++next;
            if (next == byKey.cend() || columns.at(*next).key != key) {
                another = true;
                continue;
            }
            if (!isLive)
                continue;
            Vote &vote = votes[*next];
            const QJsonValue value = it.value();
            ++vote.of;
            if (vote.lead == 0)
                vote.candidate = value;
            const bool agrees = jsonEqual(vote.candidate, value);
            vote.lead += agrees ? 1 : -1;
            vote.contested = vote.contested || !agrees;
        }
    }
    QHash<QString, QJsonValue> usual;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        Vote &vote = votes[i];
        const QString &key = columns.at(i).key;
        vote.count = vote.of;
        if (vote.contested)
            vote.count = std::count_if(running.cbegin(), running.cend(), [&](const QJsonObject &live) {
                return jsonEqual(vote.candidate, live.value(key));
            });
        if (vote.of > 2 && vote.count * 2 > vote.of)
            usual.insert(key, vote.candidate);
    }
    return usual;
}

void FleetMatrixModel::renewUsual(const QSet<QString> &keys)
{
    for (const QString &key : keys) {
        QList<QJsonValue> values;
        for (const QString &id : std::as_const(m_rows)) {
            const BotRecord *const bot = m_board.record(id);
            const bool isLive = bot && bot->shownValues() == ShownValues::Live;
            const QJsonValue value =
                isLive ? bot->lastGood.parameters().value(key) : QJsonValue(QJsonValue::Undefined);
            if (!value.isUndefined())
                values.append(value);
        }
        // Each pair of unlike ones is struck out: what is left is the only value that can be that of more
        // than half.
        QJsonValue candidate(QJsonValue::Undefined);
        qsizetype lead = 0;
        for (const QJsonValue &value : std::as_const(values)) {
            if (lead == 0)
                candidate = value;
            lead += jsonEqual(candidate, value) ? 1 : -1;
        }
        const auto count = std::count_if(values.cbegin(), values.cend(), [&](const QJsonValue &value) {
            return jsonEqual(candidate, value);
        });
        if (values.size() > 2 && count * 2 > values.size())
            m_usual.insert(key, candidate);
        else
            m_usual.remove(key);
    }
}

void FleetMatrixModel::sortRows(QStringList &rows) const
{
    if (!m_sortKey.isEmpty()) {
        const bool ascending = m_sortOrder == Qt::AscendingOrder;
        const auto value = [this](const QString &id) {
            const BotRecord *const bot = m_board.record(id);
            const bool shown =
                bot->shownValues() == ShownValues::Live || bot->shownValues() == ShownValues::LastGood;
            return shown ? bot->lastGood.parameters().value(m_sortKey) : QJsonValue(QJsonValue::Undefined);
        };
        std::stable_sort(rows.begin(), rows.end(), [&](const QString &left, const QString &right) {
            const QJsonValue first = value(left);
            const QJsonValue second = value(right);
            if (first.isUndefined() || second.isUndefined())
                return !first.isUndefined() && second.isUndefined();
            return ascending ? isLess(first, second) : isLess(second, first);
        });
    } else if (m_sort == BotSort::Attention) {
        std::stable_sort(rows.begin(), rows.end(), [this](const QString &left, const QString &right) {
            return attentionRank(*m_board.record(left)) < attentionRank(*m_board.record(right));
        });
    } else if (m_sort == BotSort::Name) {
        std::stable_sort(rows.begin(), rows.end(), [this](const QString &left, const QString &right) {
            return m_board.record(left)->identity.name.compare(m_board.record(right)->identity.name,
                                                               Qt::CaseInsensitive) < 0;
        });
    }
}

void FleetMatrixModel::leaveOnlyDifferences(QStringList &rows, QList<Column> &columns) const
{
    QSet<QString> keys;
    QStringList differing;
    for (const QString &id : std::as_const(rows)) {
        const BotRecord *const bot = m_board.record(id);
        bool differs = false;
        for (const Column &shown : std::as_const(columns)) {
            if (fleetCell(*bot, shown.parameter, m_usual.value(shown.key, QJsonValue::Undefined)).mark ==
                CellMark::None)
                continue;
            keys.insert(shown.key);
            differs = true;
        }
        if (differs)
            differing.append(id);
    }
    rows = differing;
    columns.removeIf([&keys](const Column &shown) { return !keys.contains(shown.key); });
}

QStringList FleetMatrixModel::tags() const
{
    QSet<QString> tags;
    for (const QString &id : m_board.botIds()) {
        if (const BotRecord *const bot = m_board.record(id))
            tags.unite(QSet<QString>(bot->definition.tags.cbegin(), bot->definition.tags.cend()));
    }
    QStringList sorted(tags.cbegin(), tags.cend());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}
