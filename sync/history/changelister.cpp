// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/changelister.h"

#include "sync/history/historyreader.h"
#include "sync/history/historyschema.h"
#include "sync/values/jsonvalues.h"

#include <algorithm>
#include <limits>

namespace {

using Column = ChangeOrder::Column;

constexpr qint64 everything = std::numeric_limits<qint64>::max();

} // namespace

ChangeLister::ChangeLister(SqliteConnection &connection, HistoryReader &reader, std::function<bool()> stop)
    : m_connection(connection)
    , m_reader(reader)
    , m_stop(std::move(stop))
{
}

/// True where the rows themselves must be looked into; else the steps know enough.
bool ChangeLister::needsValues(const ChangeFilter &filter, const ChangeOrder &order)
{
    const bool sortsBySteps =
        order.column == Column::Time || order.column == Column::Bot || order.column == Column::Acknowledged;
    return !filter.keys.isEmpty() || filter.significantOnly || !filter.text.isEmpty() || !sortsBySteps;
}

bool ChangeLister::isWanted(const ChangeFilter &filter, qint64 seq) const
{
    return !filter.unacknowledgedOnly || m_waiting.contains(seq);
}

QList<qint64> ChangeLister::botNumbers(const ChangeFilter &filter)
{
    const QHash<qint64, BotIdentity> known = m_reader.identities();
    QList<qint64> numbers;
    for (auto it = known.cbegin(); it != known.cend(); ++it) {
        if (filter.botIds.isEmpty() || filter.botIds.contains(it->id))
            numbers.append(it.key());
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

QList<qint64> ChangeLister::parameterNumbers(qint64 bot, const ChangeFilter &filter)
{
    QList<qint64> numbers;
    SqliteStatement next(m_connection, "SELECT parameter FROM change WHERE bot = ? AND parameter > ?"
                                       " ORDER BY parameter LIMIT 1");
    qint64 parameter = 0;
    while (next.bind(0, bot).bind(1, parameter).step()) {
        parameter = next.integer(0);
        next.reset();
        if (filter.keys.isEmpty() || filter.keys.contains(m_reader.key(parameter)))
            numbers.append(parameter);
    }
    return numbers;
}

void ChangeLister::addSteps(qint64 bot, const ChangeFilter &filter, qint64 newest)
{
    SqliteStatement read(m_connection, "SELECT place, seq, kind, row_count FROM event WHERE bot = ?"
                                       " AND configuration IS NOT NULL AND superseded_by IS NULL"
                                       " AND place >= ? AND place < ? ORDER BY place DESC, seq DESC");
    read.bind(0, bot);
    read.bind(1, filter.from.value_or(std::numeric_limits<qint64>::min()));
    read.bind(2, filter.to.value_or(everything));
    qint64 found = 0;
    qint64 looked = 0;
    while (found < newest && read.step()) {
        if (++looked % 4096 == 0 && m_stop && m_stop()) {
            m_stopped = true;
            return;
        }
        const qint64 place = read.integer(0);
        const qint64 seq = read.integer(1);
        const bool baseline = read.integer(2) == static_cast<qint64>(EventKind::Baseline);
        if (baseline && !filter.withBaselines)
            continue;
        for (qint64 row = baseline ? 0 : read.integer(3) - 1; row >= 0; --row) {
            if (!isWanted(filter, seq + row))
                continue;
            Entry entry;
            entry.place = place;
            entry.seq = seq + row;
            m_entries.push_back(entry);
            ++found;
        }
    }
}

void ChangeLister::setSortValue(Entry &entry, Column column, const SqliteStatement &row) const
{
    const auto setValue = [&entry](const QJsonValue &value) {
        entry.rank = value.isUndefined() ? 0 : value.isDouble() ? 1 : 2;
        entry.number = value.toDouble();
        if (entry.rank == 2)
            entry.text = jsonDisplayText(value);
    };
    switch (column) {
    case Column::Kind:
        entry.rank = static_cast<int>(row.integer(2) & ChangeFlags::kindMask);
        break;
    case Column::Significance:
        entry.rank = (row.integer(2) & ChangeFlags::significant) != 0 ? 1 : 0;
        break;
    case Column::Before:
        setValue(row.value(3));
        break;
    case Column::After:
        setValue(row.value(4));
        break;
    case Column::Delta:
        entry.rank = row.isNumber(3) && row.isNumber(4) ? 1 : 0;
        entry.number = entry.rank == 1 ? row.real(4) - row.real(3) : 0;
        break;
    default:
        break;
    }
}

void ChangeLister::addRows(qint64 bot, qint64 parameter, const ChangeFilter &filter, const ChangeOrder &order)
{
    SqliteStatement read(m_connection, "SELECT place, seq, flags, before, after FROM change WHERE bot = ?"
                                       " AND parameter = ? AND place >= ? AND place < ? AND flags < 64"
                                       " AND flags & 7 <> 0");
    read.bind(0, bot).bind(1, parameter);
    read.bind(2, filter.from.value_or(std::numeric_limits<qint64>::min()));
    read.bind(3, filter.to.value_or(everything));
    const QString key = m_reader.key(parameter);
    const bool textFits = filter.text.isEmpty() || key.contains(filter.text, Qt::CaseInsensitive) ||
                          m_reader.identities().value(bot).name.contains(filter.text, Qt::CaseInsensitive);
    qint64 looked = 0;
    while (read.step()) {
        if (++looked % 4096 == 0 && m_stop && m_stop()) {
            m_stopped = true;
            return;
        }
        if (filter.significantOnly && (read.integer(2) & ChangeFlags::significant) == 0)
            continue;
        Entry entry;
        entry.place = read.integer(0);
        entry.seq = read.integer(1);
        if (!isWanted(filter, entry.seq))
            continue;
        if (!textFits && !jsonDisplayText(read.value(3)).contains(filter.text, Qt::CaseInsensitive) &&
            !jsonDisplayText(read.value(4)).contains(filter.text, Qt::CaseInsensitive))
            continue;
        setSortValue(entry, order.column, read);
        if (order.column == Column::Key)
            entry.text = key;
        m_entries.push_back(std::move(entry));
    }
}

ChangeListing ChangeLister::list(const ChangeFilter &filter, const ChangeOrder &order)
{
    m_entries.clear();
    m_waiting.clear();
    if (filter.unacknowledgedOnly || order.column == Column::Acknowledged) {
        SqliteStatement waiting(m_connection, "SELECT seq FROM unacknowledged");
        while (waiting.step())
            m_waiting.insert(waiting.integer(0));
    }
    const QList<qint64> bots = botNumbers(filter);
    for (const qint64 bot : bots) {
        const size_t begin = m_entries.size();
        if (needsValues(filter, order)) {
            const QList<qint64> parameters = parameterNumbers(bot, filter);
            for (const qint64 parameter : parameters)
                addRows(bot, parameter, filter, order);
        } else {
            addSteps(bot, filter, everything);
        }
        if (order.column == Column::Bot) {
            const QString name = m_reader.identities().value(bot).name;
            for (size_t i = begin; i < m_entries.size(); ++i)
                m_entries[i].text = name;
        }
    }
    if (order.column == Column::Acknowledged) {
        for (Entry &entry : m_entries)
            entry.rank = m_waiting.contains(entry.seq) ? 0 : 1;
    }
    if (m_stopped)
        return {};
    const auto byTime = [](const Entry &left, const Entry &right) {
        return left.place != right.place ? left.place < right.place : left.seq < right.seq;
    };
    const auto byValue = [&byTime](const Entry &left, const Entry &right) {
        if (left.rank != right.rank)
            return left.rank < right.rank;
        if (left.number != right.number)
            return left.number < right.number;
        const int text = left.text.compare(right.text);
        return text != 0 ? text < 0 : byTime(left, right);
    };
    if (order.column == Column::Time)
        std::sort(m_entries.begin(), m_entries.end(), byTime);
    else
        std::sort(m_entries.begin(), m_entries.end(), byValue);
    std::vector<qint64> rows;
    rows.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        rows.push_back(entry.seq);
    if (order.descending)
        std::reverse(rows.begin(), rows.end());
    return ChangeListing(std::move(rows));
}

std::vector<qint64> ChangeLister::newest(const ChangeFilter &filter, const ChangeOrder &order, int count)
{
    if (needsValues(filter, order) || order.column != Column::Time || !order.descending ||
        filter.unacknowledgedOnly)
        return {};
    m_entries.clear();
    const QList<qint64> bots = botNumbers(filter);
    for (const qint64 bot : bots)
        addSteps(bot, filter, count);
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &left, const Entry &right) {
        return left.place != right.place ? left.place > right.place : left.seq > right.seq;
    });
    std::vector<qint64> rows;
    for (size_t i = 0; i < std::min(m_entries.size(), static_cast<size_t>(count)); ++i)
        rows.push_back(m_entries[i].seq);
    return rows;
}
