// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historyreader.h"

#include <algorithm>
#include <limits>

HistoryReader::HistoryReader(SqliteConnection &connection)
    : m_connection(connection)
    , m_shelf(connection)
    , m_event(connection,
              "SELECT " CONFIGSYNC_EVENT_COLUMNS " FROM event WHERE seq <= ? ORDER BY seq DESC LIMIT 1")
    , m_row(connection,
            "SELECT flags, before, after FROM change WHERE bot = ? AND parameter = ? AND place = ?"
            " AND seq = ?")
    , m_acknowledgement(connection, "SELECT e.place FROM acknowledgement a JOIN event e ON e.seq = a.event"
                                    " WHERE a.seq = ?")
    , m_waits(connection, "SELECT 1 FROM unacknowledged WHERE seq = ?")
    , m_noteCount(connection, "SELECT count(*) FROM event WHERE kind = 4 AND subject = ?")
{
}

const QHash<qint64, BotIdentity> &HistoryReader::identities()
{
    SqliteStatement read(m_connection, "SELECT number, id, name, path FROM bot");
    m_bots.clear();
    while (read.step())
        m_bots.insert(read.integer(0), {read.text(1), read.text(2), read.text(3)});
    return m_bots;
}

QString HistoryReader::key(qint64 parameter)
{
    const auto known = m_keys.constFind(parameter);
    if (known != m_keys.constEnd())
        return *known;
    SqliteStatement read(m_connection, "SELECT number, key FROM parameter");
    while (read.step())
        m_keys.insert(read.integer(0), read.text(1));
    return m_keys.value(parameter);
}

qint64 HistoryReader::botNumber(const QString &botId)
{
    SqliteStatement find(m_connection, "SELECT number FROM bot WHERE id = ?");
    find.bind(0, botId);
    return find.step() ? find.integer(0) : 0;
}

qint64 HistoryReader::parameterNumber(const QString &key)
{
    SqliteStatement find(m_connection, "SELECT number FROM parameter WHERE key = ?");
    find.bind(0, key);
    return find.step() ? find.integer(0) : 0;
}

QHash<QString, qint64> HistoryReader::unacknowledged()
{
    QHash<QString, qint64> counts;
    SqliteStatement read(m_connection, "SELECT b.id, count(*) FROM unacknowledged u JOIN bot b"
                                       " ON b.number = u.bot GROUP BY u.bot");
    while (read.step())
        counts.insert(read.text(0), read.integer(1));
    return counts;
}

QList<RecordedBot> HistoryReader::bots()
{
    const QHash<QString, qint64> waiting = unacknowledged();
    QMap<qint64, RecordedBot> found;
    const QHash<qint64, BotIdentity> known = identities();
    SqliteStatement span(
        m_connection, "SELECT min(place), max(place) FROM event WHERE bot = ? AND configuration IS NOT NULL"
                      " AND superseded_by IS NULL");
    // One seek for each parameter, however many changes there are.
    SqliteStatement next(m_connection, "SELECT parameter FROM change WHERE bot = ? AND parameter > ?"
                                       " ORDER BY parameter LIMIT 1");
    SqliteStatement last(m_connection, "SELECT after FROM change WHERE bot = ? AND parameter = ? AND after"
                                       " IS NOT NULL ORDER BY place DESC, seq DESC LIMIT 1");
    for (auto it = known.cbegin(); it != known.cend(); ++it) {
        RecordedBot bot;
        bot.identity = it.value();
        bot.unacknowledged = waiting.value(it->id);
        span.bind(0, it.key());
        if (span.step()) {
            bot.firstTime = span.integer(0);
            bot.lastTime = span.integer(1);
        }
        span.reset();
        qint64 parameter = 0;
        while (next.bind(0, it.key()).bind(1, parameter).step()) {
            parameter = next.integer(0);
            next.reset();
            bot.keys.append(key(parameter));
            last.bind(0, it.key()).bind(1, parameter);
            if (last.step() && last.isNumber(0))
                bot.numericKeys.append(key(parameter));
            last.reset();
        }
        next.reset();
        if (bot.keys.isEmpty() && bot.firstTime == 0)
            continue; // nothing is left of it
        bot.keys.sort();
        bot.numericKeys.sort();
        found.insert(it.key(), bot);
    }
    return found.values();
}

