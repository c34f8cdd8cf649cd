// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/urgency.h"

QString urgencyWord(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Low:
        return QStringLiteral("low");
    case Urgency::Normal:
        return QStringLiteral("normal");
    case Urgency::Critical:
        break;
    }
    return QStringLiteral("critical");
}

std::optional<Urgency> urgencyForWord(const QString &word)
{
    for (const Urgency urgency : {Urgency::Low, Urgency::Normal, Urgency::Critical}) {
        if (word == urgencyWord(urgency))
            return urgency;
    }
    return std::nullopt;
}
