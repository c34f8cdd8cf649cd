// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// The least and the greatest of some numbers, and when each was there first (UTC milliseconds).
///
/// A value type; lives on any thread.
struct Extremes
{
    bool any = false; // without one the others mean nothing
    double least = 0;
    qint64 leastAt = 0;
    double greatest = 0;
    qint64 greatestAt = 0;

    void add(double value, qint64 at) { add({true, value, at, value, at}); }
    void add(const Extremes &other)
    {
        if (!other.any)
            return;
        if (!any || other.least < least) {
            least = other.least;
            leastAt = other.leastAt;
        }
        if (!any || other.greatest > greatest) {
            greatest = other.greatest;
            greatestAt = other.greatestAt;
        }
        any = true;
    }
};
