// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/valueformat.h"

/// A word of a profile (a heading, a label), safe to print: that of a built-in profile in the user's
/// language, any other as it is.
QString profileWord(const QString &source);

/// A value as a person reads it, with unit and second form (`10.0 hours`, `0.80 (80%)`), in the user's
/// language and safe to print; "not written" for none. Pure, but for the translation; any thread.
QString valueWords(const QJsonValue &value, const ValueFormat &format);