RecordedConfiguration HistoryReader::configuration(qint64 bot, qint64 place, qint64 seq, bool included)
{
    RecordedConfiguration result;
    SqliteStatement before(
        m_connection, "SELECT seq, place, ifnull(time, place), place - write_age, configuration FROM event"
                      " WHERE bot = ?1 AND configuration IS NOT NULL AND superseded_by IS NULL"
                      " AND (place, seq) <= (?2, ?3) ORDER BY place DESC, seq DESC LIMIT 1");
    before.bind(0, bot).bind(1, place).bind(2, included ? seq : seq - 1);
    if (!before.step())
        return result;
    result.bot = identities().value(bot);
    result.seq = before.integer(0);
    result.time = before.integer(2);
    result.writtenAt = before.integer(3);
    result.section = m_shelf.section(before.integer(4));
    result.hash = m_shelf.hash(before.integer(4));
    SqliteStatement next(m_connection, "SELECT place FROM event WHERE bot = ?1 AND configuration IS NOT NULL"
                                       " AND superseded_by IS NULL AND (place, seq) > (?2, ?3)"
                                       " ORDER BY place, seq LIMIT 1");
    next.bind(0, bot).bind(1, before.integer(1)).bind(2, result.seq);
    if (next.step())
        result.until = next.integer(0);
    SqliteStatement watched(m_connection, "SELECT max(until) FROM watched WHERE bot = ?");
    watched.bind(0, bot);
    const qint64 confirmed = watched.step() ? watched.integer(0) : 0;
    result.confirmedAt = result.until != 0 ? result.until : std::max(confirmed, result.time);
    return result;
}

QHash<QString, RecordedConfiguration> HistoryReader::lastKnown(const QStringList &botIds)
{
    QHash<QString, RecordedConfiguration> found;
    for (const QString &id : botIds) {
        const RecordedConfiguration last = configurationAt(id, std::numeric_limits<qint64>::max());
        if (!last.isNull())
            found.insert(id, last);
    }
    return found;
}

RecordedConfiguration HistoryReader::configurationAt(const QString &botId, qint64 time)
{
    const qint64 bot = botNumber(botId);
    if (bot == 0)
        return {};
    return configuration(bot, time, std::numeric_limits<qint64>::max(), true);
}

std::pair<RecordedConfiguration, RecordedConfiguration> HistoryReader::configurationsAround(qint64 row)
{
    if (!loadEvent(row))
        return {};
    const EventRecord event = m_loaded;
    return {configuration(event.bot, event.place, event.seq, false),
            configuration(event.bot, event.place, event.seq, true)};
}

bool HistoryReader::loadEvent(qint64 row)
{
    if (m_loaded.seq != 0 && row >= m_loaded.seq && row < m_loaded.seq + m_loaded.span())
        return true;
    m_loaded = {};
    m_event.bind(0, row);
    if (!m_event.step()) {
        m_event.reset();
        return false;
    }
    const StoredEvent stored = storedEvent(m_event);
    m_loaded = stored.event;
    m_loadedParameters = stored.parameters;
    m_event.reset();
    m_loaded.configurationHash = m_shelf.hash(m_loaded.configuration);
    m_loaded.rows.resize(m_loadedParameters.size());
    if (m_loaded.kind != EventKind::Baseline && m_loaded.kind != EventKind::Change) {
        m_loaded = {};
        return false;
    }
    return row < m_loaded.seq + m_loaded.span();
}

