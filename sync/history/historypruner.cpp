// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historypruner.h"

#include "sync/history/historyreader.h"
#include "sync/history/historywriter.h"
#include "sync/values/canonicaljson.h"

#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace {

// A portion takes some hundredths of a second: as long as a change may wait to be recorded.
constexpr int eventsInPortion = 2000;
constexpr int configurationsInPortion = 4000;

QList<qint64> botNumbers(SqliteConnection &connection)
{
    QList<qint64> numbers;
    SqliteStatement read(connection, "SELECT number FROM bot ORDER BY number");
    while (read.step())
        numbers.append(read.integer(0));
    return numbers;
}

/// One seek for each.
QList<qint64> parametersOf(SqliteConnection &connection, qint64 bot)
{
    QList<qint64> numbers;
    SqliteStatement next(connection, "SELECT parameter FROM change WHERE bot = ? AND parameter > ?"
                                     " ORDER BY parameter LIMIT 1");
    qint64 parameter = 0;
    while (next.bind(0, bot).bind(1, parameter).step()) {
        parameter = next.integer(0);
        numbers.append(parameter);
        next.reset();
    }
    return numbers;
}

} // namespace

PruneEstimate estimatePruning(SqliteConnection &connection, qint64 before)
{
    PruneEstimate estimate;
    estimate.before = before;
    SqliteStatement count(connection, "SELECT sum(row_count), min(place) FROM event WHERE bot = ?"
                                      " AND configuration IS NOT NULL AND superseded_by IS NULL"
                                      " AND place < ? AND kind = 2");
    const QList<qint64> bots = botNumbers(connection);
    for (const qint64 bot : bots) {
        count.bind(0, bot).bind(1, before);
        if (count.step() && count.integer(0) > 0) {
            estimate.changes += count.integer(0);
            ++estimate.bots;
            const qint64 oldest = count.integer(1);
            estimate.oldest = estimate.oldest == 0 ? oldest : std::min(estimate.oldest, oldest);
        }
        count.reset();
    }
    return estimate;
}

bool isWorthPruning(SqliteConnection &connection, qint64 before)
{
    SqliteStatement step(connection, "SELECT 1 FROM event WHERE bot = ? AND configuration IS NOT NULL"
                                     " AND superseded_by IS NULL AND place < ? AND kind = 2 LIMIT 1");
    SqliteStatement health(connection, "SELECT 1 FROM event WHERE kind = 3 AND bot = ? AND place < ? LIMIT 1"
                                       " OFFSET 1"); // the last one stays
    const QList<qint64> bots = botNumbers(connection);
    for (const qint64 bot : bots) {
        if (step.bind(0, bot).bind(1, before).step() || health.bind(0, bot).bind(1, before).step())
            return true;
        step.reset();
        health.reset();
    }
    return false;
}

HistoryPruner::HistoryPruner(SqliteConnection &connection, HistoryWriter &writer, PruneScope scope,
                             qint64 now)
    : m_connection(connection)
    , m_writer(writer)
    , m_scope(std::move(scope))
    , m_before(m_scope.botId.isEmpty() ? m_scope.before : std::numeric_limits<qint64>::max())
    , m_now(now)
    , m_walker(connection)
{
}

int HistoryPruner::permille() const
{
    // The walk is most of the work.
    constexpr int walking = 800;
    if (!m_begun)
        return 0;
    if (!m_walked) {
        const qint64 whole = std::max<qint64>(1, m_end - m_first);
        return static_cast<int>(walking * std::clamp<qint64>(m_walker.lastSeq() - m_first, 0, whole) / whole);
    }
    // Before the sweep has begun its place is behind everything.
    const qint64 whole = std::max<qint64>(1, m_highest);
    return walking +
           static_cast<int>((1000 - walking) * std::clamp<qint64>(m_highest - m_sweepAt, 0, whole) / whole);
}

bool HistoryPruner::prunePortion()
{
    m_writer.forgetSteps();
    if (!std::exchange(m_begun, true) && !begin())
        return false;
    return m_walked ? sweepConfigurations() : walk();
}

