// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/historystore.h"
#include "sync/values/configsnapshot.h"

#include <QString>

/// The bot of these tests.
BotIdentity historyBot(const QString &name = QStringLiteral("btc"));
/// Its configuration number `number`: whole, and another one for each number. `time` is UTC milliseconds.
ConfigSnapshot historySnapshot(int number, qint64 time, qint64 revision = 1,
                               const BotIdentity &bot = historyBot());
/// Makes a history as the programs of version 2 of the tables left it (history-version-2.sql): 12 events of
/// one bot. False where it cannot be made.
bool makeHistoryOfVersionTwo(const QString &path);
/// From one number to another.
ConfigChange historyChange(int before, int after, qint64 time, const BotIdentity &bot = historyBot());
