// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

/// The canonical text of a JSON value, in UTF-8 (DESIGN 13): keys sorted by code unit at every level, no
/// white space, shortest round-trip numbers, whole numbers without a fraction, and only those characters
/// escaped that JSON demands. Two values that jsonEqual() have the same text. Empty for an undefined value.
QByteArray canonicalJson(const QJsonValue &value);

/// Lower-case hex SHA-256 of the canonical text: 64 characters.
QByteArray canonicalHash(const QJsonValue &value);
