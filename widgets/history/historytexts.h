// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"
#include "sync/history/parametersteps.h"
#include "sync/profile/valueformat.h"

#include <QJsonValue>
#include <QString>

// How values and changes of the history are written on the screen: in the user's language, made visible, with
// a real minus sign. Pure functions of their arguments and of the locale; GUI thread.

/// The value with its unit: `0.60`, `−3.0%`, `10.0 h`, `4x`; numbers are exact. Long texts are shortened.
QString valueText(const ValueFormat &format, const QJsonValue &value);
/// What a change did: `−10 pp` for ratios and percents, `+2 h (+20%)`, `+1 (+33.3%)`, or a word such as
/// `added` where not both are numbers.
QString changeText(const ValueFormat &format, const ChangeRow &row);
/// What else is to be said of a row: `significant`, `while the monitor was not running, after ...`,
/// `imported`; may be empty. `now` is UTC milliseconds.
QString rowRemark(const ChangeRow &row, qint64 now);
/// Why nothing is known of a time: `not watched`, or `not synced` with the bot's status.
QString gapText(const WatchGap &gap);