// What stays

/// False where there is nothing to delete.
bool HistoryPruner::begin()
{
    if (m_scope.botId.isEmpty()) {
        const QList<qint64> bots = botNumbers(m_connection);
        for (const qint64 bot : bots)
            keepWhatWasInForce(bot);
        SqliteStatement(m_connection, "DELETE FROM watched WHERE until < ?1 AND until <"
                                      " (SELECT max(w.until) FROM watched w WHERE w.bot = watched.bot)")
            .bind(0, m_before)
            .run();
    } else {
        m_bot = HistoryReader(m_connection).botNumber(m_scope.botId);
        SqliteStatement(m_connection, "DELETE FROM watched WHERE bot = ?").bind(0, m_bot).run();
        m_trades = m_writer.removeTrades(m_bot);
        SqliteStatement any(m_connection, "SELECT 1 FROM event WHERE bot = ? AND configuration IS NOT NULL"
                                          " AND superseded_by IS NULL LIMIT 1");
        if (m_bot == 0 || !any.bind(0, m_bot).step())
            return false;
    }
    m_oldLinks = readChainLinks(m_connection);
    m_links = {m_oldLinks.takeFirst()};
    m_first = m_links.constFirst().seq;
    m_end = m_connection.number("SELECT max(seq) FROM event");
    m_highest = m_connection.number("SELECT max(number) FROM configuration");
    m_sweepAt = std::numeric_limits<qint64>::max();
    needConfiguration(m_highest); // its number must not be given to another one
    m_scanned = m_end;
    return m_connection.ok();
}

void HistoryPruner::keepWhatWasInForce(qint64 bot)
{
    SqliteStatement health(m_connection, "SELECT seq FROM event WHERE kind = 3 AND bot = ? AND place < ?"
                                         " ORDER BY place DESC, seq DESC LIMIT 1");
    if (health.bind(0, bot).bind(1, m_before).step())
        m_kept.insert(health.integer(0));
    SqliteStatement last(m_connection, "SELECT " CONFIGSYNC_EVENT_COLUMNS
                                       " FROM event WHERE bot = ? AND configuration IS NOT NULL"
                                       " AND superseded_by IS NULL AND place < ?"
                                       " ORDER BY place DESC, seq DESC LIMIT 1");
    if (!last.bind(0, bot).bind(1, m_before).step())
        return;
    const EventRecord step = storedEvent(last).event;
    if (step.kind == EventKind::Baseline) {
        m_kept.insert(step.seq);
        return;
    }
    HistoryReader reader(m_connection);
    EventRecord baseline = step;
    baseline.botId = reader.identities().value(bot).id;
    baseline.kind = EventKind::Baseline;
    baseline.notBefore = 0;
    baseline.subject = 0;
    baseline.configurationHash = ConfigurationShelf(m_connection).hash(step.configuration);
    SqliteStatement value(m_connection,
                          "SELECT after FROM change WHERE bot = ? AND parameter = ?"
                          " AND place < ? AND flags < 64 ORDER BY place DESC, seq DESC LIMIT 1");
    const QList<qint64> parameters = parametersOf(m_connection, bot);
    for (const qint64 parameter : parameters) {
        value.bind(0, bot).bind(1, parameter).bind(2, m_before);
        if (value.step() && !value.isNull(0)) {
            EventRow row;
            row.parameter = parameter;
            row.key = reader.key(parameter);
            row.kind = ChangeKind::Baseline;
            row.after = value.value(0);
            baseline.rows.append(row);
        }
        value.reset();
    }
    m_writer.addRecord(baseline);
    m_kept.insert(baseline.seq);
    EventRecord change = step;
    change.rows.resize(storedEvent(last).parameters.size());
    moveNotes(change, baseline.seq);
}

