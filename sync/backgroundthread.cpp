// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backgroundthread.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX

#include <sched.h>

void keepThreadInBackground()
{
    constexpr int callingThread = 0;
    const sched_param noPriority{};
    if (sched_getscheduler(callingThread) == SCHED_OTHER)
        sched_setscheduler(callingThread, SCHED_BATCH, &noPriority);
}

#else

void keepThreadInBackground() {}

#endif