QList<ChangeRow> HistoryReader::rows(const std::vector<qint64> &seqs, qint64 first, qint64 count)
{
    QList<ChangeRow> result;
    const QHash<qint64, BotIdentity> known = identities();
    const auto end = std::min<qint64>(static_cast<qint64>(seqs.size()), first + count);
    for (qint64 i = std::max<qint64>(first, 0); i < end; ++i) {
        const qint64 seq = seqs[static_cast<size_t>(i)];
        if (!loadEvent(seq))
            continue;
        ChangeRow row;
        row.seq = seq;
        row.bot = known.value(m_loaded.bot);
        row.time = m_loaded.time;
        row.place = m_loaded.place;
        row.writtenAt = m_loaded.writtenAt;
        row.notBefore = m_loaded.notBefore;
        row.observed = m_loaded.observed;
        row.kind = ChangeKind::Baseline;
        row.hash = m_loaded.configurationHash;
        if (m_loaded.kind == EventKind::Change) {
            const qint64 parameter = m_loadedParameters.value(seq - m_loaded.seq);
            row.key = key(parameter);
            m_row.bind(0, m_loaded.bot).bind(1, parameter).bind(2, m_loaded.place).bind(3, seq);
            if (m_row.step()) {
                const qint64 flags = m_row.integer(0);
                row.kind = static_cast<ChangeKind>(flags & ChangeFlags::kindMask);
                row.significant = (flags & ChangeFlags::significant) != 0;
                row.before = m_row.value(1);
                row.after = m_row.value(2);
            }
            m_row.reset();
        }
        row.acknowledged = !m_waits.bind(0, seq).step();
        m_waits.reset();
        if (row.acknowledged && m_acknowledgement.bind(0, seq).step())
            row.acknowledgedAt = m_acknowledgement.integer(0);
        m_acknowledgement.reset();
        if (m_noteCount.bind(0, seq).step())
            row.notes = static_cast<int>(m_noteCount.integer(0));
        m_noteCount.reset();
        result.append(row);
    }
    m_loaded = {};
    return result;
}

QList<ChangeNote> HistoryReader::notes(qint64 row)
{
    QList<ChangeNote> found;
    SqliteStatement read(m_connection, "SELECT seq, place, data FROM event WHERE kind = 4 AND subject = ?"
                                       " ORDER BY seq");
    read.bind(0, row);
    while (read.step())
        found.append({read.integer(0), row, read.integer(1), read.text(2)});
    return found;
}

QHash<qint64, QByteArray> HistoryReader::hashesOfSteps(const std::vector<qint64> &steps)
{
    QHash<qint64, QByteArray> hashes;
    SqliteStatement read(m_connection, "SELECT c.hash FROM event e JOIN configuration c"
                                       " ON c.number = e.configuration WHERE e.seq = ?");
    for (const qint64 step : steps) {
        if (read.bind(0, step).step())
            hashes.insert(step, read.blob(0).toHex());
        read.reset();
    }
    return hashes;
}

std::optional<EraBeginning> HistoryReader::beginningOf(qint64 step)
{
    if (!loadEvent(step))
        return std::nullopt;
    EraBeginning beginning;
    if (m_loaded.kind != EventKind::Change)
        return beginning;
    bool significant = false;
    for (qsizetype i = 0; i < m_loadedParameters.size() && !significant; ++i) {
        m_row.bind(0, m_loaded.bot).bind(1, m_loadedParameters.at(i)).bind(2, m_loaded.place);
        m_row.bind(3, m_loaded.seqOfRow(i));
        if (m_row.step()) {
            significant = (m_row.integer(0) & ChangeFlags::significant) != 0;
            if (significant || i == 0) {
                beginning.key = key(m_loadedParameters.at(i));
                beginning.before = m_row.value(1);
                beginning.after = m_row.value(2);
            }
        }
        m_row.reset();
    }
    beginning.changes = m_loadedParameters.size();
    return beginning;
}

bool HistoryReader::isStepSignificant(qint64 step)
{
    if (!loadEvent(step))
        return false;
    for (qsizetype i = 0; i < m_loadedParameters.size(); ++i) {
        m_row.bind(0, m_loaded.bot).bind(1, m_loadedParameters.at(i)).bind(2, m_loaded.place);
        m_row.bind(3, m_loaded.seqOfRow(i));
        const bool significant = m_row.step() && (m_row.integer(0) & ChangeFlags::significant) != 0;
        m_row.reset();
        if (significant)
            return true;
    }
    return false;
}
