// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetfiletext.h"

#include "sync/fleet/jsonmembers.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace {

const QByteArray rootIndent = QByteArrayLiteral("    ");
const QByteArray entryIndent = QByteArrayLiteral("        ");
const QByteArray memberIndent = QByteArrayLiteral("            ");

QByteArray textOf(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray({text})).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray textOf(const QStringList &list)
{
    return QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
}

JsonMember *find(QList<JsonMember> &members, const QString &key)
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&key](const JsonMember &member) { return member.key == key; });
    return found == members.end() ? nullptr : &*found;
}

void set(QList<JsonMember> &members, const QString &key, const QByteArray &value)
{
    if (JsonMember *const member = find(members, key))
        member->value = value;
    else
        members.append({key, value});
}

/// Sets it, or takes it out where there is nothing to say.
void put(QList<JsonMember> &members, const QString &key, bool wanted, const QByteArray &value)
{
    if (wanted)
        set(members, key, value);
    else
        members.removeIf([&key](const JsonMember &member) { return member.key == key; });
}

QByteArray objectText(const QList<JsonMember> &members, const QByteArray &indent,
                      const QByteArray &closingIndent)
{
    QByteArray text = "{";
    for (qsizetype i = 0; i < members.size(); ++i) {
        text += i == 0 ? "\n" : ",\n";
        text += indent + textOf(members.at(i).key) + ": " + members.at(i).value;
    }
    return text + (members.isEmpty() ? QByteArray("}") : QByteArray('\n' + closingIndent + '}'));
}

/// Writes what is another one than `before` into the members of an entry.
void update(QList<JsonMember> &members, const BotDefinition &before, const BotDefinition &bot)
{
    // Whatever happens to the path later, the history hangs on this.
    if (!find(members, QStringLiteral("id")))
        members.prepend({QStringLiteral("id"), textOf(bot.id)});
    if (bot.name != before.name)
        put(members, QStringLiteral("name"), !bot.name.isEmpty(), textOf(bot.name));
    if (bot.stateFile != before.stateFile) {
        const bool old = find(members, QStringLiteral("state_file")) != nullptr;
        set(members, old ? QStringLiteral("state_file") : QStringLiteral("state"), textOf(bot.stateFile));
    }
    if (bot.profile != before.profile)
        put(members, QStringLiteral("profile"), !bot.profile.isEmpty(), textOf(bot.profile));
    if (bot.timeZone != before.timeZone)
        put(members, QStringLiteral("timezone"), !bot.timeZone.isEmpty(), textOf(bot.timeZone));
    if (bot.source != before.source)
        put(members, QStringLiteral("source"), !bot.source.isEmpty(), textOf(bot.source));
    if (bot.overrides != before.overrides)
        put(members, QStringLiteral("overrides"), !bot.overrides.isEmpty(), textOf(bot.overrides));
    if (bot.lateAfter != before.lateAfter) {
        const QString old = QStringLiteral("late_after_seconds");
        put(members, find(members, old) ? old : QStringLiteral("late_after"), bot.lateAfter > 0,
            QByteArray::number(static_cast<double>(bot.lateAfter) / 1000, 'g', 15));
    }
    if (bot.muted != before.muted)
        put(members, QStringLiteral("muted"), bot.muted, "true");
    if (bot.tags != before.tags)
        put(members, QStringLiteral("tags"), !bot.tags.isEmpty(), textOf(bot.tags));
}

} // namespace

QString pathFromFleetFile(const QString &fleetFile, const QString &path)
{
    return QDir::cleanPath(QFileInfo(fleetFile).absoluteDir().absoluteFilePath(path));
}

QString fleetSchemaReference()
{
    const QString installed = QStandardPaths::locate(
        QStandardPaths::GenericDataLocation, QStringLiteral("configsync-monitor/schemas/fleet.schema.json"));
    return installed.isEmpty() ? QStringLiteral("https://configsync-monitor.invalid/schemas/fleet-1.json")
                               : QUrl::fromLocalFile(installed).toString();
}

QByteArray FleetFileText::with(const QList<BotDefinition> &bots, const QJsonObject &shared) const
{
    QList<JsonMember> root = before.isEmpty() ? QList<JsonMember>() : jsonMembers(before);
    const JsonMember *const listBefore = find(root, QStringLiteral("bots"));
    const QList<JsonMember> entries = listBefore ? jsonMembers(listBefore->value) : QList<JsonMember>();
    QHash<QString, Entry> knownById;
    QSet<qsizetype> understood;
    for (const Entry &entry : known) {
        knownById.insert(entry.bot.id, entry);
        understood.insert(entry.index);
    }

    QList<QByteArray> list;
    for (const BotDefinition &bot : bots) {
        const auto old = knownById.constFind(bot.id);
        if (old != knownById.constEnd() && old->bot == bot) {
            list.append(entries.at(old->index).value);
            continue;
        }
        QList<JsonMember> members;
        BotDefinition nothing;
        if (old != knownById.constEnd())
            members = jsonMembers(entries.at(old->index).value);
        update(members, old != knownById.constEnd() ? old->bot : nothing, bot);
        list.append(objectText(members, memberIndent, entryIndent));
    }
    // What is wrong with an entry is for its owner to put right: it stays where it was, as far as that goes.
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!understood.contains(i))
            list.insert(qMin(i, list.size()), entries.at(i).value);
    }

    QByteArray listText = "[";
    for (qsizetype i = 0; i < list.size(); ++i)
        listText += (i == 0 ? "\n" : ",\n") + entryIndent + list.at(i);
    listText += list.isEmpty() ? QByteArray("]") : QByteArray('\n' + rootIndent + ']');

    if (!find(root, QStringLiteral("$schema")))
        root.prepend({QStringLiteral("$schema"), textOf(fleetSchemaReference())});
    if (!find(root, QStringLiteral("version")))
        root.insert(1, {QStringLiteral("version"), "1"});
    if (shared != sharedBefore)
        put(root, QStringLiteral("shared"), !shared.isEmpty(), textOf(shared));
    set(root, QStringLiteral("bots"), listText);
    return objectText(root, rootIndent, QByteArray()) + '\n';
}
