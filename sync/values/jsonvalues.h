// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

// Comparing and describing JSON values exactly: `4` equals `4.0`, and no 64-bit integer is ever rounded.
// Pure functions; any thread.

/// The number as a 64-bit integer where it is one exactly (also when it is stored as `4.0`); else nothing.
std::optional<qint64> exactInteger(const QJsonValue &value);

/// Deep equality. Numbers compare by their mathematical value; there is no fuzz.
bool jsonEqual(const QJsonValue &left, const QJsonValue &right);

/// Less than zero, zero, or more than zero, as left is less than, equal to, or greater than right.
/// Both must be numbers.
int compareJsonNumbers(const QJsonValue &left, const QJsonValue &right);

/// True where the two are of one JSON type; `4` and `4.5` are both numbers.
bool sameJsonType(const QJsonValue &left, const QJsonValue &right);

/// `number`, `string`, `boolean`, `null`, `object`, `array`, or `nothing` for an undefined value.
QString jsonTypeName(const QJsonValue &value);

/// The value as compact JSON text (numbers in canonical form). Scalars and containers alike.
QString jsonText(const QJsonValue &value);

/// The value as a person reads it without a profile: strings bare, everything else as jsonText().
QString jsonDisplayText(const QJsonValue &value);
