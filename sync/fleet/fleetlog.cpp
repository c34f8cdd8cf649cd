// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetlog.h"

Q_LOGGING_CATEGORY(fleetLog, "configsync.fleet", QtWarningMsg)
