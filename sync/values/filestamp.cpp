// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/filestamp.h"

#ifdef Q_OS_UNIX
#include <sys/stat.h>

FileStamp FileStamp::fromStat(const struct stat &status)
{
    FileStamp stamp;
    stamp.device = static_cast<quint64>(status.st_dev);
    stamp.inode = static_cast<quint64>(status.st_ino);
    stamp.size = static_cast<qint64>(status.st_size);
#ifdef Q_OS_DARWIN
    const timespec modified = status.st_mtimespec;
    const timespec changed = status.st_ctimespec;
#else
    const timespec modified = status.st_mtim;
    const timespec changed = status.st_ctim;
#endif
    stamp.modifiedNanoseconds = static_cast<qint64>(modified.tv_sec) * 1'000'000'000 + modified.tv_nsec;
    stamp.changedNanoseconds = static_cast<qint64>(changed.tv_sec) * 1'000'000'000 + changed.tv_nsec;
    return stamp;
}
#endif
