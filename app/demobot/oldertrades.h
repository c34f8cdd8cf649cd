// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/simulation.h"

#include <vector>

/// Trades of earlier sessions, oldest first, all closed before `end` (UTC microseconds): what fills a state
/// file up to a wanted size. They are no part of the session's balance or statistics.
///
/// Repeatable for the same arguments. Any thread.
std::vector<ClosedTrade> olderTrades(quint64 seed, qint64 end, qsizetype count);
