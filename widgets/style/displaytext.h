// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// How times, ages and texts from files are written on the screen, in the user's language. Times are UTC
// milliseconds and are shown in the local time zone. Pure functions of their arguments and of the locale; GUI
// thread.

/// How long ago: `just now`, `12 s ago`, `14 min ago`, `3 h ago`; from a day on the moment itself
/// (momentText()).
QString agoText(qint64 now, qint64 then);
/// A span, in the largest unit that tells it: `12 s`, `14 min`, `3 h`, `2 d`.
QString spanText(qint64 milliseconds);
/// A moment: `19:25` today, else `8 Nov 19:25`, with the year where it is not this one.
QString momentText(qint64 now, qint64 then);
/// A moment to the second, with its date and offset from UTC, for tooltips.
QString exactMomentText(qint64 then);
/// `times in local (UTC+9)`.
QString timeZoneText(qint64 now);

/// Milliseconds until agoText() can read otherwise than it does for this age; never less than 1.
qint64 millisecondsToNextAge(qint64 age);

/// A tooltip of text that may come from a file: made visible, shortened, and never taken for rich text.
QString plainToolTip(const QString &text);
/// The same for several lines, each of which is made visible by itself.
QString plainToolTip(const QStringList &lines);

/// Text from a file for a menu or a button: made visible, and its ampersands are no mnemonics.
QString menuText(const QString &text);