void HistoryPruner::moveNotes(const EventRecord &from, qint64 to)
{
    SqliteStatement read(m_connection, "SELECT " CONFIGSYNC_EVENT_COLUMNS
                                       " FROM event WHERE kind = 4 AND subject >= ? AND subject < ?"
                                       " ORDER BY seq");
    read.bind(0, from.seq).bind(1, from.seq + from.span());
    QList<EventRecord> notes;
    while (read.step())
        notes.append(storedEvent(read).event);
    read.reset();
    for (EventRecord &note : notes) {
        note.subject = to;
        m_writer.addRecord(note);
    }
}

bool HistoryPruner::isGone(qint64 row, const QList<Run> &removed)
{
    for (const Run &run : removed) {
        if (row >= run.from && row <= run.to)
            return true;
    }
    SqliteStatement find(m_connection, "SELECT seq, kind, row_count FROM event WHERE seq <= ?"
                                       " ORDER BY seq DESC LIMIT 1");
    if (!find.bind(0, row).step())
        return true;
    const bool change = find.integer(1) == static_cast<qint64>(EventKind::Change);
    return row >= find.integer(0) + (change ? std::max<qint64>(1, find.integer(2)) : 1);
}

bool HistoryPruner::isRemoved(const EventRecord &event, const QList<Run> &removed)
{
    // A note goes with what it is about.
    if (event.kind == EventKind::Note)
        return isGone(event.subject, removed);
    if (m_bot != 0)
        return event.bot == m_bot;
    return event.place < m_before && !m_kept.contains(event.seq);
}

// The walk

void HistoryPruner::addLink(const ChainLink &link)
{
    if (!m_keptSinceLink)
        m_links.last() = link;
    else
        m_links.append(link);
    m_keptSinceLink = false;
}

bool HistoryPruner::walk()
{
    QList<EventRecord> removed;
    QList<Run> runs;
    qint64 changes = 0;
    bool inRun = false;
    m_walker.resume();
    for (int i = 0; i < eventsInPortion && m_walker.lastSeq() < m_end && m_walker.next(); ++i) {
        const EventRecord &event = m_walker.event();
        while (!m_oldLinks.isEmpty() && m_oldLinks.constFirst().seq < event.seq)
            addLink(m_oldLinks.takeFirst());
        if (!isRemoved(event, runs)) {
            m_keptSinceLink = true;
            inRun = false;
            needConfiguration(event.configuration);
            continue;
        }
        if (!std::exchange(inRun, true))
            runs.append({event.seq, event.seq});
        runs.last().to = event.seq + event.span() - 1;
        addLink({event.seq, m_walker.digest(), m_walker.configurations()});
        if (event.kind == EventKind::Change && event.configuration > 0 && !m_walker.isSuperseded())
            changes += event.rows.size();
        removed.append(event);
    }
    m_walker.pause();
    if (!m_walker.problem().isEmpty()) {
        m_report.trouble = QStringLiteral("the history does not fit from row %1 on: %2")
                               .arg(m_walker.problemSeq())
                               .arg(m_walker.problem());
        return false;
    }
    if (!removed.isEmpty()) {
        remove(removed, runs);
        writeLinks(changes, removed.size());
    }
    m_report.changes += changes;
    m_report.events += removed.size();
    m_walked = m_walker.lastSeq() >= m_end;
    return m_connection.ok();
}

void HistoryPruner::remove(const QList<EventRecord> &events, const QList<Run> &runs)
{
    SqliteStatement row(m_connection, "DELETE FROM change WHERE bot = ? AND parameter = ? AND place = ?"
                                      " AND seq = ?");
    for (const EventRecord &event : events) {
        for (qsizetype i = 0; i < event.rows.size(); ++i) {
            row.bind(0, event.bot).bind(1, event.rows.at(i).parameter).bind(2, event.place);
            row.bind(3, event.seqOfRow(i)).run();
        }
    }
    for (const char *sql : {"DELETE FROM event WHERE seq BETWEEN ? AND ?",
                            "DELETE FROM unacknowledged WHERE seq BETWEEN ? AND ?",
                            "DELETE FROM acknowledgement WHERE seq BETWEEN ? AND ?"}) {
        SqliteStatement range(m_connection, sql);
        for (const Run &run : runs)
            range.bind(0, run.from).bind(1, run.to).run();
    }
    removeBlocks();
}

