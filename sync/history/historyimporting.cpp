// SPDX-License-Identifier: GPL-3.0-or-later
// How HistoryWriter gives the past its place: imports between what is recorded.
#include "sync/history/changeblocks.h"
#include "sync/history/historywriter.h"

ImportCount HistoryWriter::import(const BotIdentity &identity, const Profile &profile,
                                  const ImportContent &content, const std::function<bool(qint64)> &progress)
{
    ImportCount count;
    beginPart();
    Bot &owner = bot(identity);
    SqliteStatement same(m_connection, "SELECT 1 FROM event WHERE bot = ? AND configuration = ? AND place = ?"
                                       " AND configuration IS NOT NULL AND superseded_by IS NULL LIMIT 1");
    Step before;
    Step after;
    QJsonObject parametersBefore;
    bool placed = false;
    bool added = false; // something stands before `after` now that did not when that was recorded
    qint64 done = 0;
    for (const Observation &seen : content.observations) {
        if (++done % 512 == 0 && progress && !progress(done)) {
            takeBackPart();
            count = {};
            count.cancelled = true;
            return count;
        }
        const bool within = placed && (after.seq == 0 || seen.time < after.place);
        if (!within) {
            if (added)
                supersede(owner, profile, before, after, count);
            added = false;
            before = stepAt(owner.number, seen.time, false);
            after = stepAt(owner.number, seen.time, true);
            parametersBefore = profile.parametersOf(before.section);
            placed = true;
        }
        if (before.seq != 0 && before.hash == seen.hash) {
            ++count.known;
            continue;
        }
        if (before.seq != 0 && before.place == seen.time) {
            const qint64 number = m_shelf.find(QByteArray::fromHex(seen.hash));
            same.bind(0, owner.number).bind(1, number).bind(2, seen.time);
            const bool known = number != 0 && same.step();
            same.reset();
            if (known) {
                ++count.known;
                continue;
            }
        }
        const bool first = before.seq == 0;
        QList<KeyChange> changes;
        if (!first)
            changes =
                stable(diffParameters(parametersBefore, seen.parameters, profile.significanceRule()), owner);
        if (!first && changes.isEmpty()) {
            ++count.known;
            continue;
        }
        EventRecord event = step(owner, first ? EventKind::Baseline : EventKind::Change, Observed::Import,
                                 seen.time, seen.hash, seen.section, before.configuration);
        event.writtenAt = seen.writtenAt;
        event.rows = first ? baselineRows(seen.parameters, owner) : eventRows(changes);
        insert(event, false);
        ++count.steps;
        count.rows += first ? 1 : event.rows.size();
        before = {event.seq,        seen.time, event.configuration, event.kind,
                  Observed::Import, seen.hash, seen.section};
        parametersBefore = seen.parameters;
        added = true;
    }
    if (added)
        supersede(owner, profile, before, after, count);
    count.trades = m_trades.add(owner.number, identity.id, content.trades, content.recordedAt);
    m_bots.remove(identity.id);
    return count;
}

/// What stood behind what was imported was a step from something else: another one takes its place.
void HistoryWriter::supersede(Bot &owner, const Profile &profile, const Step &before, const Step &old,
                              ImportCount &count)
{
    if (old.seq == 0)
        return;
    const QList<KeyChange> changes =
        stable(diffParameters(profile.parametersOf(before.section), profile.parametersOf(old.section),
                              profile.significanceRule()),
               owner);
    SqliteStatement read(m_connection, "SELECT parameters, kind FROM event WHERE seq = ?");
    read.bind(0, old.seq);
    const QList<qint64> parameters = read.step() ? storedParameters(read, 0) : QList<qint64>();
    const bool baseline = old.kind == EventKind::Baseline;
    read.reset();
    SqliteStatement mark(m_connection, "UPDATE change SET flags = flags | 64 WHERE bot = ? AND parameter = ?"
                                       " AND place = ? AND seq = ?");
    SqliteStatement unwait(m_connection, "DELETE FROM unacknowledged WHERE seq = ?");
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const qint64 seq = baseline ? old.seq : old.seq + i;
        mark.bind(0, owner.number).bind(1, parameters.at(i)).bind(2, old.place).bind(3, seq).run();
        unwait.bind(0, seq).run();
        m_blocks->noteAltered(owner.number, parameters.at(i), old.place);
    }
    EventRecord event;
    event.bot = owner.number;
    event.botId = owner.identity.id;
    event.kind = EventKind::Change;
    event.observed = old.observed;
    event.place = old.place;
    event.time = old.place;
    event.notBefore = before.place;
    event.subject = old.seq;
    if (!changes.isEmpty()) {
        event.configuration = old.configuration;
        event.configurationHash = old.hash;
        event.rows = eventRows(changes);
        ++count.steps;
        count.rows += event.rows.size();
    }
    insert(event, false);
    SqliteStatement(m_connection, "UPDATE event SET superseded_by = ? WHERE seq = ?")
        .bind(0, event.seq)
        .bind(1, old.seq)
        .run();
}
