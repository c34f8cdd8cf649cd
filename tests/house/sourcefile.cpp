// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

QString SourceFile::folder() const
{
    return path.contains(u'/') ? path.left(path.lastIndexOf(u'/')) : QString();
}

bool SourceFile::isCpp() const
{
    return path.endsWith(QLatin1String(".cpp")) || isHeader();
}

bool SourceFile::isHeader() const
{
    return path.endsWith(QLatin1String(".h"));
}

QString SourceFile::code() const
{
    // Comments, raw strings, strings and character literals, in the order in which they may hide each other.
    static const QRegularExpression hidden(
        QStringLiteral(
            R"re(//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')re"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression digitSeparator(QStringLiteral("(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])"));
    // The path of an include is what the checks are after: those lines stay.
    static const QRegularExpression include(QStringLiteral(R"re(^[ \t]*#[ \t]*include\b)re"));

    QString rest = text;
    rest.remove(digitSeparator);
    QString result;
    qsizetype from = 0;
    for (auto match = hidden.match(rest); match.hasMatch(); match = hidden.match(rest, from)) {
        const qsizetype lineStart = rest.lastIndexOf(u'\n', match.capturedStart()) + 1;
        result += QStringView(rest).mid(from, match.capturedStart() - from);
        const bool isComment = match.capturedView().startsWith(u'/');
        if (!isComment && include.match(rest.mid(lineStart, match.capturedStart() - lineStart)).hasMatch()) {
            result += match.capturedView();
        } else {
            result += QString(match.capturedView().count(u'\n'), u'\n');
        }
        from = match.capturedEnd();
    }
    result += QStringView(rest).mid(from);
    return result;
}

SourceFiles readSourceTree(const QString &root)
{
    const QStringList folders = {QStringLiteral("sync"),         QStringLiteral("widgets"),
                                 QStringLiteral("app"),          QStringLiteral("tests"),
                                 QStringLiteral("cmake"),        QStringLiteral("resources"),
                                 QStringLiteral("translations"), QStringLiteral(".ci")};
    const QStringList suffixes = {QStringLiteral("cpp"),   QStringLiteral("h"),  QStringLiteral("c"),
                                  QStringLiteral("cmake"), QStringLiteral("sh"), QStringLiteral("py")};
    const QStringList names = {QStringLiteral("CMakeLists.txt"), QStringLiteral("dev"),
                               QStringLiteral("run")};

    QStringList paths = {QStringLiteral("CMakeLists.txt"), QStringLiteral("dev")};
    const QDir rootFolder(root);
    for (const QString &folder : folders) {
        QDirIterator files(rootFolder.filePath(folder), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (suffixes.contains(file.suffix()) || names.contains(file.fileName())) {
                paths.append(rootFolder.relativeFilePath(file.filePath()));
            }
        }
    }
    paths.sort();

    SourceFiles result;
    for (const QString &path : std::as_const(paths)) {
        QFile file(rootFolder.filePath(path));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qUtf8Printable(file.fileName()));
        }
        result.append({path, QString::fromUtf8(file.readAll())});
    }
    return result;
}
