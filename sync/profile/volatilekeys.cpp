// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/volatilekeys.h"

#include "sync/values/jsonvalues.h"

QStringList VolatileKeys::observe(const QJsonObject &before, const QJsonObject &after)
{
    QStringList found;
    QHash<QString, int> changesInARow;
    for (auto it = after.constBegin(); it != after.constEnd(); ++it) {
        if (m_volatile.contains(it.key()))
            continue;
        const auto old = before.constFind(it.key());
        if (old == before.constEnd() || jsonEqual(old.value(), it.value()))
            continue;
        const int count = m_changesInARow.value(it.key()) + 1;
        if (count >= writesInARow) {
            m_volatile.insert(it.key());
            found.append(it.key());
        } else {
            changesInARow.insert(it.key(), count);
        }
    }
    m_changesInARow = changesInARow;
    return found;
}

QJsonObject VolatileKeys::stable(const QJsonObject &parameters) const
{
    QJsonObject stable = parameters;
    for (const QString &key : m_volatile)
        stable.remove(key);
    return stable;
}
