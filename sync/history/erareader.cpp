// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/erareader.h"

#include "sync/history/configurationshelf.h"
#include "sync/history/historyreader.h"
#include "sync/history/sqliteconnection.h"
#include "sync/values/configdiff.h"
#include "sync/values/jsonvalues.h"

#include <algorithm>

namespace {

QString valueText(const QJsonValue &value)
{
    return value.isUndefined() ? QStringLiteral("not written") : jsonText(value);
}

QStringList changedKeys(const QJsonObject &before, const QJsonObject &after)
{
    QStringList texts;
    const QList<KeyChange> changes = diffParameters(before, after, [](const KeyChange &) { return false; });
    for (const KeyChange &change : changes)
        texts.append(change.key + QStringLiteral(": ") + valueText(change.before) + QStringLiteral(" -> ") +
                     valueText(change.after));
    return texts;
}

} // namespace

ConfigurationEras readEras(SqliteConnection &connection, HistoryReader &reader, const QString &botId)
{
    const qint64 bot = reader.botNumber(botId);
    if (bot == 0)
        return {};
    struct Step
    {
        qint64 place = 0;
        qint64 notBefore = 0;
        qint64 configuration = 0;
    };
    QList<Step> steps;
    SqliteStatement read(connection, "SELECT place, not_before, configuration FROM event WHERE bot = ?1"
                                     " AND configuration IS NOT NULL AND superseded_by IS NULL"
                                     " ORDER BY place DESC, seq DESC LIMIT ?2");
    read.bind(0, bot).bind(1, mostErasRead);
    while (read.step())
        steps.append({read.integer(0), read.integer(1), read.integer(2)});
    std::reverse(steps.begin(), steps.end());

    ConfigurationShelf shelf(connection);
    ConfigurationEras eras;
    qint64 configuration = 0;
    for (const Step &step : std::as_const(steps)) {
        if (step.configuration == configuration)
            continue;
        configuration = step.configuration;
        ConfigurationEra era;
        era.from = step.place;
        era.notBefore = step.notBefore;
        era.hash = shelf.hash(step.configuration);
        era.section = shelf.section(step.configuration);
        if (!eras.isEmpty()) {
            eras.last().until = era.from;
            era.changed = changedKeys(eras.constLast().section, era.section);
        }
        eras.append(era);
    }
    return eras;
}
