// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/eventrecord.h"

#include "sync/history/chaindigest.h"

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

QByteArray packedParameters(const QList<EventRow> &rows)
{
    QByteArray packed(rows.size() * 4, Qt::Uninitialized);
    for (qsizetype i = 0; i < rows.size(); ++i)
        qToLittleEndian(static_cast<quint32>(rows.at(i).parameter), packed.data() + i * 4);
    return packed;
}

QList<qint64> unpackedParameters(const QByteArray &packed)
{
    QList<qint64> numbers;
    numbers.reserve(packed.size() / 4);
    for (qsizetype i = 0; i + 4 <= packed.size(); i += 4)
        numbers.append(qFromLittleEndian<quint32>(packed.constData() + i));
    return numbers;
}
