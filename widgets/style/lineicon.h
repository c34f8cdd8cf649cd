// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

/// The few icons that controls and messages of Qt's own need, drawn in the palette's colour of the moment.
///
/// Qt would look for them in the desktop's icon theme, which takes a tenth of the time that the program needs
/// to show its window.
enum class LineIcon {
    Clear, // empties a field of text
    More,  // what a bar has no room for
    // What a message is: a disc with a sign.
    Question,
    Information,
    Warning,
    Critical,
};

/// A value; GUI thread.
QIcon lineIcon(LineIcon icon);
