// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/pythonconstants.h"
#include "sync/values/filestamp.h"

#include <QHash>
#include <QMetaType>
#include <QString>

/// The constants in a bot's source file, as they stood there when it was read.
///
/// A value type; crosses threads by queued signals.
struct SourceReading
{
    QString path;
    QHash<QString, SourceValue> constants;
    /// Null where there is no file.
    FileStamp stamp;
    /// Why it could not be read: an English sentence; empty where it could.
    QString problem;

    /// Reads at most 16 MiB of a regular file. Blocks for as long as that takes.
    static SourceReading read(const QString &path);

    bool isNull() const { return path.isEmpty(); }
    /// UTC milliseconds; 0 where there is no file.
    qint64 editedAt() const { return stamp.isNull() ? 0 : stamp.modifiedMilliseconds(); }
};
Q_DECLARE_METATYPE(SourceReading)
