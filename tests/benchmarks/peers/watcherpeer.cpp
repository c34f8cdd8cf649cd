// SPDX-License-Identifier: GPL-3.0-or-later
// A bare QFileSystemWatcher with the same search for the section as the raw inotify reader:
//
//     bench-watcherpeer PATH
//
// Watches the file and its folder, adds the file again after it was replaced, reads, and remembers the time.
// Prints `ready`, and when its input ends `number nanoseconds` for each section that was another one than
// before.
#include "tests/benchmarks/peers/sectionsearch.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSocketNotifier>

#include <cstdio>
#include <cstdlib>
#include <vector>

#include <ctime>
#include <unistd.h>

namespace {

struct Record
{
    long number;
    qint64 time;
};

qint64 now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QString path = QCoreApplication::arguments().value(1);
    const QString folder = QFileInfo(path).path();
    QFileSystemWatcher watcher;
    watcher.addPath(folder);
    watcher.addPath(path);

    std::vector<Record> records;
    records.reserve(1 << 16);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    QByteArray lastSection;
    const auto look = [&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return;
        const qint64 size = file.read(buffer.data(), buffer.size());
        size_t length = 0;
        const char *const section =
            find_section(buffer.constData(), static_cast<size_t>(qMax<qint64>(size, 0)), &length);
        if (section == nullptr || lastSection == QByteArrayView(section, static_cast<qsizetype>(length)))
            return;
        const qint64 time = now();
        lastSection = QByteArray(section, static_cast<qsizetype>(length));
        static constexpr char marker[] = "\"long_avg_return\": 1.";
        const qsizetype at = lastSection.indexOf(marker);
        if (at >= 0)
            records.push_back(
                {std::strtol(lastSection.constData() + at + sizeof marker - 1, nullptr, 10), time});
    };
    const auto touched = [&] {
        if (!watcher.files().contains(path))
            watcher.addPath(path);
        look();
    };
    QObject::connect(&watcher, &QFileSystemWatcher::fileChanged, touched);
    QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, touched);
    look();
    records.clear();

    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, [&] {
        char byte = 0;
        if (::read(0, &byte, 1) <= 0)
            QCoreApplication::quit();
    });
    std::puts("ready");
    std::fflush(stdout);
    const int status = QCoreApplication::exec();
    for (const Record &record : records)
        std::printf("%ld %lld\n", record.number, static_cast<long long>(record.time));
    return status;
}
