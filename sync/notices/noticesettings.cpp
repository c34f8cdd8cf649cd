// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/noticesettings.h"

#include <algorithm>

namespace {

QString timeForm()
{
    return QStringLiteral("HH:mm");
}

bool flag(const QJsonObject &object, const char *key, bool otherwise)
{
    return object.value(QLatin1String(key)).toBool(otherwise);
}

QTime time(const QJsonObject &object, const char *key, const QTime &otherwise)
{
    const QTime read = QTime::fromString(object.value(QLatin1String(key)).toString(), timeForm());
    return read.isValid() ? read : otherwise;
}

qint64 moment(const QJsonValue &value)
{
    return std::clamp<qint64>(value.toInteger(0), 0, NoticeSettings::forGood);
}

int number(const QJsonObject &object, const char *key, int least, int most, int otherwise)
{
    return std::clamp(object.value(QLatin1String(key)).toInt(otherwise), least, most);
}

} // namespace

bool NoticeSettings::isQuiet(const QTime &localTime) const
{
    if (!quietHours)
        return false;
    if (quietFrom < quietUntil)
        return localTime >= quietFrom && localTime < quietUntil;
    return localTime >= quietFrom || localTime < quietUntil;
}

bool NoticeSettings::isMuted(const QString &botId, qint64 now) const
{
    return now < allMutedUntil || now < mutedUntil.value(botId, 0);
}

QJsonObject NoticeSettings::toJson() const
{
    QJsonObject muted;
    for (auto it = mutedUntil.constBegin(); it != mutedUntil.constEnd(); ++it)
        muted.insert(it.key(), it.value());
    return {{QStringLiteral("on_desktop"), onDesktop},
            {QStringLiteral("significant_only"), significantOnly},
            {QStringLiteral("quiet_hours"), quietHours},
            {QStringLiteral("quiet_from"), quietFrom.toString(timeForm())},
            {QStringLiteral("quiet_until"), quietUntil.toString(timeForm())},
            {QStringLiteral("critical_breaks_quiet_hours"), criticalBreaksQuietHours},
            {QStringLiteral("all_muted_until"), allMutedUntil},
            {QStringLiteral("muted_until"), muted},
            {QStringLiteral("command"), command},
            {QStringLiteral("command_urgency"), urgencyWord(commandUrgency)},
            {QStringLiteral("command_seconds"), commandSeconds},
            {QStringLiteral("sound"), sound},
            {QStringLiteral("reminder_minutes"), reminderMinutes}};
}

NoticeSettings NoticeSettings::fromJson(const QJsonObject &object)
{
    NoticeSettings settings;
    settings.onDesktop = flag(object, "on_desktop", settings.onDesktop);
    settings.significantOnly = flag(object, "significant_only", settings.significantOnly);
    settings.quietHours = flag(object, "quiet_hours", settings.quietHours);
    settings.quietFrom = time(object, "quiet_from", settings.quietFrom);
    settings.quietUntil = time(object, "quiet_until", settings.quietUntil);
    settings.criticalBreaksQuietHours =
        flag(object, "critical_breaks_quiet_hours", settings.criticalBreaksQuietHours);
    settings.allMutedUntil = moment(object.value(u"all_muted_until"));
    const QJsonObject muted = object.value(u"muted_until").toObject();
    for (auto it = muted.constBegin(); it != muted.constEnd(); ++it) {
        if (const qint64 until = moment(it.value()); until > 0)
            settings.mutedUntil.insert(it.key(), until);
    }
    settings.command = object.value(u"command").toString();
    settings.commandUrgency =
        urgencyForWord(object.value(u"command_urgency").toString()).value_or(settings.commandUrgency);
    settings.commandSeconds =
        number(object, "command_seconds", 1, longestCommandSeconds, settings.commandSeconds);
    settings.sound = flag(object, "sound", settings.sound);
    settings.reminderMinutes =
        number(object, "reminder_minutes", 0, longestReminderMinutes, settings.reminderMinutes);
    return settings;
}
