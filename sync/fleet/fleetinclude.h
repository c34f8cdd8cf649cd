// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// A state file that a pattern of the fleet file fits.
struct IncludeMatch
{
    QString path;
    /// What the wildcards stand for, joined by slashes; empty where there are none.
    QString name;

    bool operator==(const IncludeMatch &) const = default;
};

/// What a pattern finds at one moment.
///
/// A value type; made on any thread that may wait for a file system.
struct IncludeResult
{
    /// In the order of their paths.
    QList<IncludeMatch> matches;
    /// The folders in which something could come or go that would change the matches; they exist.
    QStringList folders;

    /// `pattern` is absolute; in each component `*`, `?` and `[...]` stand for parts of a name. Hidden files
    /// and folders fit only a component that begins with a dot.
    static IncludeResult find(const QString &pattern);
};
