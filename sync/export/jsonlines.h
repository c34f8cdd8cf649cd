// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/configdiff.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/synchealth.h"

#include <QByteArray>
#include <QJsonValue>
#include <QLatin1String>
#include <QList>

/// One JSON object on one line, its members in the order in which they were added.
///
/// The text is UTF-8, numbers are exact (canonicalJson()), and no character in it is one that a terminal or a
/// line reader could act on: those are written as `\u` escapes, which mean the same to any JSON parser. A
/// value type.
class JsonLine
{
public:
    JsonLine &add(QLatin1String name, const QJsonValue &value);
    JsonLine &add(QLatin1String name, const QString &text) { return add(name, QJsonValue(text)); }
    /// A list of objects.
    JsonLine &add(QLatin1String name, const QList<JsonLine> &objects);

    /// The object alone, without a line end.
    QByteArray text() const;
    /// The object with a line feed behind it.
    QByteArray line() const { return text() + '\n'; }

private:
    void beginMember(QLatin1String name);

    QByteArray m_members;
};

// The objects of the terminal's contract (DESIGN 13), each as one line with a line feed. All begin with
// `type`, `bot`, `path` and `time` (UTC with milliseconds). Times are UTC milliseconds. Pure; any thread.

/// `snapshot`: source, hash, config (the section as it stands in the file).
QByteArray snapshotLine(const ConfigSnapshot &snapshot);
/// The same with `status` and `problems` inside, as `show --json` prints it.
QByteArray snapshotLine(const ConfigSnapshot &snapshot, const SyncHealth &health);
/// `change`: source, hash, config (whole, after), significant, changes.
QByteArray changeLine(const ConfigChange &change);
/// `status`: status, message, problems; what is merely odd (warnings) stands behind the problems. `time` is
/// when the status came to be.
QByteArray statusLine(const SyncHealth &health, qint64 time);
/// A JSON array of changes in the form that they have in a `change` object: what `diff --json` prints.
QByteArray changeListLine(const QList<KeyChange> &changes);
