// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/statewriter.h"

/// Writes as Kubernetes updates a mounted configuration: the file lies in a dated folder, `..data` is a
/// symbolic link to that folder and is swapped by a rename, and the path itself is a link to `..data/<file>`.
/// Older dated folders are removed as far as the demo bot filled them.
///
/// Null where the system has no such links (anything but Unix).
std::unique_ptr<StateWriter> createSymlinkWriter(const QString &path);

/// Why the folder of this path cannot be used so: its `..data` exists and is not a demo bot's. Swapping it
/// would hide other programs' files. Nothing where it can be used.
std::optional<QString> symlinkWriterObstacle(const QString &path);
