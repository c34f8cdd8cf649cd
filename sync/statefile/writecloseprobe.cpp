// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/writecloseprobe.h"

#include <QFile>
#include <QSocketNotifier>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

WriteCloseProbe::WriteCloseProbe(QObject *parent)
    : QObject(parent)
{
}

#ifdef Q_OS_LINUX

WriteCloseProbe::~WriteCloseProbe()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void WriteCloseProbe::follow(const QString &id, const QString &path)
{
    if (m_descriptor < 0) {
        m_descriptor = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
        if (m_descriptor < 0)
            return;
        // Only listened to while somebody waits: every write would wake the thread a second time.
        m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
        m_notifier->setEnabled(false);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &WriteCloseProbe::drain);
    }
    const int watch =
        ::inotify_add_watch(m_descriptor, QFile::encodeName(path).constData(), IN_MODIFY | IN_CLOSE_WRITE);
    const int before = m_watches.value(id, -1);
    if (watch == before)
        return; // the same file as before, or none both times
    forget(id);
    if (watch < 0)
        return;
    m_watches.insert(id, watch);
    m_files[watch].append({id});
}

void WriteCloseProbe::forget(const QString &id)
{
    const auto found = m_watches.constFind(id);
    if (found == m_watches.constEnd())
        return;
    const int watch = found.value();
    m_watches.erase(found);
    QList<File> &files = m_files[watch];
    files.removeIf([this, &id](const File &file) {
        if (file.id != id)
            return false;
        m_awaited -= file.notify ? 1 : 0;
        return true;
    });
    if (files.isEmpty()) {
        m_files.remove(watch);
        ::inotify_rm_watch(m_descriptor, watch);
    }
}

void WriteCloseProbe::drain()
{
    if (m_descriptor < 0)
        return;
    QStringList closedFiles;
    alignas(inotify_event) char buffer[16 * 1024];
    for (;;) {
        const ssize_t size = ::read(m_descriptor, buffer, sizeof buffer);
        if (size <= 0)
            break;
        for (const char *at = buffer; at < buffer + size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(at);
            at += sizeof(inotify_event) + event->len;
            if ((event->mask & IN_Q_OVERFLOW) != 0) {
                forgetEverything();
                continue;
            }
            const auto files = m_files.find(event->wd);
            if (files == m_files.end())
                continue;
            if ((event->mask & IN_IGNORED) != 0) { // the file is gone, and its watch with it
                for (const File &file : std::as_const(files.value())) {
                    m_watches.remove(file.id);
                    m_awaited -= file.notify ? 1 : 0;
                }
                m_files.erase(files);
                continue;
            }
            for (File &file : files.value()) {
                ++file.events;
                file.state = (event->mask & IN_CLOSE_WRITE) != 0 ? State::Closed : State::Writing;
                if (file.state == State::Closed && file.notify) {
                    file.notify = false;
                    --m_awaited;
                    closedFiles.append(file.id);
                }
            }
        }
        if (static_cast<size_t>(size) < sizeof buffer / 2)
            break; // that was all there was
    }
    m_notifier->setEnabled(m_awaited > 0);
    for (const QString &id : std::as_const(closedFiles))
        Q_EMIT closed(id);
}

#else

WriteCloseProbe::~WriteCloseProbe() = default;

void WriteCloseProbe::follow(const QString &, const QString &) {}

void WriteCloseProbe::forget(const QString &) {}

void WriteCloseProbe::drain() {}

#endif

WriteCloseProbe::File WriteCloseProbe::file(const QString &id) const
{
    const auto watch = m_watches.constFind(id);
    if (watch == m_watches.constEnd())
        return {};
    for (const File &file : m_files.value(watch.value())) {
        if (file.id == id)
            return file;
    }
    return {};
}

std::optional<quint64> WriteCloseProbe::closedMark(const QString &id)
{
    drain();
    const File known = file(id);
    return known.state == State::Closed ? std::optional(known.events) : std::nullopt;
}

bool WriteCloseProbe::isBeingWritten(const QString &id)
{
    drain();
    return file(id).state == State::Writing;
}

void WriteCloseProbe::notifyWhenClosed(const QString &id)
{
    const auto found = m_watches.constFind(id);
    if (found == m_watches.constEnd())
        return;
    for (File &file : m_files[found.value()]) {
        if (file.id == id && !file.notify) {
            file.notify = true;
            ++m_awaited;
        }
    }
    m_notifier->setEnabled(true);
}

void WriteCloseProbe::forgetEverything()
{
    for (QList<File> &files : m_files) {
        for (File &file : files) {
            ++file.events;
            file.state = State::Unknown;
        }
    }
}
