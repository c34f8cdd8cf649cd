// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/botrecord.h"

#include <QString>

// What is said of a bot in one line, in the user's language. `now` is UTC milliseconds. Text from files is
// made visible.

/// Behind the bot's name in the list: `synced · wrote 12 s ago`, `invalid · leverage 7`, `late · 14 min
/// silent`.
QString botStatusLine(const BotRecord &record, qint64 now);
/// `wrote 12 s ago`; empty where the bot has not been seen to write.
QString lastWriteText(const BotRecord &record, qint64 now);
/// The moment whose age botStatusLine() tells; 0 where it tells none.
qint64 botStatusMoment(const BotRecord &record);
/// `2 unseen changes`; empty where there are none.
QString unseenText(const BotRecord &record);
/// Where a bot stands when those that need attention come first: less is worse.
int attentionRank(const BotRecord &record);
