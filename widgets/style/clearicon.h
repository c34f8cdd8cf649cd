// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

/// The cross that empties a field of text, drawn in the palette's colour of the moment.
///
/// Qt would look for one in the desktop's icon theme, which takes a tenth of the time that the program needs
/// to show its window. A value; GUI thread.
QIcon clearIcon();
