// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct BotRecord;

/// What `<bot>-<local time>.csv` is for this bot: a file name without characters that file systems refuse.
/// `now` is UTC milliseconds.
QString snapshotFileName(const BotRecord &record, qint64 now);

/// The same for the changes of a bot, or of all where the name is empty: `<bot>-changes-<local time>.csv`.
QString changesFileName(const QString &botName, qint64 now);
/// `fleet-<local time>.csv`.
QString fleetFileName(qint64 now);

/// The same for what the history page of a bot shows: `<bot>-history-<local time>.<suffix>`.
QString historyFileName(const QString &botName, const QString &suffix, qint64 now);

/// The same for the trades of a bot: `<bot>-trades-<local time>.csv`.
QString tradesFileName(const QString &botName, qint64 now);

/// Why this must not be written over: a device, a pipe or a folder. Nothing for a file, and where nothing is.
QString exportTargetProblem(const QString &path);

/// Writes the bytes, all or none of them. Nothing on success, else what is wrong.
QString writeWhole(const QByteArray &bytes, const QString &path);

/// Writes the values that are shown as CSV (DESIGN 14), whole or not at all. Nothing on success, else what is
/// wrong.
QString writeSnapshotCsv(const BotRecord &record, const QString &path);

/// The configuration as canonical JSON: what the content hash is made of.
QString configurationJson(const BotRecord &record);
