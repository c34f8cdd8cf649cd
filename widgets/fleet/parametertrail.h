// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/configdiff.h"
#include "sync/values/configsnapshot.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

/// What happened to the parameters of one bot, in this run of the monitor and, where the history tells it,
/// before: since when each has its value, what it was before, and whether somebody has looked at the change.
///
/// A value type for the GUI thread. Knows only the state file's own configurations; emergency values leave no
/// trail.
class ParameterTrail
{
public:
    /// One parameter's last change.
    struct Step
    {
        KeyChange::Kind kind = KeyChange::Kind::Changed;
        /// Undefined where the key was added.
        QJsonValue before = QJsonValue(QJsonValue::Undefined);
        /// UTC milliseconds: when the monitor accepted it.
        qint64 at = 0;
        bool seen = false;
    };

    /// The first configuration of this run: the trail begins anew.
    void begin(const ConfigSnapshot &baseline);
    /// The step to another configuration.
    void follow(const ConfigChange &change);

    /// What the history tells of the time before: a step is taken over where none is known that is later.
    /// `knownSince` is since when the other parameters are known to have their values; 0 where it is unknown.
    void recall(const QHash<QString, Step> &steps, qint64 knownSince);

    /// The moment (UTC milliseconds) for which the first configuration's values are known: when the state
    /// file that held them was written; 0 before begin(). They may be older than that.
    qint64 knownSince() const { return m_knownSince; }
    /// The key's last change; null where it has not changed as far as is known.
    const Step *lastStep(const QString &key) const;

    /// When the last change of all was accepted; 0 where nothing has changed.
    qint64 lastChange() const { return m_lastChange; }

    int unseenCount() const { return m_unseen; }
    bool isUnseen(const QString &key) const;
    QStringList unseenKeys() const;
    /// True where there was something to mark.
    bool markSeen(const QString &key);
    bool markAllSeen();
    /// These keys change at every write: their steps mean nothing.
    void forget(const QStringList &keys);

private:
    QHash<QString, Step> m_steps;
    qint64 m_knownSince = 0;
    qint64 m_lastChange = 0;
    int m_unseen = 0;
};
