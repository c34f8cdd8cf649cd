// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Of the calling thread, for as long as it lives: its work can wait. When it is woken it takes a processor
/// that is idle, or its turn; it never interrupts a thread that runs, as the one of a window that is about to
/// paint what this thread is to write down. Its share of the processor stays the same.
///
/// Linux only (SCHED_BATCH, which needs no privilege); elsewhere nothing happens. A policy that somebody has
/// given to the whole process stays as it is.
///
/// Source: sched(7).
void keepThreadInBackground();
