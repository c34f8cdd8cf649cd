// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/timeargument.h"

#include <QDateTime>
#include <QHash>

std::optional<qint64> parseTimeArgument(const QString &text, bool utc, qint64 now)
{
    static const QHash<QChar, qint64> units = {
        {u's', 1000}, {u'm', 60'000}, {u'h', 3'600'000}, {u'd', 86'400'000}, {u'w', 604'800'000}};
    if (!text.isEmpty() && units.contains(text.back())) {
        bool ok = false;
        const double number = text.chopped(1).toDouble(&ok);
        constexpr double longest = 1e14; // milliseconds: three thousand years
        const double span = number * static_cast<double>(units.value(text.back()));
        if (ok && span >= 0 && span < longest)
            return now - static_cast<qint64>(span);
    }
    QDateTime time = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime && utc)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}
