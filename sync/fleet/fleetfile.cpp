// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetfile.h"

#include "sync/values/jsonlocator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

namespace {

constexpr int knownVersion = 1;
constexpr qint64 largestFleetFile = 16LL * 1024 * 1024;

QString inFolderOf(const QString &fleetFile, const QString &path)
{
    return QDir::cleanPath(QFileInfo(fleetFile).absoluteDir().absoluteFilePath(path));
}

} // namespace

QString FleetFileError::text() const
{
    QString text = QStringLiteral("Fleet file ") + path;
    if (line > 0)
        text += QStringLiteral(", line ") + QString::number(line) + QStringLiteral(", column ") +
                QString::number(column);
    return text + QStringLiteral(": ") + message;
}

Result<FleetFile, FleetFileError> FleetFile::load(const QString &path)
{
    using Loaded = Result<FleetFile, FleetFileError>;
    QFile file(path);
    if (!file.exists())
        return Loaded::success(FleetFile());
    if (!QFileInfo(path).isFile())
        return Loaded::failure({path, QStringLiteral("is not a regular file")});
    if (!file.open(QIODevice::ReadOnly))
        return Loaded::failure({path, QStringLiteral("cannot be read: ") + file.errorString()});
    const QByteArray json = file.read(largestFleetFile + 1);
    if (json.size() > largestFleetFile)
        return Loaded::failure({path, QStringLiteral("is larger than 16 MiB; this is no fleet file")});

    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const TextPlace place = placeOfParseError(json, parseError);
        return Loaded::failure(
            {path, QStringLiteral("invalid JSON: ") + parseError.errorString(), place.line, place.column});
    }
    const JsonLocator locator(json);
    const auto failure = [&path, &locator](const JsonPointer &pointer, const QString &message) {
        const TextPlace place = locator.find(pointer).value_or(TextPlace());
        return Loaded::failure({path, message, place.line, place.column});
    };
    if (!document.isObject())
        return failure(JsonPointer(), QStringLiteral("must be a JSON object with a list \"bots\""));

    FleetFile fleet;
    fleet.m_document = document.object();
    const JsonPointer versionPlace = JsonPointer().child(QStringLiteral("version"));
    const QJsonValue version = fleet.m_document.value(u"version");
    if (!version.isUndefined() && version.toInt() != knownVersion) {
        return failure(versionPlace,
                       QStringLiteral("\"version\" must be 1; a newer program may have written this file"));
    }
    const JsonPointer botsPlace = JsonPointer().child(QStringLiteral("bots"));
    const QJsonValue bots = fleet.m_document.value(u"bots");
    if (!bots.isUndefined() && !bots.isArray())
        return failure(botsPlace, QStringLiteral("\"bots\" must be a list"));

    const QJsonArray list = bots.toArray();
    QSet<QString> ids;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const JsonPointer place = botsPlace.child(i);
        if (!list.at(i).isObject())
            return failure(place, QStringLiteral("a bot must be an object with a \"state_file\""));
        const QJsonObject entry = list.at(i).toObject();
        for (const QString &key : {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("state_file"),
                                   QStringLiteral("profile")}) {
            if (entry.contains(key) && !entry.value(key).isString())
                return failure(place.child(key), u'"' + key + QStringLiteral("\" must be text"));
        }
        if (entry.value(u"state_file").toString().isEmpty())
            return failure(place, QStringLiteral("the bot has no \"state_file\""));
        const QJsonValue late = entry.value(u"late_after_seconds");
        if (!late.isUndefined() && !(late.toDouble(-1) >= 0))
            return failure(place.child(QStringLiteral("late_after_seconds")),
                           QStringLiteral("\"late_after_seconds\" must be a number, 0 or more"));

        BotDefinition bot;
        bot.stateFile = inFolderOf(path, entry.value(u"state_file").toString());
        bot.id = entry.value(u"id").toString(bot.stateFile);
        bot.name = entry.value(u"name").toString();
        bot.profile = entry.value(u"profile").toString();
        if (bot.profile.contains(u'/'))
            bot.profile = inFolderOf(path, bot.profile);
        bot.lateAfter = static_cast<qint64>(late.toDouble(0) * 1000);
        if (ids.contains(bot.id))
            return failure(place, QStringLiteral("two bots have the id \"") + bot.id + u'"');
        ids.insert(bot.id);
        fleet.m_bots.append(bot);
    }
    return Loaded::success(fleet);
}

void FleetFile::setBots(const QList<BotDefinition> &bots)
{
    m_bots = bots;
}

QString FleetFile::save(const QString &path) const
{
    // What this version does not know of a bot stays with it.
    QHash<QString, QJsonObject> known;
    const QJsonArray before = m_document.value(u"bots").toArray();
    for (const QJsonValue &entry : before) {
        const QJsonObject object = entry.toObject();
        const QString stateFile = inFolderOf(path, object.value(u"state_file").toString());
        known.insert(object.value(u"id").toString(stateFile), object);
    }
    QJsonArray list;
    for (const BotDefinition &bot : m_bots) {
        QJsonObject entry = known.value(bot.id);
        const auto set = [&entry](const QString &key, const QString &value) {
            if (value.isEmpty())
                entry.remove(key);
            else
                entry.insert(key, value);
        };
        set(QStringLiteral("id"), bot.id);
        set(QStringLiteral("name"), bot.name);
        set(QStringLiteral("profile"), bot.profile);
        if (inFolderOf(path, entry.value(u"state_file").toString()) != bot.stateFile)
            entry.insert(QStringLiteral("state_file"), bot.stateFile);
        if (bot.lateAfter > 0)
            entry.insert(QStringLiteral("late_after_seconds"), static_cast<double>(bot.lateAfter) / 1000);
        else
            entry.remove(QStringLiteral("late_after_seconds"));
        list.append(entry);
    }
    QJsonObject document = m_document;
    document.insert(QStringLiteral("version"), knownVersion);
    document.insert(QStringLiteral("bots"), list);

    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return QStringLiteral("The folder ") + folder + QStringLiteral(" cannot be made");
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Indented);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return QStringLiteral("The fleet file ") + path + QStringLiteral(" cannot be written: ") +
               file.errorString();
    return QString();
}
