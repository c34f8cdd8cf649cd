// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

/// Finds the keys of a generic bot that change at every write (a balance, a timestamp), so that they can be
/// left out of changes and history.
///
/// A value type, owned by one ConfigSync; lives on its thread.
class VolatileKeys
{
public:
    /// A key that changed in so many writes in a row is volatile from then on.
    static constexpr int writesInARow = 3;

    /// Tells of one write. Returns the keys that became volatile by it.
    QStringList observe(const QJsonObject &before, const QJsonObject &after);
    bool contains(const QString &key) const { return m_volatile.contains(key); }
    const QSet<QString> &keys() const { return m_volatile; }
    /// The parameters without the volatile ones.
    QJsonObject stable(const QJsonObject &parameters) const;

private:
    QHash<QString, int> m_changesInARow;
    QSet<QString> m_volatile;
};
