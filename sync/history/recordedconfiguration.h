// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/botidentity.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMetaType>
#include <QStringList>

/// A whole configuration as the history holds it, with the span of time in which it was in force.
///
/// A value type; crosses threads by queued signals. Times are UTC milliseconds, 0 where unknown. Null where
/// the history knows of none.
struct RecordedConfiguration
{
    BotIdentity bot;
    /// The step that began it: the sequence number of its first row.
    qint64 seq = 0;
    qint64 time = 0;
    /// When the next one began; 0 for the one in force.
    qint64 until = 0;
    /// The modification time of the state file.
    qint64 writtenAt = 0;
    /// When it was last seen to be in force.
    qint64 confirmedAt = 0;
    /// As it stands in the state file. A profile's parametersOf() makes parameters of it.
    QJsonObject section;
    /// Lower-case hex SHA-256 of its canonical form.
    QByteArray hash;

    bool isNull() const { return seq == 0; }

    bool operator==(const RecordedConfiguration &) const = default;
};
Q_DECLARE_METATYPE(RecordedConfiguration)

/// A bot of which the history knows something.
struct RecordedBot
{
    BotIdentity identity;
    qint64 firstTime = 0;
    qint64 lastTime = 0;
    /// The keys that ever occurred, sorted.
    QStringList keys;
    /// Those of them whose last value is a number.
    QStringList numericKeys;
    /// Rows that nobody has acknowledged yet.
    qint64 unacknowledged = 0;
};
