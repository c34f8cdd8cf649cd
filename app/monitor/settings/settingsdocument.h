// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/applicationsettings.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

// Settings as a file to keep, to share between machines, and to read back:
//
//     { "configsync_monitor_settings": 1, "settings": { "window/theme": "dark", ... }, "notices": { ... } }
//
// GUI thread.

/// What such a file says.
struct ReadSettings
{
    /// What was given to readSettings(), with every value that the file holds and that is right.
    ApplicationSettings settings;
    /// How many of its entries were taken.
    int taken = 0;
    /// The entries that were not: unknown ones and wrong values, a line each, in the user's language.
    QStringList leftOut;
    /// Why nothing of it can be used; empty where something can.
    QString refusal;
    /// The whole file, for the sections beside the settings.
    QJsonObject document = {};
};

/// All settings, and beside them the sections under their keys.
QByteArray writeSettings(const ApplicationSettings &settings, const QJsonObject &sections = {});
ReadSettings readSettings(const QByteArray &bytes, const ApplicationSettings &current);
