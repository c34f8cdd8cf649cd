// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/configsnapshot.h"

#include <QJsonValue>
#include <QList>
#include <QMetaType>

#include <functional>
#include <optional>

/// What happened to one key between two configurations.
struct KeyChange
{
    enum class Kind { Added, Removed, Changed, Retyped };

    QString key;
    Kind kind = Kind::Changed;
    /// Undefined where the key was added or removed.
    QJsonValue before = QJsonValue(QJsonValue::Undefined);
    QJsonValue after = QJsonValue(QJsonValue::Undefined);
    /// After minus before, as stored (no percentage points); only where both are numbers. An exact integer
    /// where both are integers and the difference fits; else a double. Undefined otherwise.
    QJsonValue delta = QJsonValue(QJsonValue::Undefined);
    bool significant = false;

    /// The contract's word: `added`, `removed`, `changed`, `retyped`.
    QString kindWord() const;

    bool operator==(const KeyChange &) const = default;
};

/// The step from one accepted snapshot of a bot to the next.
///
/// A value type; crosses threads by queued signals. Both snapshots carry the bot.
struct ConfigChange
{
    ConfigSnapshot before;
    ConfigSnapshot after;
    QList<KeyChange> keys;

    const BotIdentity &bot() const { return after.bot(); }
    /// UTC milliseconds: when the monitor accepted the new configuration.
    qint64 observedAt() const { return after.observedAt(); }
    /// True where at least one key's change is.
    bool significant() const;
};
Q_DECLARE_METATYPE(ConfigChange)

/// After minus before where both are numbers: an exact integer where both are and the difference fits, else a
/// double. Undefined otherwise.
QJsonValue numericDelta(const QJsonValue &before, const QJsonValue &after);
/// A number for people, without the last digits that come from binary fractions: twelve are more than anybody
/// sets.
QString roundedNumber(double number);
/// A difference of stored numbers in the same way: `-0.1` for 0.6 - 0.7. With an ASCII minus; empty where
/// there is none. Integers are exact, however large.
QString plainDelta(const QJsonValue &delta);

/// Decides whether a change of one key deserves an alert; the profile brings it.
using SignificanceRule = std::function<bool(const KeyChange &)>;

/// Compares two sets of parameters key by key, exactly: no fuzzy floats. Sorted by key.
QList<KeyChange> diffParameters(const QJsonObject &before, const QJsonObject &after,
                                const SignificanceRule &rule);
