// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
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

/// The value, freshly parsed from `json`, with the keys of all its objects in the order of their UTF-16 code
/// units. QJsonDocument sorts by code point what stands in the text as UTF-8, and by code unit what is
/// escaped there: with characters beyond the basic plane an object may be unable to find a key that it has.
/// Costs next to nothing where the text has no such character.
QJsonValue withOrderedKeys(const QJsonValue &value, QByteArrayView json);

/// `number`, `string`, `boolean`, `null`, `object`, `array`, or `nothing` for an undefined value.
QString jsonTypeName(const QJsonValue &value);

/// The value as compact JSON text (numbers in canonical form). Scalars and containers alike.
QString jsonText(const QJsonValue &value);

/// The value as a person reads it without a profile: strings bare, everything else as jsonText().
QString jsonDisplayText(const QJsonValue &value);
