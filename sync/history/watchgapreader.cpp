// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/watchgapreader.h"

#include "sync/history/sqliteconnection.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace {

using Kind = WatchGap::Kind;

constexpr qint64 longAgo = std::numeric_limits<qint64>::min();
constexpr qint64 never = std::numeric_limits<qint64>::max();
// Where a bot is watched now, the last word is up to a minute old.
constexpr qint64 beat = 90'000;

/// The gaps within a range of time, as they come.
class Gaps
{
public:
    Gaps(qint64 from, qint64 to, int most)
        : m_from(from)
        , m_to(to)
        , m_most(most)
    {
    }

    void append(WatchGap gap)
    {
        gap.from = std::max(gap.from, m_from);
        gap.to = std::min(gap.to, m_to);
        if (gap.from < gap.to && m_list.size() < m_most)
            m_list.append(gap);
    }
    const QList<WatchGap> &list() const { return m_list; }

private:
    qint64 m_from;
    qint64 m_to;
    int m_most;
    QList<WatchGap> m_list;
};

void readUnwatched(SqliteConnection &connection, qint64 bot, qint64 from, qint64 to, Gaps &gaps)
{
    // Two seeks; both in one aggregate would read everything between them.
    SqliteStatement imported(
        connection, "SELECT (SELECT min(place) FROM event WHERE bot = ?1 AND configuration IS NOT NULL"
                    " AND superseded_by IS NULL AND place > ?2 AND place < ?3),"
                    " (SELECT max(place) FROM event WHERE bot = ?1 AND configuration IS NOT NULL"
                    " AND superseded_by IS NULL AND place > ?2 AND place < ?3)");
    const auto append = [&](qint64 begin, qint64 end) {
        imported.bind(0, bot).bind(1, begin).bind(2, end);
        const bool known = imported.step() && !imported.isNull(0);
        if (known)
            gaps.append({Kind::NotWatched, begin, imported.integer(0), HealthStatus::Starting});
        gaps.append({Kind::NotWatched, known ? imported.integer(1) : begin, end, HealthStatus::Starting});
        imported.reset();
    };
    SqliteStatement before(connection, "SELECT max(until) FROM watched WHERE bot = ? AND until < ?");
    SqliteStatement watched(connection, "SELECT since, until FROM watched WHERE bot = ? AND until >= ?"
                                        " AND since <= ? ORDER BY since");
    SqliteStatement after(connection, "SELECT min(since) FROM watched WHERE bot = ? AND since > ?");
    before.bind(0, bot).bind(1, from);
    after.bind(0, bot).bind(1, to);
    const bool earlier = before.step() && !before.isNull(0);
    const bool later = after.step() && !after.isNull(0);
    qint64 until = earlier ? before.integer(0) : longAgo;
    bool any = earlier || later;
    watched.bind(0, bot).bind(1, from).bind(2, to);
    while (watched.step()) {
        append(until, watched.integer(0));
        until = std::max(until, watched.integer(1));
        any = true;
    }
    if (any && (later || until < to - beat))
        append(until, later ? after.integer(0) : never);
}

HealthStatus unsyncedStatus(const QString &data)
{
    const QString word =
        QJsonDocument::fromJson(data.toUtf8()).object().value(QLatin1String("status")).toString();
    for (const HealthStatus status :
         {HealthStatus::Fallback, HealthStatus::Missing, HealthStatus::Unreadable, HealthStatus::Corrupted,
          HealthStatus::Incomplete, HealthStatus::Invalid}) {
        if (word == healthStatusWord(status))
            return status;
    }
    return HealthStatus::Synced;
}

void readUnsynced(SqliteConnection &connection, qint64 bot, qint64 from, qint64 to, Gaps &gaps)
{
    SqliteStatement health(connection,
                           "SELECT place, data FROM event WHERE kind = 3 AND bot = ?1 AND place <= ?3"
                           " AND place >= ifnull((SELECT max(place) FROM event WHERE kind = 3"
                           " AND bot = ?1 AND place <= ?2), ?2) ORDER BY place, seq");
    health.bind(0, bot).bind(1, from).bind(2, to);
    WatchGap open{Kind::NotSynced, 0, to, HealthStatus::Synced};
    while (health.step()) {
        if (open.status != HealthStatus::Synced) {
            open.to = health.integer(0);
            gaps.append(open);
        }
        open = {Kind::NotSynced, health.integer(0), to, unsyncedStatus(health.text(1))};
    }
    if (open.status != HealthStatus::Synced)
        gaps.append(open);
}

} // namespace

QList<WatchGap> readWatchGaps(SqliteConnection &connection, qint64 bot, qint64 from, qint64 to, int most)
{
    Gaps gaps(from, to, most);
    readUnwatched(connection, bot, from, to, gaps);
    readUnsynced(connection, bot, from, to, gaps);
    return gaps.list();
}
