// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How long a thread may run before others have their turn, and with that how soon it gets its own.
enum class TimeSlice {
    Usual, // what the system gives everybody
    Short, // 0.1 ms
};

/// Of the calling thread. On Linux 6.12 and later a thread with a short slice runs as soon as it is woken,
/// even where the writer that wakes it is busy on the same processor; it gets no larger share by that, and
/// threads that it starts get the usual slice. Needs
/// no privilege. Where the system does not know of slices, or the thread was given a policy other than the
/// usual one, nothing changes.
///
/// Source: sched_setattr(2), and the Linux kernel's documentation of its EEVDF scheduler.
void setTimeSlice(TimeSlice slice);
