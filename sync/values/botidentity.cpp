// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/botidentity.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

namespace {

QString folderName(const QString &path)
{
    return QFileInfo(QFileInfo(path).absolutePath()).fileName();
}

QString nameForPath(const QString &path)
{
    QString name = QFileInfo(path).completeBaseName();
    if (name.isEmpty())
        name = QFileInfo(path).fileName(); // a file that is named ".json"
    if (name == u"state" || name == u"bot_state") {
        const QString folder = folderName(path);
        return folder.isEmpty() ? name : folder;
    }
    const QString suffix = QStringLiteral("_state");
    if (name.size() > suffix.size() && name.endsWith(suffix))
        name.chop(suffix.size());
    return name;
}

} // namespace

QStringList botNamesForPaths(const QStringList &paths)
{
    QStringList names;
    QHash<QString, int> uses;
    for (const QString &path : paths) {
        names.append(nameForPath(path));
        ++uses[names.constLast()];
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (uses.value(names.at(i)) < 2)
            continue;
        const QString folder = folderName(paths.at(i));
        if (!folder.isEmpty() && folder != names.at(i))
            names[i] = folder + u'/' + names.at(i);
    }
    return names;
}

BotIdentity botIdentityForPath(const QString &path)
{
    return botIdentitiesForPaths({path}).constFirst();
}

QList<BotIdentity> botIdentitiesForPaths(const QStringList &paths)
{
    QStringList absolutePaths;
    for (const QString &path : paths)
        absolutePaths.append(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    const QStringList names = botNamesForPaths(absolutePaths);
    QList<BotIdentity> identities;
    for (qsizetype i = 0; i < absolutePaths.size(); ++i) {
        const QString canonical = QFileInfo(absolutePaths.at(i)).canonicalFilePath();
        identities.append(
            {canonical.isEmpty() ? absolutePaths.at(i) : canonical, names.at(i), absolutePaths.at(i)});
    }
    return identities;
}
