// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The version of SQLite that the history is kept with, such as `3.40.1`: for a report. Any thread.
QString databaseVersion();
