// SPDX-License-Identifier: GPL-3.0-or-later
// What HistoryWriter is told: configurations, health, notes, acknowledgements.
#include "sync/history/historywriter.h"
#include "sync/values/canonicaljson.h"

#include <QJsonArray>

#include <algorithm>
#include <sqlite3.h>

namespace {

QJsonArray problemList(const SyncProblems &problems)
{
    QJsonArray list;
    for (const SyncProblem &problem : problems)
        list.append(QJsonObject{{QStringLiteral("code"), problem.codeWord()},
                                {QStringLiteral("key"), problem.key},
                                {QStringLiteral("message"), problem.message()}});
    return list;
}

} // namespace

QList<ChangeRow> HistoryWriter::addStep(const ConfigSnapshot &snapshot, const Profile &profile,
                                        Observed observed, const QList<KeyChange> &changes)
{
    Q_UNUSED(profile);
    Bot &owner = bot(snapshot.bot());
    const bool first = owner.last.seq == 0;
    // The clock may have been set back; what was recorded later stays later.
    const qint64 place = std::max(snapshot.observedAt(), owner.lastPlace);
    EventRecord event = step(owner, first ? EventKind::Baseline : EventKind::Change, observed, place,
                             snapshot.hash(), snapshot.section(), owner.last.configuration);
    event.time = snapshot.observedAt();
    event.writtenAt = snapshot.writtenAt();
    if (observed == Observed::Startup && !first)
        event.notBefore = std::min(lastConfirmed(owner), event.time);
    event.rows = first ? baselineRows(snapshot.parameters(), owner) : eventRows(changes);
    insert(event, !first);
    owner.last = {event.seq, place,           event.configuration, event.kind,
                  observed,  snapshot.hash(), snapshot.section()};
    owner.lastPlace = place;
    return rowsOf(event, owner);
}

QList<ChangeRow> HistoryWriter::addSnapshot(const ConfigSnapshot &snapshot, const Profile &profile)
{
    const Bot &owner = bot(snapshot.bot());
    if (owner.last.seq == 0)
        return addStep(snapshot, profile, Observed::Live, {});
    if (owner.last.hash == snapshot.hash())
        return {};
    const QList<KeyChange> changes = stable(diffParameters(profile.parametersOf(owner.last.section),
                                                           snapshot.parameters(), profile.significanceRule()),
                                            owner);
    return changes.isEmpty() ? QList<ChangeRow>() : addStep(snapshot, profile, Observed::Startup, changes);
}

QList<ChangeRow> HistoryWriter::addChange(const ConfigChange &change, const Profile &profile)
{
    const Bot &owner = bot(change.bot());
    if (owner.last.seq == 0) {
        const QList<ChangeRow> baseline = addSnapshot(change.before, profile);
        return baseline + addChange(change, profile);
    }
    // What was recorded last is not what this change began with: something in between was given up.
    if (owner.last.hash != change.before.hash())
        return addSnapshot(change.after, profile);
    const QList<KeyChange> changes = stable(change.keys, owner);
    return changes.isEmpty() ? QList<ChangeRow>() : addStep(change.after, profile, Observed::Live, changes);
}

void HistoryWriter::addHealth(const SyncHealth &health, qint64 time)
{
    const Bot &owner = bot(health.bot);
    EventRecord event;
    event.kind = EventKind::Health;
    event.bot = owner.number;
    event.botId = owner.identity.id;
    event.place = time;
    event.time = time;
    event.writtenAt = health.lastWrite;
    const QJsonObject data{{QStringLiteral("status"), health.word()},
                           {QStringLiteral("problems"), problemList(health.problems)}};
    event.data = QString::fromUtf8(canonicalJson(data));
    insert(event, false);
}

void HistoryWriter::addNote(qint64 row, const QString &text, qint64 time)
{
    EventRecord event;
    event.kind = EventKind::Note;
    event.place = time;
    event.time = time;
    event.subject = row;
    event.data = text;
    insert(event, false);
}

void HistoryWriter::acknowledge(const QList<qint64> &rows, qint64 time)
{
    SqliteStatement remove(m_connection, "DELETE FROM unacknowledged WHERE seq = ?");
    SqliteStatement add(m_connection, "INSERT INTO acknowledgement VALUES (?, ?)");
    QJsonArray done;
    const qint64 seq = m_nextSeq;
    for (const qint64 row : rows) {
        remove.bind(0, row).run();
        if (m_connection.ok() && sqlite3_changes(m_connection.handle()) > 0) {
            add.bind(0, row).bind(1, seq).run();
            done.append(row);
        }
    }
    if (done.isEmpty())
        return;
    EventRecord event;
    event.kind = EventKind::Acknowledgement;
    event.place = time;
    event.time = time;
    event.data = QString::fromUtf8(canonicalJson(done));
    insert(event, false);
}

void HistoryWriter::acknowledgeAll(const QString &botId, qint64 time)
{
    SqliteStatement find(m_connection, botId.isEmpty() ? "SELECT seq FROM unacknowledged"
                                                       : "SELECT seq FROM unacknowledged WHERE bot ="
                                                         " (SELECT number FROM bot WHERE id = ?)");
    if (!botId.isEmpty())
        find.bind(0, botId);
    QList<qint64> rows;
    while (find.step())
        rows.append(find.integer(0));
    find.reset();
    acknowledge(rows, time);
}

qint64 HistoryWriter::addTrades(const BotIdentity &identity, const TradeList &trades, qint64 recordedAt)
{
    return trades.isEmpty() ? 0 : m_trades.add(bot(identity).number, identity.id, trades, recordedAt);
}

void HistoryWriter::addVolatileKeys(const BotIdentity &identity, const QStringList &keys)
{
    Bot &owner = bot(identity);
    for (const QString &key : keys)
        owner.volatileKeys.insert(key);
    QStringList all = owner.volatileKeys.values();
    all.sort();
    SqliteStatement(m_connection, "UPDATE bot SET volatile = ? WHERE number = ?")
        .bind(0, QString::fromUtf8(canonicalJson(QJsonArray::fromStringList(all))))
        .bind(1, owner.number)
        .run();
}

void HistoryWriter::noteWatched(const BotIdentity &identity, qint64 since, qint64 until)
{
    SqliteStatement(m_connection, "INSERT INTO watched VALUES (?, ?, ?) ON CONFLICT (bot, since)"
                                  " DO UPDATE SET until = max(until, excluded.until)")
        .bind(0, bot(identity).number)
        .bind(1, since)
        .bind(2, until)
        .run();
}
