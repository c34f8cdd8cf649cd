// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/pathchain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {

// What Linux itself follows at most.
constexpr int mostLinks = 40;

enum class Component { Absent, Link, Other };

#ifdef Q_OS_UNIX

Component componentAt(const QString &path, FileStamp *stamp = nullptr)
{
    struct stat status
    {
    };
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return Component::Absent;
    if (stamp != nullptr)
        *stamp = FileStamp::fromStat(status);
    return S_ISLNK(status.st_mode) ? Component::Link : Component::Other;
}

QString linkTarget(const QString &path)
{
    char buffer[4096];
    const ssize_t length = ::readlink(QFile::encodeName(path).constData(), buffer, sizeof buffer);
    return length > 0 ? QFile::decodeName(QByteArray(buffer, length)) : QString();
}

#else

Component componentAt(const QString &path, FileStamp * = nullptr)
{
    const QFileInfo info(path);
    if (info.isSymLink())
        return Component::Link;
    return info.exists() ? Component::Other : Component::Absent;
}

QString linkTarget(const QString &path)
{
    return QFileInfo(path).symLinkTarget();
}

#endif

/// The components of a path in the order in which they are still to be walked, the next one last.
QStringList reversedComponents(const QString &path)
{
    QStringList components = path.split(u'/', Qt::SkipEmptyParts);
    std::reverse(components.begin(), components.end());
    return components;
}

QString joined(const QString &directory, const QString &name)
{
    const QString base = directory.endsWith(u'/') ? directory : directory + u'/';
    return base + name;
}

} // namespace

PathChain PathChain::resolve(const QString &path)
{
    PathChain chain;
    QStringList pending = reversedComponents(path);
    QString directory = QDir::rootPath();
    if (!directory.startsWith(u'/') && !pending.isEmpty())
        directory = pending.takeLast(); // a drive
    chain.target = directory;
    int links = 0;
    while (!pending.isEmpty()) {
        const QString name = pending.takeLast();
        if (name == u".")
            continue;
        if (name == u"..") {
            directory = QFileInfo(directory).path();
            chain.target = directory;
            continue;
        }
        if (!chain.directories.contains(directory))
            chain.directories.append(directory);
        const QString next = joined(directory, name);
        chain.target = next;
        switch (componentAt(next)) {
        case Component::Absent:
            return chain;
        case Component::Link: {
            chain.hasLinks = true;
            const QString target = linkTarget(next);
            if (target.isEmpty() || ++links > mostLinks)
                return chain;
            if (target.startsWith(u'/'))
                directory = QDir::rootPath();
            pending += reversedComponents(target);
            break;
        }
        case Component::Other:
            directory = next;
            break;
        }
    }
    chain.target = directory;
    chain.complete = true;
    return chain;
}

std::optional<PathChain> PathChain::resolveIn(const QStringList &directories, const QString &path)
{
    const QStringView name = QStringView(path).mid(path.lastIndexOf(u'/') + 1);
    FileStamp stamp;
    if (name.isEmpty() || name == u"." || name == u".." || componentAt(path, &stamp) != Component::Other)
        return std::nullopt;
    return PathChain{directories, path, true, false, stamp};
}
