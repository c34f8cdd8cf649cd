// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/overlay.h"
#include "sync/fleet/sourcereading.h"
#include "sync/profile/profile.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

// What a bot runs against what the fleet file and the bot's own source code say (DESIGN 9). Numbers are
// compared as they are: `4` and `4.0` are the same. Pure; any thread.

/// A live value that is not what the fleet file asks for.
struct ValueDrift
{
    enum class Kind {
        Differs,
        NotWritten, // the bot does not have the parameter
        Unwanted,   // the bot has it, and the fleet file takes it out
    };

    QString key;
    Kind kind = Kind::Differs;
    /// Undefined where the bot should not have it.
    QJsonValue expected = QJsonValue(QJsonValue::Undefined);
    /// Undefined where the bot does not have it.
    QJsonValue live = QJsonValue(QJsonValue::Undefined);
    ValueOrigin origin = ValueOrigin::Shared;

    /// The contract's word: `differs`, `not_written`, `unwanted`.
    QString kindWord() const;

    bool operator==(const ValueDrift &) const = default;
};

/// A live value that is not what the bot's source code says, or of which that cannot be told.
struct SourceDrift
{
    enum class Kind {
        Edited,     // the bot was not restarted since, or something else sets the value
        NotLiteral, // the constant is an expression
        NotFound,   // the source has no such constant
    };

    QString key;
    QString constant;
    Kind kind = Kind::Edited;
    /// The constant's value with the profile's scale; only for Edited.
    QJsonValue expected = QJsonValue(QJsonValue::Undefined);
    QJsonValue live = QJsonValue(QJsonValue::Undefined);
    /// What stands in the source, for people.
    QString text;
    qint64 line = 0;     // one-based; 0 for NotFound
    qint64 editedAt = 0; // UTC milliseconds: when the source file was last changed

    /// The contract's word: `edited`, `not_literal`, `not_found`.
    QString kindWord() const;

    bool operator==(const SourceDrift &) const = default;
};

/// Everything in which one bot is not as it should be.
struct DriftReport
{
    /// In the profile's order, then by key.
    QList<ValueDrift> values;
    QList<SourceDrift> source;
    /// Parameters that the fleet file does not name, and that are not the profile's defaults: no drift.
    QList<ValueDrift> defaults;
    /// Constants that cannot be compared: no drift.
    QList<SourceDrift> untold;
    /// Keys of the fleet file or the bot that the profile does not know.
    QStringList unknownKeys;

    bool isEmpty() const { return values.isEmpty() && source.isEmpty(); }
    qsizetype count() const { return values.size() + source.size(); }
    /// Null where there is none.
    const ValueDrift *value(const QString &key) const;
    const SourceDrift *sourceOf(const QString &key) const;

    bool operator==(const DriftReport &) const = default;
};

/// `live` are the bot's parameters as its state file has them; `source` may be null.
DriftReport driftOf(const Profile &profile, const EffectiveConfiguration &effective,
                    const SourceReading &source, const QJsonObject &live);

/// A constant's value as the parameter that it stands for: scaled, free of binary noise. Undefined where the
/// constant is no literal.
QJsonValue scaledConstant(const SourceConstant &constant, const SourceValue &value);
