// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Whose file stands at a path. A demo bot writes over nothing but a demo bot's state file, so that a
/// mistyped path cannot destroy a real bot's.
enum class Owner {
    Nobody,  // there is nothing at the path
    DemoBot, // a demo bot's state file, even a damaged one
    Other,   // a regular file that no demo bot wrote, an empty one included; or one that cannot be read
    NoFile,  // a directory, a pipe, a device, a link that leads nowhere
};

/// A demo bot's file begins with the member `"demo_bot": true`; one that was laid out anew since, or is not
/// the first member, is recognised by parsing. Reads, never waits for a pipe, changes nothing. Any thread.
Owner ownerOf(const QString &path);
