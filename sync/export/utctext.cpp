// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export/utctext.h"

#include <QDateTime>

QString utcText(qint64 utcMilliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(utcMilliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}
