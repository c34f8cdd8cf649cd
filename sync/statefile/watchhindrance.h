// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/synchealth.h"

#include <QString>

// Why the kernel may not tell of every change to a path. Pure functions of the file system; any thread.

/// True where other machines may write without this one hearing of it. `path` is a folder.
bool isNetworkFileSystem(const QString &path);

/// Why the system would not watch a path; `known`, what was known before, where the path is simply gone.
WatchCondition::Cause refusalCause(const QString &path, WatchCondition::Cause known);
