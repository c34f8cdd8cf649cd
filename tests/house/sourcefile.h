// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// One file of the source tree, as the checks of the house see it.
///
/// A value type. The checks are functions over such values, so that a test can feed them made-up files as
/// well as the real tree.
struct SourceFile
{
    /// Relative to the project's root, with slashes: `sync/values/clock.h`.
    QString path;
    /// The whole text.
    QString text;

    /// The folder that it is in, without a slash at the end.
    QString folder() const;
    /// True for C++ sources and headers.
    bool isCpp() const;
    bool isHeader() const;
    /// The text without comments and without the contents of string literals; line breaks are kept.
    QString code() const;
};
using SourceFiles = QList<SourceFile>;

/// Every source of the project below `root`: C++, CMake, shell, Python, C. Nothing that a build made.
SourceFiles readSourceTree(const QString &root);
