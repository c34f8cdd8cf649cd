// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/applicationsettings.h"

#include <QJsonValue>

#include <functional>

/// One member of ApplicationSettings as it stands in files: its name, how it is read, checked and written.
/// The only place where a setting's range and words are listed; the settings file, import and export all use
/// it.
///
/// A value type; GUI thread.
struct SettingEntry
{
    /// `group/name` as the settings file has it; exported by the same name.
    QString key;
    std::function<QJsonValue(const ApplicationSettings &)> read;
    /// Takes the value where it is right, and returns nothing; else leaves the settings as they are and says
    /// what a right one would be, in the user's language.
    std::function<QString(ApplicationSettings &, const QJsonValue &)> write;
    /// A value from a file in which all values are text.
    std::function<QJsonValue(const QString &)> parse;
};

/// All of them, in the order in which they are exported.
const QList<SettingEntry> &settingEntries();

/// What is wrong with an entry: `window/theme: "purple" is not one of auto, light, dark`, with what comes
/// from a file made visible.
QString settingProblem(const QString &key, const QString &problem);
