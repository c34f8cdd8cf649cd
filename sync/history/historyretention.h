// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <algorithm>

/// How long the history is kept. Everything for ever, unless the user asks for less.
///
/// A value type: what a setting holds and HistoryStore::setRetention() takes.
struct HistoryRetention
{
    /// What is older than so many days is deleted; 0 keeps everything.
    int days = 0;

    bool keepsEverything() const { return days <= 0; }
    /// What happened before this moment is not kept at `now`; both in UTC milliseconds.
    qint64 cutAt(qint64 now) const
    {
        constexpr qint64 day = 24LL * 3600 * 1000;
        return keepsEverything() ? 0 : std::max<qint64>(0, now - days * day);
    }

    bool operator==(const HistoryRetention &) const = default;
};
Q_DECLARE_METATYPE(HistoryRetention)

/// What is to be deleted: what happened before a moment, or all of one bot.
///
/// A value type.
struct PruneScope
{
    /// UTC milliseconds; does not count where a bot is named.
    qint64 before = 0;
    /// Empty for all bots.
    QString botId = {};
};

/// What a pruning would delete: for the question that is asked before.
///
/// A value type; crosses threads by queued signals. Times are UTC milliseconds.
struct PruneEstimate
{
    qint64 before = 0;
    /// Lines of the Changes page, and the bots that they belong to.
    qint64 changes = 0;
    qint64 bots = 0;
    /// When the first of all is from; 0 where there is none.
    qint64 oldest = 0;
};
Q_DECLARE_METATYPE(PruneEstimate)

/// What a pruning has done.
///
/// A value type; crosses threads by queued signals.
struct PruneReport
{
    /// Lines of the Changes page, and entries of every kind, that are gone.
    qint64 changes = 0;
    qint64 events = 0;
    /// It was ended early: what is gone is gone, the history is whole, and the rest is still there.
    bool cancelled = false;
    /// Why it ended early, in one English sentence; empty where it did not.
    QString trouble;
};
Q_DECLARE_METATYPE(PruneReport)
