// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingeras.h"

class HistoryReader;
class SqliteConnection;

/// So many eras are read, the newest.
constexpr int mostErasRead = 2000;

/// The eras of a bot, in the order of time; empty where the history knows none. Steps to the same
/// configuration are one era. On the connection's thread.
ConfigurationEras readEras(SqliteConnection &connection, HistoryReader &reader, const QString &botId);
