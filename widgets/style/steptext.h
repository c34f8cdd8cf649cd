// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/valueformat.h"

#include <QJsonValue>
#include <QString>

// How the step from one value of a parameter to another is written, wherever it is shown: in the user's
// language, with a real minus sign on the screen. Pure functions of their arguments and of the locale; GUI
// thread.

/// What stands behind a number: `x`, `%`, ` h`; may be empty.
QString unitText(const ValueFormat &format);
/// The step between two numbers as they are shown, such as `+5 pp`, `−2 h`; `added`, `removed` or `other
/// type`; empty for a change between texts. A larger loss is a step downwards, for losses are shown negative.
QString stepText(const ValueFormat &format, const QJsonValue &before, const QJsonValue &after);
