// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

/// Whether the history is written, and if not, why: as data, from which the window makes its banner.
///
/// A value type; crosses threads by queued signals. Times are UTC milliseconds.
struct HistoryCondition
{
    enum class Cause {
        None,             // it is written
        Opening,          // not yet known
        WrittenElsewhere, // another program writes this history; here it is only read
        DiskFull,
        NotWritable,  // the folder or the file may not be written
        Locked,       // somebody holds the database locked
        Removed,      // the file was deleted or replaced while it was open
        Damaged,      // it could not be understood, and could not be set aside either
        NewerVersion, // a later version of the program made it
        Failed,       // anything else: see `detail`
    };

    Cause cause = Cause::Opening;
    /// The database.
    QString path;
    /// What the system or SQLite says, in its own words; may be empty.
    QString detail;
    /// The version of a NewerVersion's schema.
    int version = 0;
    /// Since when.
    qint64 since = 0;
    /// How many events wait in memory to be written.
    qint64 waiting = 0;
    /// How many had to be given up because too many waited. The configuration in force is not lost by that:
    /// it is compared with the last recorded one as soon as writing is possible again.
    qint64 givenUp = 0;
    /// Where a damaged database was put in this run, and where one that was removed began anew: the history
    /// is written again, but the user should know. Empty where nothing of the kind happened.
    QString setAside;
    bool begunAnew = false;

    bool isWritten() const { return cause == Cause::None; }

    bool operator==(const HistoryCondition &) const = default;
};
Q_DECLARE_METATYPE(HistoryCondition)

/// A stable English word for logs and tests, such as `disk_full`.
QString historyConditionWord(HistoryCondition::Cause cause);
/// One English sentence, the same in every locale, for the log.
QString historyConditionMessage(const HistoryCondition &condition);
/// The same in the user's language, for the terminal.
QString translatedHistoryConditionMessage(const HistoryCondition &condition);
