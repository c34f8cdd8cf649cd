// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/watchhindrance.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif

bool isNetworkFileSystem(const QString &path)
{
#ifdef Q_OS_LINUX
    struct statfs status
    {
    };
    if (::statfs(QFile::encodeName(path).constData(), &status) != 0)
        return false;
    // From statfs(2) and the kernel's magic.h: NFS, SMB, CIFS, SMB2, FUSE, 9P, AFS, Ceph, Coda, NCP.
    static constexpr quint32 magics[] = {0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x65735546,
                                         0x01021997, 0x5346414f, 0x00c36400, 0x73757245, 0x564c};
    return std::find(std::begin(magics), std::end(magics), static_cast<quint32>(status.f_type)) !=
           std::end(magics);
#else
    return path.startsWith(u"//");
#endif
}

WatchCondition::Cause refusalCause(const QString &path, WatchCondition::Cause known)
{
    const QFileInfo info(path);
    if (!info.exists())
        return known;
    return info.isReadable() ? WatchCondition::Cause::WatchLimit : WatchCondition::Cause::NotWatchable;
}
