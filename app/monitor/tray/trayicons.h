// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/synchealth.h"

#include <QIcon>

/// The tray's icon: the shape of a health on a dark tile with a light edge, so that it is told apart on light
/// and on dark panels, from 16 pixels on. `muted` strikes it through. GUI thread.
QIcon trayIcon(const SyncHealth &health, bool muted);

/// The shape alone, for the menu, in colours that go with a light or a dark menu.
QIcon healthIcon(const SyncHealth &health);
