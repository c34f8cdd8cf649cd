// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet's matrix as text: what is copied and what is exported.
#include "sync/export/csvwriter.h"
#include "sync/values/jsonvalues.h"
#include "widgets/fleetpage/fleetmatrixmodel.h"

#include <QBuffer>

#include <algorithm>

namespace {

/// What belongs into a table for machines: the value as it is stored, not as it is written on the screen.
QJsonValue storedValue(const BotRecord &record, const QString &key)
{
    const ShownValues shown = record.shownValues();
    return shown == ShownValues::Live || shown == ShownValues::LastGood
               ? record.lastGood.parameters().value(key)
               : QJsonValue(QJsonValue::Undefined);
}

QString fieldText(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

QString FleetMatrixModel::toTsv(const QModelIndexList &indexes) const
{
    QList<int> rows;
    QList<int> columns;
    for (const QModelIndex &each : indexes) {
        if (!rows.contains(each.row()))
            rows.append(each.row());
        if (each.column() > 0 && !columns.contains(each.column()))
            columns.append(each.column());
    }
    std::sort(rows.begin(), rows.end());
    std::sort(columns.begin(), columns.end());
    const auto text = [this](const BotRecord &bot, int at) {
        const QJsonValue value = storedValue(bot, column(at).key);
        return value.isUndefined() ? QString() : fieldText(jsonDisplayText(value));
    };
    if (rows.size() == 1 && columns.size() == 1 && record(rows.first()))
        return text(*record(rows.first()), columns.first());
    QStringList head(tr("Bot"));
    for (const int each : std::as_const(columns))
        head.append(fieldText(column(each).key));
    QStringList lines(head.join(u'\t'));
    for (const int row : std::as_const(rows)) {
        const BotRecord *const bot = record(row);
        if (!bot)
            continue;
        QStringList fields(fieldText(bot->identity.name));
        for (const int each : std::as_const(columns))
            fields.append(text(*bot, each));
        lines.append(fields.join(u'\t'));
    }
    return lines.join(u'\n');
}

QByteArray FleetMatrixModel::toCsv() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    QStringList head = {QStringLiteral("bot"), QStringLiteral("status"), QStringLiteral("drift")};
    for (const Column &shown : m_columns)
        head.append(shown.key);
    writer.writeRow(head);
    for (int row = 0; row < rowCount(); ++row) {
        const BotRecord *const bot = record(row);
        if (!bot)
            continue;
        QStringList drifting;
        for (const ValueDrift &drift : bot->drift.values)
            drifting.append(drift.key);
        for (const SourceDrift &drift : bot->drift.source) {
            if (!drifting.contains(drift.key))
                drifting.append(drift.key);
        }
        writer.addText(bot->identity.name).addText(bot->health.word()).addText(drifting.join(u' '));
        for (const Column &shown : m_columns)
            writer.addValue(storedValue(*bot, shown.key));
        writer.endRow();
    }
    return bytes;
}
