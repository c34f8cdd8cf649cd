// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Tells Qt how the painted widgets of this library (cards, the grid, the chip, banners, one-line labels) are
/// to be read out: a role, a name, and everything that can be seen on them. To be called once, before the
/// first widget is shown; costs nothing while no assistive technology asks.
void installAccessibleWidgets();
