// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fleetrecorder.h"

#include "tests/support/statetext.h"

#include <QJsonDocument>

#include <cmath>

namespace {

QString textOf(const QJsonObject &section)
{
    return QString::fromUtf8(QJsonDocument(section).toJson(QJsonDocument::Compact));
}

} // namespace

FleetBot fleetBotAt(const QString &path, const QString &name)
{
    FleetBot bot;
    bot.identity = {path, name.isEmpty() ? QStringLiteral("bot") : name, path};
    bot.profile = Profile::opportunityGating();
    return bot;
}

int stateNumberOf(const ConfigSnapshot &snapshot)
{
    StateText text;
    text.number = static_cast<int>(
        std::lround(snapshot.section().value(QStringLiteral("long_threshold")).toDouble() * 1e6));
    if (text.number < StateText::lowest || text.number > StateText::highest)
        return 0;
    const QJsonObject section = QJsonDocument::fromJson(QByteArray::fromStdString(text.section())).object();
    return snapshot.section() == section && snapshot.parameters() == section ? text.number : 0;
}

FleetRecorder::FleetRecorder(BotFleet &fleet, QObject *parent)
    : QObject(parent)
{
    connect(&fleet, &BotFleet::snapshotAccepted, this, [this](const ConfigSnapshot &snapshot) {
        m_records[snapshot.bot().id].snapshots.append(snapshot);
    });
    connect(&fleet, &BotFleet::configurationChanged, this,
            [this](const ConfigChange &change) { m_records[change.bot().id].changes.append(change); });
    connect(&fleet, &BotFleet::healthChanged, this,
            [this](const SyncHealth &health) { m_records[health.bot.id].healths.append(health); });
    connect(&fleet, &BotFleet::watchConditionChanged, this, [this](const WatchCondition &condition) {
        m_records[condition.bot.id].conditions.append(condition);
    });
    connect(&fleet, &BotFleet::stateUpdated, this,
            [this](const StateDocument &document) { ++m_records[document.bot.id].documents; });
}

const FleetRecorder::Record &FleetRecorder::record(const QString &botId) const
{
    static const Record nothing;
    const auto found = m_records.constFind(botId);
    return found == m_records.constEnd() ? nothing : *found;
}

int FleetRecorder::number(const QString &botId) const
{
    const Record &known = record(botId);
    if (!known.changes.isEmpty())
        return stateNumberOf(known.changes.constLast().after);
    return known.snapshots.isEmpty() ? 0 : stateNumberOf(known.snapshots.constLast());
}

HealthStatus FleetRecorder::status(const QString &botId) const
{
    const Record &known = record(botId);
    return known.healths.isEmpty() ? HealthStatus::Starting : known.healths.constLast().status;
}

int FleetRecorder::accepted(const QString &botId) const
{
    const Record &known = record(botId);
    qsizetype count = known.changes.size();
    for (const ConfigSnapshot &snapshot : known.snapshots)
        count += snapshot.source() == ConfigSource::StateFile ? 1 : 0;
    return static_cast<int>(count);
}

QString FleetRecorder::fault(const QString &botId, int first, int last, const QSet<int> &unwritten) const
{
    const auto judge = [&](const ConfigSnapshot &snapshot) {
        const int number = stateNumberOf(snapshot);
        if (snapshot.source() != ConfigSource::StateFile)
            return QStringLiteral("not from the state file");
        if (number == 0)
            return QString(QStringLiteral("never written whole: ") + textOf(snapshot.section()));
        if (number < first || number > last || unwritten.contains(number))
            return QStringLiteral("never written: %1").arg(number);
        return QString();
    };
    ConfigSnapshot before;
    for (const ConfigSnapshot &snapshot : record(botId).snapshots) {
        if (snapshot.source() == ConfigSource::EmergencyFallback)
            continue;
        if (!before.isNull())
            return QStringLiteral("more than one first snapshot");
        if (const QString wrong = judge(snapshot); !wrong.isEmpty())
            return wrong;
        if (snapshot.revision() != 1)
            return QStringLiteral("the first revision is %1").arg(snapshot.revision());
        before = snapshot;
    }
    for (const ConfigChange &change : record(botId).changes) {
        if (const QString wrong = judge(change.after); !wrong.isEmpty())
            return wrong;
        if (before.isNull() || change.before.hash() != before.hash() ||
            change.before.revision() != before.revision())
            return QStringLiteral("a change to %1 does not follow upon the one before")
                .arg(stateNumberOf(change.after));
        if (change.after.hash() == before.hash() || change.keys.isEmpty())
            return QStringLiteral("told twice: %1").arg(stateNumberOf(change.after));
        if (change.after.revision() != before.revision() + 1)
            return QStringLiteral("revision %1 after %2").arg(change.after.revision()).arg(before.revision());
        before = change.after;
    }
    return {};
}

QString FleetRecorder::alarms(const QString &botId) const
{
    QStringList words;
    for (const SyncHealth &health : record(botId).healths) {
        if (health.status != HealthStatus::Synced)
            words.append(QString(health.word() + QStringLiteral(": ") + health.message(0)));
        else if (health.late)
            words.append(health.word());
    }
    return words.join(QStringLiteral("; "));
}
