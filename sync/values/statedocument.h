// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/botidentity.h"
#include "sync/values/filestamp.h"
#include "sync/values/syncproblem.h"

#include <QJsonObject>
#include <QMetaType>

/// What a bot last wrote, seen from outside: when, how much and, while somebody looks at it, the whole
/// document.
///
/// A value type; crosses threads by queued signals.
struct StateDocument
{
    BotIdentity bot;
    FileStamp stamp;
    /// UTC milliseconds: when the monitor read it.
    qint64 observedAt = 0;
    /// The whole document; only where `parsed` is true.
    QJsonObject root;
    /// True where the document was wanted and could be parsed.
    bool parsed = false;
    /// Why a wanted document could not be parsed; empty otherwise.
    SyncProblems problems;

    /// UTC milliseconds: the file's own modification time.
    qint64 writtenAt() const { return stamp.modifiedMilliseconds(); }
};
Q_DECLARE_METATYPE(StateDocument)
