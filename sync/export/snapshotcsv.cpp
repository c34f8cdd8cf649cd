// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export/snapshotcsv.h"

#include "sync/export/csvwriter.h"
#include "sync/export/utctext.h"

QStringList snapshotCsvColumns()
{
    return {QStringLiteral("bot"),         QStringLiteral("key"),       QStringLiteral("title"),
            QStringLiteral("value"),       QStringLiteral("formatted"), QStringLiteral("unit"),
            QStringLiteral("group"),       QStringLiteral("source"),    QStringLiteral("status"),
            QStringLiteral("observed_at"), QStringLiteral("hash")};
}

void writeSnapshotCsvHeader(CsvWriter &writer)
{
    writer.writeRow(snapshotCsvColumns());
}

void writeSnapshotCsv(CsvWriter &writer, const ConfigSnapshot &snapshot, const Profile &profile,
                      HealthStatus status)
{
    const QString source = configSourceWord(snapshot.source());
    const QString statusWord = healthStatusWord(status);
    const QString observedAt = utcText(snapshot.observedAt());
    const QString hash = QString::fromLatin1(snapshot.hash());
    const QJsonObject &parameters = snapshot.parameters();
    for (const ParameterGroup &group : groupedParameters(profile, parameters)) {
        for (const ProfileParameter &parameter : group.parameters) {
            const QJsonValue value = parameters.value(parameter.key);
            if (value.isUndefined())
                continue; // an optional parameter that the bot did not write
            writer.addText(snapshot.bot().name)
                .addText(parameter.key)
                .addText(parameter.title)
                .addValue(value)
                .addText(parameter.format.text(value))
                .addText(parameter.format.unit())
                .addText(parameter.group)
                .addText(source)
                .addText(statusWord)
                .addText(observedAt)
                .addText(hash);
            writer.endRow();
        }
    }
}
