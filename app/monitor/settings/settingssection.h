// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

/// Settings that are kept elsewhere than in SettingsStore, and are exported, imported and reset with it: a
/// member of their own in the file.
///
/// A value for the GUI thread; what its functions hold must outlive the SettingsController that it is given
/// to.
struct SettingsSection
{
    /// What a file says of it.
    struct Reading
    {
        /// How many values can be taken.
        int taken = 0;
        /// `key: why`, for those that cannot, in the user's language.
        QStringList leftOut;
        /// What the user must know before they are taken, a sentence each.
        QStringList warnings;
    };

    QString key;
    std::function<QJsonObject()> write;
    /// Changes nothing.
    std::function<Reading(const QJsonObject &object)> read;
    /// Takes what read() could take; the rest stays as it is.
    std::function<void(const QJsonObject &object)> take;
    std::function<void()> reset;
};