/// Those that reach back behind the cut; what is left of them a chart reads one by one.
void HistoryPruner::removeBlocks()
{
    SqliteStatement drop(m_connection, "DELETE FROM block WHERE bot = ?1 AND parameter IN (?2, -?2)"
                                       " AND place < ?3");
    SqliteStatement next(m_connection, "SELECT parameter FROM block WHERE bot = ? AND parameter > ?"
                                       " ORDER BY parameter LIMIT 1");
    const QList<qint64> bots = m_bot != 0 ? QList<qint64>{m_bot} : botNumbers(m_connection);
    for (const qint64 bot : bots) {
        qint64 parameter = 0;
        while (next.bind(0, bot).bind(1, parameter).step()) {
            parameter = next.integer(0);
            next.reset();
            drop.bind(0, bot).bind(1, parameter).bind(2, m_before).run();
        }
        next.reset();
    }
}

void HistoryPruner::writeLinks(qint64 changes, qint64 events)
{
    m_connection.execute("DELETE FROM chain WHERE name NOT IN ('head', 'trades')");
    SqliteStatement insert(m_connection, "INSERT INTO chain VALUES (?, ?, ?, ?)");
    const QList<ChainLink> links = m_links + m_oldLinks;
    for (qsizetype i = 0; i < links.size(); ++i) {
        const ChainLink &link = links.at(i);
        insert.bind(0, i == 0 ? QStringLiteral("start") : QStringLiteral("gap %1").arg(link.seq));
        insert.bind(1, link.seq).bind(2, link.digest).bind(3, link.configuration).run();
    }
    EventRecord pruning;
    pruning.kind = EventKind::Pruning;
    pruning.place = m_now;
    pruning.time = m_now;
    QJsonObject data{{QStringLiteral("changes"), changes},
                     {QStringLiteral("events"), events},
                     {QStringLiteral("links"), QString::fromLatin1(digestOfLinks(links))}};
    if (m_bot != 0)
        data.insert(QStringLiteral("bot"), m_scope.botId);
    if (m_bot != 0 && m_trades > 0)
        data.insert(QStringLiteral("trades"), m_trades);
    if (m_bot == 0)
        data.insert(QStringLiteral("before"), m_before);
    pruning.data = QString::fromUtf8(canonicalJson(data));
    m_writer.addRecord(pruning);
}

// Configurations that nothing needs any more

void HistoryPruner::needConfiguration(qint64 number)
{
    if (number <= 0)
        return;
    const auto index = static_cast<size_t>(number);
    if (m_needed.size() <= index)
        m_needed.resize(index + 1);
    m_needed[index] = true;
}

bool HistoryPruner::sweepConfigurations()
{
    // What was recorded meanwhile may need an old one again.
    SqliteStatement fresh(m_connection, "SELECT seq, configuration FROM event WHERE seq > ? ORDER BY seq");
    fresh.bind(0, m_scanned);
    while (fresh.step()) {
        m_scanned = fresh.integer(0);
        needConfiguration(fresh.integer(1));
    }
    SqliteStatement read(m_connection, "SELECT number, ifnull(base, 0) FROM configuration WHERE number < ?"
                                       " ORDER BY number DESC LIMIT ?");
    read.bind(0, m_sweepAt).bind(1, configurationsInPortion);
    QList<qint64> unneeded;
    int seen = 0;
    for (; read.step(); ++seen) {
        m_sweepAt = read.integer(0);
        if (m_sweepAt > m_highest ||
            (static_cast<size_t>(m_sweepAt) < m_needed.size() && m_needed[static_cast<size_t>(m_sweepAt)]))
            needConfiguration(read.integer(1));
        else
            unneeded.append(m_sweepAt);
    }
    read.reset();
    SqliteStatement drop(m_connection, "DELETE FROM configuration WHERE number = ?");
    for (const qint64 number : std::as_const(unneeded))
        drop.bind(0, number).run();
    return seen == configurationsInPortion && m_connection.ok();
}
