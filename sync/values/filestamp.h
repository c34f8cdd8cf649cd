// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
struct stat;
#endif

/// What the file system says about one file at one instant: enough to tell whether it is still the same file
/// with the same content. Times are nanoseconds since 1970-01-01 UTC.
///
/// A value type; lives on any thread.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1;
    qint64 modifiedNanoseconds = 0;
    qint64 changedNanoseconds = 0; // ctime: cannot be set back by a program

    bool isNull() const { return size < 0; }
    bool sameFile(const FileStamp &other) const
    {
        return !isNull() && !other.isNull() && device == other.device && inode == other.inode;
    }
    qint64 modifiedMilliseconds() const { return modifiedNanoseconds / 1'000'000; }

    bool operator==(const FileStamp &) const = default;

#ifdef Q_OS_UNIX
    static FileStamp fromStat(const struct stat &status);
#endif
};
