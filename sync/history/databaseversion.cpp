// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/databaseversion.h"

#include <sqlite3.h>

QString databaseVersion()
{
    return QLatin1String(sqlite3_libversion());
}
