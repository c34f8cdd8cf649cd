// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/changerowoutput.h"

#include "sync/export/csvwriter.h"
#include "sync/export/jsonlines.h"
#include "sync/export/utctext.h"

namespace {

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue() : value;
}

} // namespace

QStringList changeCsvColumns()
{
    return {QStringLiteral("seq"),      QStringLiteral("time"),  QStringLiteral("bot"),
            QStringLiteral("key"),      QStringLiteral("kind"),  QStringLiteral("before"),
            QStringLiteral("after"),    QStringLiteral("delta"), QStringLiteral("significant"),
            QStringLiteral("observed"), QStringLiteral("hash")};
}

void writeChangeCsv(CsvWriter &writer, const ChangeRow &row, const QJsonObject &configuration)
{
    const bool baseline = row.kind == ChangeKind::Baseline;
    writer.addValue(row.seq).addText(utcText(row.time)).addText(row.bot.name).addText(row.key);
    writer.addText(changeKindWord(row.kind)).addValue(row.before);
    writer.addValue(baseline ? QJsonValue(configuration) : row.after).addValue(row.delta());
    writer.addValue(row.significant)
        .addText(observedWord(row.observed))
        .addText(QString::fromLatin1(row.hash));
    writer.endRow();
}

QByteArray changeRowLine(const ChangeRow &row, const QJsonObject &configuration)
{
    const bool baseline = row.kind == ChangeKind::Baseline;
    JsonLine line;
    line.add(QLatin1String("seq"), QJsonValue(row.seq))
        .add(QLatin1String("time"), utcText(row.time))
        .add(QLatin1String("bot"), row.bot.name)
        .add(QLatin1String("key"), baseline ? QJsonValue() : QJsonValue(row.key))
        .add(QLatin1String("kind"), changeKindWord(row.kind))
        .add(QLatin1String("before"), orNull(row.before))
        .add(QLatin1String("after"), orNull(row.after))
        .add(QLatin1String("delta"), orNull(row.delta()))
        .add(QLatin1String("significant"), QJsonValue(row.significant))
        .add(QLatin1String("observed"), observedWord(row.observed))
        .add(QLatin1String("hash"), QString::fromLatin1(row.hash));
    if (baseline)
        line.add(QLatin1String("config"), QJsonValue(configuration));
    return line.line();
}
