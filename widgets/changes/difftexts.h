// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"

#include <QJsonValue>
#include <QString>

// How values are written in the list of changes and in an opened one: in the user's language, made visible,
// with a real minus sign on the screen. Pure functions of their arguments and of the locale; GUI
// thread.

/// The parameter's name for people; the key, made visible, where the profile does not know it.
QString parameterTitle(const Profile &profile, const QString &key);
/// The value with its unit, such as `0.80`, `−3.0%`, `10.0 h`; a dash where there is none. Long texts and
/// containers are shortened.
QString valueText(const ProfileParameter &parameter, const QJsonValue &value);
/// A value as it is copied: as stored, exact, with an ASCII minus; empty where there is none.
QString copiedValue(const QJsonValue &value);
/// A moment to the second: `8 Nov 19:25:07`, with the year where it is not this one. UTC milliseconds.
QString secondText(qint64 now, qint64 then);
