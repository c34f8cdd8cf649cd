// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/stopsignal.h"

#include <QtGlobal>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <limits>
#include <thread>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace {

// A signal handler reaches nothing but objects of static storage.
std::atomic<bool> stopRequested = false;
static_assert(std::atomic<bool>::is_always_lock_free);

#ifdef Q_OS_UNIX
/// The handler writes into the pipe, which ends the waiting in poll().
int wakeUpPipe[2] = {-1, -1};

void requestStop(int)
{
    const int savedError = errno;
    stopRequested = true;
    const char byte = 0;
    // A full pipe refuses the byte, and wakes the waiting all the same.
    [[maybe_unused]] const ssize_t written = write(wakeUpPipe[1], &byte, 1);
    errno = savedError;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}
#else
void requestStop(int)
{
    stopRequested = true;
}

void handle(int signal, void (*handler)(int))
{
    std::signal(signal, handler);
}
#endif

} // namespace

StopSignal::StopSignal()
{
#ifdef Q_OS_UNIX
    if (pipe(wakeUpPipe) == 0) {
        for (const int end : wakeUpPipe) {
            fcntl(end, F_SETFD, FD_CLOEXEC);
            fcntl(end, F_SETFL, O_NONBLOCK);
        }
    }
#endif
    handle(SIGINT, requestStop);
    handle(SIGTERM, requestStop);
#ifdef Q_OS_UNIX
    // The terminal was closed; whoever started the program with nohup wants it to go on.
    struct sigaction hangUp = {};
    if (sigaction(SIGHUP, nullptr, &hangUp) == 0 && hangUp.sa_handler != SIG_IGN)
        handle(SIGHUP, requestStop);
#endif
}

StopSignal::~StopSignal()
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
#ifdef Q_OS_UNIX
    struct sigaction hangUp = {};
    if (sigaction(SIGHUP, nullptr, &hangUp) == 0 && hangUp.sa_handler == requestStop)
        handle(SIGHUP, SIG_DFL);
    for (int &end : wakeUpPipe) {
        close(end);
        end = -1;
    }
#endif
}

bool StopSignal::requested() const
{
    return stopRequested;
}

bool StopSignal::waitUntil(std::chrono::steady_clock::time_point time) const
{
    using namespace std::chrono;
#ifdef Q_OS_UNIX
    const milliseconds longest(std::numeric_limits<int>::max());
#else
    const milliseconds longest(50);
#endif
    while (!stopRequested) {
        const auto left = time - steady_clock::now();
        if (left <= steady_clock::duration::zero())
            return true;
        // Whole milliseconds first; what is left of one is too short to be interrupted.
        const milliseconds whole = std::min(duration_cast<milliseconds>(left), longest);
        if (whole.count() == 0) {
            std::this_thread::sleep_for(left);
            continue;
        }
#ifdef Q_OS_UNIX
        pollfd readable = {wakeUpPipe[0], POLLIN, 0};
        poll(&readable, 1, static_cast<int>(whole.count()));
#else
        std::this_thread::sleep_for(whole);
#endif
    }
    return false;
}
