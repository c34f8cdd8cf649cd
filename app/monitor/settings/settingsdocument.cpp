// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/settingsdocument.h"

#include "app/monitor/settings/settingentries.h"
#include "sync/values/jsonvalues.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace {

constexpr int version = 1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsDocument)
};

QString versionKey()
{
    return QStringLiteral("configsync_monitor_settings");
}

QString settingsKey()
{
    return QStringLiteral("settings");
}

ReadSettings refused(const ApplicationSettings &current, const QString &why)
{
    return {current, 0, {}, why, {}};
}

} // namespace

QByteArray writeSettings(const ApplicationSettings &settings, const QJsonObject &sections)
{
    QJsonObject root = sections;
    QJsonObject values;
    for (const SettingEntry &entry : settingEntries())
        values.insert(entry.key, entry.read(settings));
    root.insert(versionKey(), version);
    root.insert(settingsKey(), values);
    return QJsonDocument(root).toJson();
}

ReadSettings readSettings(const QByteArray &bytes, const ApplicationSettings &current)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return refused(current, Words::tr("This is not JSON: %1.").arg(error.errorString()));
    const QJsonObject root = document.object();
    const std::optional<qint64> found = exactInteger(root.value(versionKey()));
    if (!found || !root.value(settingsKey()).isObject())
        return refused(current, Words::tr("These are no settings of ConfigSync Monitor."));
    if (*found != version)
        return refused(current, Words::tr("These settings are of another version of the program (%1).")
                                    .arg(QString::number(*found)));

    ReadSettings result;
    result.settings = current;
    result.document = root;
    const QList<SettingEntry> &entries = settingEntries();
    const QJsonObject values = root.value(settingsKey()).toObject();
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto entry =
            std::find_if(entries.cbegin(), entries.cend(),
                         [&value](const SettingEntry &candidate) { return candidate.key == value.key(); });
        const QString problem = entry == entries.cend() ? Words::tr("not known", "a setting")
                                                        : entry->write(result.settings, value.value());
        if (problem.isEmpty())
            ++result.taken;
        else
            result.leftOut.append(settingProblem(value.key(), problem));
    }
    return result;
}
