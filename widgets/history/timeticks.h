// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartwindow.h"

#include <QList>
#include <QString>

/// One mark of the time axis.
struct TimeTick
{
    qint64 time = 0;
    QString text;

    bool operator==(const TimeTick &) const = default;
};

/// Marks at round local times (full seconds to full years) within the span, at most so many, in the order of
/// time, with the least that tells them apart: `14:30`, at midnight `8 Nov`, in January `2026`. Times are UTC
/// milliseconds; the texts are in the user's language. GUI thread.
QList<TimeTick> timeTicks(const TimeSpan &span, int most);
