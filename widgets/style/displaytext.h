// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

// How times, ages and texts from files are written on the screen, in the user's language. Times are UTC
// milliseconds and are shown in the zone that the user chose. Pure functions of their arguments, of the
// locale and of that zone; GUI thread.

/// In which zone times are shown.
enum class ShownTimes { Local, Utc };

/// One for the application, as QLocale's default is, and as that set by the composition alone. What is shown
/// already stays until it is shown anew.
void setShownTimes(ShownTimes times);
ShownTimes shownTimes();
/// The moment, and the moment of a date and time, in that zone.
QDateTime shownMoment(qint64 utcMilliseconds);
QDateTime shownMoment(const QDate &date, const QTime &time);

/// How long ago: `just now`, `12 s ago`, `14 min ago`, `3 h ago`; from a day on the moment itself
/// (momentText()).
QString agoText(qint64 now, qint64 then);
/// A span, in the largest unit that tells it: `12 s`, `14 min`, `3 h`, `2 d`.
QString spanText(qint64 milliseconds);
/// A moment: `19:25` today, else `8 Nov 19:25`, with the year where it is not this one.
QString momentText(qint64 now, qint64 then);
/// A moment to the second, with its date and offset from UTC, for tooltips.
QString exactMomentText(qint64 then);
/// `times in local (UTC+9)`, `times in UTC`.
QString timeZoneText(qint64 now);

/// Milliseconds until agoText() can read otherwise than it does for this age; never less than 1.
qint64 millisecondsToNextAge(qint64 age);

/// A tooltip of text that may come from a file: made visible, shortened, and never taken for rich text.
QString plainToolTip(const QString &text);
/// The same for several lines, each of which is made visible by itself.
QString plainToolTip(const QStringList &lines);

/// Text from a file for a menu or a button: made visible, and its ampersands are no mnemonics.
QString menuText(const QString &text);
/// The words of a menu or a button without their mnemonic: `Open` of `&Open…`, and of Korean's `열기(&O)…`
/// what stands before the parenthesis.
QString withoutMnemonic(const QString &text);
