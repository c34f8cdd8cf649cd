// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes until very many files are watched:
//
//     bench-enginesetup watcher|bare PATHS
//
// `watcher` is StateFileWatcher, `bare` one QFileSystemWatcher with the same files and their folders. PATHS
// is a file with one path a line. Prints the nanoseconds of the set-up.
#include "sync/statefile/statefilewatcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>

#include <cstdio>

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QStringList words = QCoreApplication::arguments();
    QFile list(words.value(2));
    if (words.size() != 3 || !list.open(QIODevice::ReadOnly)) {
        std::fputs("usage: bench-enginesetup watcher|bare PATHS\n", stderr);
        return 2;
    }
    const QStringList paths = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);

    QElapsedTimer timer;
    timer.start();
    if (words.at(1) == u"watcher") {
        StateFileWatcher watcher;
        for (const QString &path : paths)
            watcher.watch(path, path);
        const qint64 elapsed = timer.nsecsElapsed();
        for (const QString &path : paths) {
            if (watcher.cause(path) != WatchCondition::Cause::None) {
                std::fprintf(stderr, "bench-enginesetup: %s is polled\n", qPrintable(path));
                return 2;
            }
        }
        std::printf("%lld\n", static_cast<long long>(elapsed));
        std::fflush(stdout);
        _Exit(0); // nobody waits for the watches to be given back
    }
    QFileSystemWatcher watcher;
    QSet<QString> folders;
    for (const QString &path : paths)
        folders.insert(QFileInfo(path).path());
    QStringList refused = watcher.addPaths(folders.values());
    refused += watcher.addPaths(paths);
    const qint64 elapsed = timer.nsecsElapsed();
    if (!refused.isEmpty()) {
        std::fprintf(stderr, "bench-enginesetup: %s is refused\n", qPrintable(refused.constFirst()));
        return 2;
    }
    std::printf("%lld\n", static_cast<long long>(elapsed));
    std::fflush(stdout);
    _Exit(0);
}
