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

/// Finds, value by value, the only one that can be that of more than half; it is counted where another was
/// met.
struct Vote
{
    QJsonValue candidate = QJsonValue(QJsonValue::Undefined);
    qsizetype lead = 0;
    qsizetype of = 0;
    bool contested = false;

    void add(const QJsonValue &value)
    {
        ++of;
        if (lead == 0)
            candidate = value;
        const bool agrees = jsonEqual(candidate, value);
        lead += agrees ? 1 : -1;
        contested = contested || !agrees;
    }

    /// True where at least three run the parameter, and more than half of them the candidate.
    bool isUsual(const QList<QJsonObject> &running, const QString &key) const
    {
        const qsizetype count =
            !contested ? of : std::count_if(running.cbegin(), running.cend(), [&](const QJsonObject &live) {
                return jsonEqual(candidate, live.value(key));
            });
        return of > 2 && count * 2 > of;
    }
};

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
            if (isLive)
                votes[*next].add(it.value());
        }
    }
    QHash<QString, QJsonValue> usual;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString &key = columns.at(i).key;
        if (votes.at(i).isUsual(running, key))
            usual.insert(key, votes.at(i).candidate);
    }
    return usual;
}

void FleetMatrixModel::renewUsual(const QSet<QString> &keys)
{
    QList<QJsonObject> running;
    for (const QString &id : std::as_const(m_rows)) {
        const BotRecord *const bot = m_board.record(id);
        if (bot && bot->shownValues() == ShownValues::Live)
            running.append(bot->lastGood.parameters());
    }
    for (const QString &key : keys) {
        Vote vote;
        for (const QJsonObject &live : std::as_const(running)) {
            if (const QJsonValue value = live.value(key); !value.isUndefined())
                vote.add(value);
        }
        if (vote.isUsual(running, key))
            m_usual.insert(key, vote.candidate);
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
