// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/timeslice.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX

#include <cstdint>

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr std::uint64_t shortSlice = 100'000; // nanoseconds, the shortest that the kernel takes
constexpr std::uint64_t usualSlice = 0;       // the kernel's own
constexpr std::uint64_t notInherited = 1;     // SCHED_FLAG_RESET_ON_FORK

/// The first version of the kernel's `struct sched_attr`: Debian 12's C library has none, and the kernel's
/// own header cannot stand beside <sched.h>.
struct SchedulingAttributes
{
    std::uint32_t size = sizeof(SchedulingAttributes);
    std::uint32_t policy = 0;
    std::uint64_t flags = 0;
    std::int32_t nice = 0;
    std::uint32_t priority = 0;
    std::uint64_t runtime = 0; // with the usual policy: the slice
    std::uint64_t deadline = 0;
    std::uint64_t period = 0;
};

} // namespace

void setTimeSlice(TimeSlice slice)
{
    constexpr int callingThread = 0;
    constexpr unsigned noFlags = 0;
    SchedulingAttributes attributes;
    if (syscall(SYS_sched_getattr, callingThread, &attributes, sizeof attributes, noFlags) != 0 ||
        attributes.policy != SCHED_OTHER)
        return;
    attributes.flags |= notInherited;
    attributes.runtime = slice == TimeSlice::Short ? shortSlice : usualSlice;
    syscall(SYS_sched_setattr, callingThread, &attributes, noFlags);
}

#else

void setTimeSlice(TimeSlice) {}

#endif
