// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfixture.h"

#include "sync/history/sqliteconnection.h"

#include <QFile>
#include <QTest>

namespace {

const Profile &gating()
{
    static const Profile profile = Profile::opportunityGating();
    return profile;
}

} // namespace

BotIdentity historyBot(const QString &name)
{
    return {QStringLiteral("id-") + name, name,
            QStringLiteral("/bots/") + name + QStringLiteral("/state.json")};
}

ConfigSnapshot historySnapshot(int number, qint64 time, qint64 revision, const BotIdentity &bot)
{
    ConfigSnapshot::Parts parts;
    parts.bot = bot;
    parts.source = ConfigSource::StateFile;
    parts.profileName = QStringLiteral("opportunity-gating");
    parts.section = gating().emergencyValues();
    parts.section.insert(QStringLiteral("long_threshold"), (number % 1000) / 1000.0);
    parts.section.insert(QStringLiteral("emergency_max_hold_hours"), 1 + number / 1000);
    parts.parameters = parts.section;
    parts.writtenAt = time - 1;
    parts.observedAt = time;
    parts.revision = revision;
    return ConfigSnapshot(parts);
}

ConfigChange historyChange(int before, int after, qint64 time, const BotIdentity &bot)
{
    ConfigChange change;
    change.before = historySnapshot(before, time - 1, 1, bot);
    change.after = historySnapshot(after, time, 2, bot);
    change.keys =
        diffParameters(change.before.parameters(), change.after.parameters(), gating().significanceRule());
    return change;
}

bool makeHistoryOfVersionTwo(const QString &path)
{
    QFile sql(QFINDTESTDATA("history-version-2.sql"));
    SqliteConnection connection;
    return sql.open(QIODevice::ReadOnly) && connection.open(path, SqliteConnection::Access::ReadWrite) &&
           connection.execute(sql.readAll().constData());
}
