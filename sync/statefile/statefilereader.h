// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/filestamp.h"
#include "sync/values/jsonlocator.h"
#include "sync/values/jsonpointer.h"
#include "sync/values/result.h"
#include "sync/values/syncproblem.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// Which file to read, and what of it.
struct StateFileRequest
{
    /// Absolute path.
    QString path;
    /// Where the configuration section stands; the empty pointer means the whole document.
    JsonPointer section;
    /// Take the whole document where there is no such section (the generic profile).
    bool wholeWithoutSection = false;
    /// Bytes.
    qint64 maximumSize = 64LL * 1024 * 1024;
    /// The reading before this one found a regular file there: it is opened without asking what it is.
    bool wasRegular = false;
};

/// What one reading found: the section's bytes, or why there are none.
///
/// A value type; lives on any thread.
struct StateReading
{
    enum class Outcome {
        Whole, // `section` holds the section's bytes, written whole
        NoFile,
        NoSection, // a whole JSON object without the section, or with null there
        NotRegular,
        TooLarge,
        NoPermission,
        IoError,
        Empty,
        Unfinished, // the beginning of a JSON document: probably a write in progress
        Malformed,  // not JSON
        NotObject,  // JSON, but not an object
        Restless,   // it changed while it was read, several times in a row
    };

    Outcome outcome = Outcome::NoFile;
    FileStamp stamp; // null where there is no file
    /// UTC nanoseconds: when the reading ended.
    qint64 readAtNanoseconds = 0;
    QByteArray section;
    TextPlace sectionPlace;
    /// Why there is no section; empty for Whole, NoFile, NoSection and Restless, and for Unfinished unless
    /// the reading was thorough.
    SyncProblems problems;
    /// What is odd outside the section: NaN, a section that stands there twice.
    SyncProblems warnings;

    bool isWhole() const { return outcome == Outcome::Whole; }
    /// A write in progress looks like this.
    bool looksTorn() const
    {
        return outcome == Outcome::Empty || outcome == Outcome::Unfinished || outcome == Outcome::NoFile;
    }
    /// How long before the reading the file was last changed, in nanoseconds.
    qint64 age() const { return readAtNanoseconds - stamp.changedNanoseconds; }
};

/// Reads state files that may be written at the same time: bounded, without blocking on a FIFO or opening a
/// device, and only whole (DESIGN 5): the file is the same before and after, and the one that the path names.
///
/// Owned by whoever reads (SyncEngine, or a command of the terminal); lives on that thread. Holds one buffer,
/// so that one reader serves any number of files. Never writes, locks or creates anything.
class StateFileReader
{
public:
    static constexpr qint64 defaultMaximumSize = 64LL * 1024 * 1024;

    enum class Effort {
        Quick,    // an unfinished document is not looked into
        Thorough, // problems are worded in full
    };

    StateFileReader();
    ~StateFileReader();
    StateFileReader(const StateFileReader &) = delete;
    StateFileReader &operator=(const StateFileReader &) = delete;

    StateReading read(const StateFileRequest &request, Effort effort = Effort::Quick);
    /// True where the section's bytes still stand where `reading` found them, in a file with the same stamp:
    /// a second reading that costs a comparison instead of a scan.
    bool findsAgain(const StateFileRequest &request, const StateReading &reading);
    /// Goes the way of a reading, and drops what comes of it: what the next one needs is in the processor's
    /// caches then. Where the file is not whole now, `section`, which stood there before, is looked through.
    void rehearse(const StateFileRequest &request, const QByteArray &section);
    /// The whole document, parsed; for the trading state. The error names what is wrong.
    static Result<QJsonObject, SyncProblem> readDocument(const QString &path, qint64 maximumSize);

private:
    StateReading readOnce(const StateFileRequest &request, Effort effort);

    QByteArray m_buffer;
    // Of the last request: nearly all bots keep their configuration at the same place.
    JsonPointer m_section;
    QByteArrayList m_sectionPath;
};
