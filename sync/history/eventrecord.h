// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"
#include "sync/history/historyschema.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>

class ChainContent;
class SqliteStatement;

/// What an event did to one key, as it is stored.
struct EventRow
{
    qint64 parameter = 0; // its number
    QString key;
    ChangeKind kind = ChangeKind::Changed;
    bool significant = false;
    QJsonValue before = QJsonValue(QJsonValue::Undefined);
    QJsonValue after = QJsonValue(QJsonValue::Undefined);
};

/// One event with everything that the hash chain covers.
///
/// A value type of the history's own; times are UTC milliseconds, 0 where unknown. The rows of a baseline
/// share its sequence number; those of a change have each their own, one after the other.
struct EventRecord
{
    qint64 seq = 0;
    qint64 bot = 0; // its number; 0 where all are meant
    QString botId;
    EventKind kind = EventKind::Change;
    qint64 place = 0;
    qint64 time = 0;
    Observed observed = Observed::Live;
    qint64 writtenAt = 0;
    qint64 notBefore = 0;
    qint64 configuration = 0; // its number; 0 where the event is no step
    QByteArray configurationHash;
    /// How the configuration is stored, where this event is the first to have it; else empty.
    QByteArray configurationStored;
    /// The row that a note is about, or the step that this one supersedes.
    qint64 subject = 0;
    QString data;
    QList<EventRow> rows;

    qint64 seqOfRow(qsizetype row) const { return kind == EventKind::Baseline ? seq : seq + row; }
    /// How many sequence numbers it takes.
    qint64 span() const { return kind == EventKind::Change ? std::max<qint64>(1, rows.size()) : 1; }
    qint64 flags(const EventRow &row) const;
    void addTo(ChainContent &content) const;
};

/// The numbers of parameters as an event stores them: one as it is, several as four bytes each.
void bindParameters(SqliteStatement &statement, int parameter, const QList<EventRow> &rows);
QList<qint64> storedParameters(const SqliteStatement &row, int column);

/// An event as its row of the table tells it; the rows of `change` are not read with it.
struct StoredEvent
{
    /// Without rows, and without what the shelf knows of its configuration.
    EventRecord event;
    QList<qint64> parameters;
    /// Its digest, whole or its beginning.
    QByteArray chain;
    bool superseded = false;
};

/// The columns that storedEvent() expects, in their order, to be selected from `event`.
#define CONFIGSYNC_EVENT_COLUMNS                                                                             \
    "seq, bot, kind, place, ifnull(time, place), observed, place - write_age, not_before, configuration,"    \
    " subject, parameters, data, chain, superseded_by"
StoredEvent storedEvent(const SqliteStatement &row);
