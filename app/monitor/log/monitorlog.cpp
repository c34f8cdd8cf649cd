// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/log/monitorlog.h"

Q_LOGGING_CATEGORY(monitorLog, "configsync.monitor", QtWarningMsg)
