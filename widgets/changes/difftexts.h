// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"

#include <QJsonValue>
#include <QString>

// How values and the steps between them are written on the pages of the history: in the user's language, made
// visible, with a real minus sign on the screen. Pure functions of their arguments and of the locale; GUI
// thread.

/// The parameter's name for people; the key, made visible, where the profile does not know it.
QString parameterTitle(const Profile &profile, const QString &key);
/// The value with its unit, such as `0.80`, `−3.0%`, `10.0 h`; a dash where there is none. Long texts and
/// containers are shortened.
QString valueText(const ProfileParameter &parameter, const QJsonValue &value);
/// The step between two numbers as they are shown, such as `+5 pp`, `−2 h`; `added`, `removed` or `retyped`;
/// empty for a change between texts.
QString stepText(const ProfileParameter &parameter, const QJsonValue &before, const QJsonValue &after);
/// A difference of stored numbers without the last digits that come from binary fractions: `-0.1` for
/// 0.6 - 0.7. With an ASCII minus.
QString plainDelta(const QJsonValue &delta);
/// A value as it is copied: as stored, exact, with an ASCII minus; empty where there is none.
QString copiedValue(const QJsonValue &value);
/// A moment to the second: `8 Nov 19:25:07`, with the year where it is not this one. UTC milliseconds.
QString secondText(qint64 now, qint64 then);
