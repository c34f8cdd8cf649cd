// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

/// The wish of the user or the system that the program ends: SIGINT, SIGTERM or SIGHUP (Ctrl-C where there
/// are none). It interrupts the program's waiting and nothing else, so that a write in progress is always
/// finished.
///
/// One object for a process, created and asked in the main thread.
class StopSignal
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;

    /// True from the first signal on.
    bool requested() const;
    /// Waits until the time has come or a stop is requested; false means a stop.
    bool waitUntil(std::chrono::steady_clock::time_point time) const;
};
