// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A title, group, remark or description of a profile in the user's language, made visible: the built-in
/// profiles' words are translated, those of a profile file of the user's own stay as they are. GUI thread.
QString profileText(const QString &source);
