// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/drift.h"
#include "sync/values/botidentity.h"

#include <QByteArray>
#include <QString>

// How `drift` prints what it has found: lines for people, or JSON lines. English in every locale; everything
// from a file is visibleText(). Each line ends with a line feed. Pure.

/// What a bot's drift is printed with.
struct DriftLines
{
    BotIdentity bot;
    const Profile &profile;
    /// UTC milliseconds.
    qint64 now = 0;

    /// `btc: leverage: runs 5x, should run 4x (shared)`.
    QString text(const ValueDrift &drift) const;
    /// `btc: leverage: the source says 5x (LEVERAGE, line 12, edited 3 min ago), the bot still runs 4x`.
    QString text(const SourceDrift &drift) const;
    QString unknownText(const QStringList &keys) const;

    /// `{"type":"drift","bot","path","time","key","kind","expected","live","origin"}`; null stands for what
    /// is not there.
    QByteArray json(const ValueDrift &drift) const;
    /// `{"type":"source_drift",...,"key","kind","constant","expected","live","text","line","edited_at"}`.
    QByteArray json(const SourceDrift &drift) const;
    /// `{"type":"unknown_keys",...,"keys"}`.
    QByteArray unknownJson(const QStringList &keys) const;
};
