// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/eventrecord.h"

#include "sync/history/chaindigest.h"
#include "sync/history/sqliteconnection.h"

#include <QtEndian>

qint64 EventRecord::flags(const EventRow &row) const
{
    return static_cast<qint64>(row.kind) | (row.significant ? ChangeFlags::significant : 0) |
           static_cast<qint64>(observed) << ChangeFlags::observedShift;
}

void EventRecord::addTo(ChainContent &content) const
{
    content.add(seq).add(botId).add(static_cast<qint64>(kind)).add(place).add(time);
    content.add(static_cast<qint64>(observed)).add(writtenAt).add(notBefore).add(subject);
    content.add(configurationHash).add(configurationStored).add(data);
    for (const EventRow &row : rows)
        content.add(row.key).add(flags(row)).add(row.before).add(row.after);
}

void bindParameters(SqliteStatement &statement, int parameter, const QList<EventRow> &rows)
{
    if (rows.isEmpty()) {
        statement.bindNull(parameter);
    } else if (rows.size() == 1) {
        statement.bind(parameter, rows.constFirst().parameter);
    } else {
        QByteArray packed(rows.size() * 4, Qt::Uninitialized);
        for (qsizetype i = 0; i < rows.size(); ++i)
            qToLittleEndian(static_cast<quint32>(rows.at(i).parameter), packed.data() + i * 4);
        statement.bind(parameter, packed);
    }
}

QList<qint64> storedParameters(const SqliteStatement &row, int column)
{
    if (row.isInteger(column))
        return {row.integer(column)};
    const QByteArray packed = row.blob(column);
    QList<qint64> numbers;
    numbers.reserve(packed.size() / 4);
    for (qsizetype i = 0; i + 4 <= packed.size(); i += 4)
        numbers.append(qFromLittleEndian<quint32>(packed.constData() + i));
    return numbers;
}

StoredEvent storedEvent(const SqliteStatement &row)
{
    StoredEvent stored;
    EventRecord &event = stored.event;
    event.seq = row.integer(0);
    event.bot = row.integer(1);
    event.kind = static_cast<EventKind>(row.integer(2));
    event.place = row.integer(3);
    event.time = row.integer(4);
    event.observed = static_cast<Observed>(row.integer(5));
    event.writtenAt = row.integer(6);
    event.notBefore = row.integer(7);
    event.configuration = row.integer(8);
    event.subject = row.integer(9);
    event.data = row.text(11);
    stored.parameters = storedParameters(row, 10);
    stored.chain = row.blob(12);
    stored.superseded = !row.isNull(13);
    return stored;
}
