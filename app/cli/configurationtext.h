// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/values/configsnapshot.h"

#include <QString>

/// A configuration as `show` prints it (DESIGN 13): the source, the parameters by group, and what was loaded.
/// Values are written by the profile, everything from the file is visibleText(). Ends with a line feed. Pure.
QString configurationText(const ConfigSnapshot &snapshot, const Profile &profile);
