// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/timezonename.h"

std::optional<QTimeZone> timeZoneNamed(const QString &name)
{
    const QByteArray id = name.toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    return QTimeZone(id);
}
