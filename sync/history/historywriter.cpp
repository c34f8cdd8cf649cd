// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historywriter.h"

#include "sync/history/changeblocks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <sqlite3.h>

namespace {

ChangeKind changeKind(KeyChange::Kind kind)
{
    switch (kind) {
    case KeyChange::Kind::Added:
        return ChangeKind::Added;
    case KeyChange::Kind::Removed:
        return ChangeKind::Removed;
    case KeyChange::Kind::Changed:
        return ChangeKind::Changed;
    case KeyChange::Kind::Retyped:
        return ChangeKind::Retyped;
    }
    return ChangeKind::Changed;
}

} // namespace

HistoryWriter::HistoryWriter(SqliteConnection &connection)
    : m_connection(connection)
    , m_shelf(connection)
    , m_trades(connection)
    , m_blocks(std::make_unique<ChangeBlocks>(connection))
    , m_insertEvent(connection, "INSERT INTO event (seq, bot, kind, place, time, observed, write_age,"
                                " not_before, configuration, subject, parameters, data, chain, row_count)"
                                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertRow(connection, "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_insertWaiting(connection, "INSERT INTO unacknowledged VALUES (?, ?)")
    , m_stepBefore(connection, "SELECT seq, place, configuration, kind, observed FROM event WHERE bot = ?"
                               " AND configuration IS NOT NULL AND superseded_by IS NULL AND place <= ?"
                               " ORDER BY place DESC, seq DESC LIMIT 1")
    , m_stepAfter(connection, "SELECT seq, place, configuration, kind, observed FROM event WHERE bot = ?"
                              " AND configuration IS NOT NULL AND superseded_by IS NULL AND place > ?"
                              " ORDER BY place, seq LIMIT 1")
{
}

HistoryWriter::~HistoryWriter() = default;

// Transactions

bool HistoryWriter::begin()
{
    if (!m_connection.execute("BEGIN IMMEDIATE"))
        return false;
    m_unsealed = false;
    return m_loaded || load();
}

bool HistoryWriter::load()
{
    SqliteStatement head(m_connection, "SELECT seq, digest FROM chain WHERE name = 'head'");
    if (head.step()) {
        m_lastEvent = head.integer(0);
        m_digest = head.blob(1);
    }
    SqliteStatement last(m_connection, "SELECT seq, kind, row_count FROM event ORDER BY seq DESC LIMIT 1");
    m_nextSeq = m_lastEvent + 1;
    if (last.step()) {
        const bool change = last.integer(1) == static_cast<qint64>(EventKind::Change);
        m_nextSeq = last.integer(0) + (change ? std::max<qint64>(1, last.integer(2)) : 1);
    }
    SqliteStatement parameters(m_connection, "SELECT number, key FROM parameter");
    while (parameters.step())
        m_parameters.insert(parameters.text(1), parameters.integer(0));
    m_loaded = m_connection.ok();
    return m_loaded;
}

bool HistoryWriter::commit()
{
    m_blocks->complete();
    if (m_unsealed)
        sealChain();
    return m_connection.execute("COMMIT");
}

void HistoryWriter::rollback()
{
    if (m_connection.handle() != nullptr && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_blocks->forget();
    m_shelf.forget();
    m_trades.forget();
    m_bots.clear();
    m_parameters.clear();
    m_loaded = false;
}

void HistoryWriter::beginPart()
{
    if (m_unsealed)
        sealChain();
    m_connection.execute("SAVEPOINT part");
}

void HistoryWriter::takeBackPart()
{
    m_connection.execute("ROLLBACK TO part; RELEASE part");
    m_blocks->forget();
    m_shelf.forget();
    m_trades.forget();
    m_bots.clear();
    m_parameters.clear();
    m_unsealed = false;
    m_loaded = false;
    load();
}

void HistoryWriter::sealChain()
{
    SqliteStatement(m_connection, "UPDATE event SET chain = ? WHERE seq = ?")
        .bind(0, m_digest)
        .bind(1, m_lastEvent)
        .run();
    SqliteStatement(m_connection, "UPDATE chain SET seq = ?, digest = ? WHERE name = 'head'")
        .bind(0, m_lastEvent)
        .bind(1, m_digest)
        .run();
    m_unsealed = false;
}

// What is known

HistoryWriter::Step HistoryWriter::loadStep(SqliteStatement &statement)
{
    Step step;
    if (statement.step()) {
        step.seq = statement.integer(0);
        step.place = statement.integer(1);
        step.configuration = statement.integer(2);
        step.kind = static_cast<EventKind>(statement.integer(3));
        step.observed = static_cast<Observed>(statement.integer(4));
    }
    statement.reset();
    if (step.seq != 0) {
        step.hash = m_shelf.hash(step.configuration);
        step.section = m_shelf.section(step.configuration);
    }
    return step;
}

HistoryWriter::Step HistoryWriter::stepAt(qint64 bot, qint64 place, bool after)
{
    SqliteStatement &statement = after ? m_stepAfter : m_stepBefore;
    statement.bind(0, bot).bind(1, place);
    return loadStep(statement);
}

HistoryWriter::Bot &HistoryWriter::bot(const BotIdentity &identity)
{
    const auto known = m_bots.find(identity.id);
    if (known != m_bots.end() && known->identity == identity)
        return *known;
    Bot bot;
    bot.identity = identity;
    SqliteStatement find(m_connection, "SELECT number, name, path, volatile FROM bot WHERE id = ?");
    find.bind(0, identity.id);
    if (find.step()) {
        bot.number = find.integer(0);
        const QJsonArray keys = QJsonDocument::fromJson(find.text(3).toUtf8()).array();
        for (const QJsonValue &key : keys)
            bot.volatileKeys.insert(key.toString());
        if (find.text(1) != identity.name || find.text(2) != identity.path) {
            SqliteStatement(m_connection, "UPDATE bot SET name = ?, path = ? WHERE number = ?")
                .bind(0, identity.name)
                .bind(1, identity.path)
                .bind(2, bot.number)
                .run();
        }
        bot.last = stepAt(bot.number, std::numeric_limits<qint64>::max(), false);
        bot.lastPlace = bot.last.place;
    } else {
        SqliteStatement(m_connection, "INSERT INTO bot (id, name, path) VALUES (?, ?, ?)")
            .bind(0, identity.id)
            .bind(1, identity.name)
            .bind(2, identity.path)
            .run();
        bot.number = m_connection.ok() ? sqlite3_last_insert_rowid(m_connection.handle()) : 0;
    }
    return *m_bots.insert(identity.id, bot);
}

qint64 HistoryWriter::parameterNumber(const QString &key)
{
    const auto known = m_parameters.constFind(key);
    if (known != m_parameters.constEnd())
        return *known;
    SqliteStatement(m_connection, "INSERT INTO parameter (key) VALUES (?)").bind(0, key).run();
    const qint64 number = m_connection.ok() ? sqlite3_last_insert_rowid(m_connection.handle()) : 0;
    m_parameters.insert(key, number);
    return number;
}

qint64 HistoryWriter::lastConfirmed(const Bot &bot)
{
    SqliteStatement watched(m_connection, "SELECT max(until) FROM watched WHERE bot = ?");
    watched.bind(0, bot.number);
    const qint64 until = watched.step() ? watched.integer(0) : 0;
    return std::max(until, bot.last.place);
}

QList<KeyChange> HistoryWriter::stable(const QList<KeyChange> &changes, const Bot &bot) const
{
    if (bot.volatileKeys.isEmpty())
        return changes;
    QList<KeyChange> kept;
    for (const KeyChange &change : changes) {
        if (!bot.volatileKeys.contains(change.key))
            kept.append(change);
    }
    return kept;
}

QList<EventRow> HistoryWriter::eventRows(const QList<KeyChange> &changes)
{
    QList<EventRow> rows;
    rows.reserve(changes.size());
    for (const KeyChange &change : changes) {
        rows.append({parameterNumber(change.key), change.key, changeKind(change.kind), change.significant,
                     change.before, change.after});
    }
    return rows;
}

QList<EventRow> HistoryWriter::baselineRows(const QJsonObject &parameters, const Bot &bot)
{
    QList<EventRow> rows;
    for (auto it = parameters.constBegin(); it != parameters.constEnd(); ++it) {
        if (bot.volatileKeys.contains(it.key()))
            continue;
        EventRow row;
        row.parameter = parameterNumber(it.key());
        row.key = it.key();
        row.kind = ChangeKind::Baseline;
        row.after = it.value();
        rows.append(row);
    }
    return rows;
}

// Events

EventRecord HistoryWriter::step(Bot &bot, EventKind kind, Observed observed, qint64 place,
                                const QByteArray &hash, const QJsonObject &section,
                                qint64 configurationBefore)
{
    EventRecord event;
    event.bot = bot.number;
    event.botId = bot.identity.id;
    event.kind = kind;
    event.observed = observed;
    event.place = place;
    event.time = place;
    const ConfigurationShelf::Put put = m_shelf.put(hash, section, configurationBefore);
    event.configuration = put.number;
    event.configurationHash = hash;
    event.configurationStored = put.stored;
    return event;
}

void HistoryWriter::insertEvent(EventRecord &event)
{
    event.seq = m_nextSeq;
    m_nextSeq += event.span();
    m_content.clear();
    event.addTo(m_content);
    m_digest = m_content.linkedTo(m_digest);
    m_lastEvent = event.seq;
    m_unsealed = true;
    m_insertEvent.bind(0, event.seq).bindUnlessZero(1, event.bot).bind(2, static_cast<int>(event.kind));
    m_insertEvent.bind(3, event.place);
    if (event.time == event.place)
        m_insertEvent.bindNull(4);
    else
        m_insertEvent.bind(4, event.time);
    m_insertEvent.bind(5, static_cast<int>(event.observed));
    if (event.writtenAt == 0)
        m_insertEvent.bindNull(6);
    else
        m_insertEvent.bind(6, event.place - event.writtenAt);
    m_insertEvent.bindUnlessZero(7, event.notBefore).bindUnlessZero(8, event.configuration);
    m_insertEvent.bindUnlessZero(9, event.subject);
    bindParameters(m_insertEvent, 10, event.rows);
    if (event.data.isEmpty())
        m_insertEvent.bindNull(11);
    else
        m_insertEvent.bind(11, event.data);
    m_insertEvent.bind(12, m_digest.left(shortDigestSize)).bind(13, event.rows.size()).run();
}

void HistoryWriter::insertRow(const EventRecord &event, qsizetype index)
{
    const EventRow &row = event.rows.at(index);
    m_insertRow.bind(0, event.bot).bind(1, row.parameter).bind(2, event.place);
    m_insertRow.bind(3, event.seqOfRow(index)).bind(4, event.flags(row));
    m_insertRow.bind(5, row.before).bind(6, row.after).run();
}

void HistoryWriter::insert(EventRecord &event, bool needsAcknowledgement)
{
    insertEvent(event);
    for (qsizetype i = 0; i < event.rows.size(); ++i) {
        insertRow(event, i);
        m_blocks->noteRow(event.bot, event.rows.at(i).parameter, event.place);
        if (needsAcknowledgement)
            m_insertWaiting.bind(0, event.seqOfRow(i)).bind(1, event.bot).run();
    }
}

void HistoryWriter::addRecord(EventRecord &event)
{
    insertEvent(event);
    for (qsizetype i = 0; i < event.rows.size(); ++i)
        insertRow(event, i);
}

void HistoryWriter::forgetSteps()
{
    m_blocks->forget();
    m_shelf.forget();
    m_bots.clear();
}

QList<ChangeRow> HistoryWriter::rowsOf(const EventRecord &event, const Bot &bot) const
{
    QList<ChangeRow> rows;
    const bool baseline = event.kind == EventKind::Baseline;
    for (qsizetype i = 0; i < (baseline ? 1 : event.rows.size()); ++i) {
        ChangeRow row;
        row.seq = event.seqOfRow(i);
        row.bot = bot.identity;
        row.time = event.time;
        row.place = event.place;
        row.writtenAt = event.writtenAt;
        row.notBefore = event.notBefore;
        row.observed = event.observed;
        row.hash = event.configurationHash;
        row.kind = ChangeKind::Baseline;
        row.acknowledged = baseline || event.observed == Observed::Import;
        if (!baseline) {
            const EventRow &stored = event.rows.at(i);
            row.kind = stored.kind;
            row.key = stored.key;
            row.before = stored.before;
            row.after = stored.after;
            row.significant = stored.significant;
        }
        rows.append(row);
    }
    return rows;
}
