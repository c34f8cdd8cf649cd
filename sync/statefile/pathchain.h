// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/filestamp.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Everything on the way from the root of the file system to one file, symbolic links followed: what must be
/// watched so that no replacement on the way goes unseen.
///
/// A value type; made on the engine's thread.
struct PathChain
{
    /// The real directories that hold a component of the path or of a link's target, each once. They exist.
    QStringList directories;
    /// The real path of the file; where it does not exist, of the first component that is absent.
    QString target;
    /// True where everything on the way exists.
    bool complete = false;
    /// True where a symbolic link is on the way.
    bool hasLinks = false;
    /// The target's, where resolveIn() has looked at it; else null. No part of what makes two chains equal.
    FileStamp stamp;

    bool operator==(const PathChain &other) const
    {
        return directories == other.directories && target == other.target && complete == other.complete &&
               hasLinks == other.hasLinks;
    }

    /// `path` is absolute. A loop of links, or a directory that may not be searched, ends the chain there.
    static PathChain resolve(const QString &path);
    /// The chain of a file that is there and no link, in a folder whose way is known: `directories`, none of
    /// them a link, the folder's own last. Nothing where only a walk can tell.
    static std::optional<PathChain> resolveIn(const QStringList &directories, const QString &path);
};
