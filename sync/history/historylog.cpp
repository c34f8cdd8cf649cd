// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historylog.h"

Q_LOGGING_CATEGORY(historyLog, "configsync.history", QtWarningMsg)
