// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/urgency.h"

#include <QHash>
#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QTime>

/// What the user wants to be told, when, and how. Whatever is held back is in the list of notices all the
/// same.
///
/// A value type; lives on any thread. Moments are UTC milliseconds, 0 for none.
struct NoticeSettings
{
    /// A mute that ends only when the user ends it.
    static constexpr qint64 forGood = 253'402'300'800'000; // the year 10000
    static constexpr int longestCommandSeconds = 600;
    static constexpr int longestReminderMinutes = 1'440;

    /// False: nothing is shown outside of the window.
    bool onDesktop = true;
    /// Changes that are not significant are only listed.
    bool significantOnly = false;

    /// Every day from `quietFrom` to `quietUntil` in local time, over midnight where `quietFrom` is the later
    /// one, and all day where both are the same.
    bool quietHours = false;
    QTime quietFrom = QTime(22, 0);
    QTime quietUntil = QTime(7, 0);
    /// Critical notices are shown in quiet hours, too.
    bool criticalBreaksQuietHours = true;

    /// Until then nothing is shown of any bot.
    qint64 allMutedUntil = 0;
    /// The same for single bots, by id.
    QHash<QString, qint64> mutedUntil;

    /// A program of the user's own with its arguments, in double quotes where they hold spaces; empty for
    /// none. It gets each notice that is not held back, as JSON on its standard input, and is never run
    /// through a shell.
    QString command;
    /// The lowest urgency that the command is run for.
    Urgency commandUrgency = Urgency::Critical;
    /// After so many seconds it is ended; 1 to longestCommandSeconds.
    int commandSeconds = 30;

    /// Critical notices make a sound.
    bool sound = true;
    /// Critical notices come again after so many minutes until they are acknowledged; 0 for never.
    int reminderMinutes = 0;

    /// True where the time of day lies in the quiet hours.
    bool isQuiet(const QTime &localTime) const;
    bool isMuted(const QString &botId, qint64 now) const;

    /// For the settings file and for export: everything, under English keys.
    QJsonObject toJson() const;
    /// What is missing or makes no sense is as in a new NoticeSettings.
    static NoticeSettings fromJson(const QJsonObject &object);

    bool operator==(const NoticeSettings &) const = default;
};
Q_DECLARE_METATYPE(NoticeSettings)
