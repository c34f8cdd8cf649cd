// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/sha256.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

/// What one event hands to the hash chain, in an unambiguous form: every field with its kind and length.
///
/// A value type; lives on any thread. add() the fields in their order, then linkedTo().
class ChainContent
{
public:
    void clear() { m_bytes.resize(0); }
    ChainContent &add(qint64 number);
    ChainContent &add(const QByteArray &bytes);
    ChainContent &add(const QString &text);
    /// As it is stored: numbers by their value, everything else by its JSON text.
    ChainContent &add(const QJsonValue &value);

    /// SHA-256 (32 bytes) of the digest before and this content.
    QByteArray linkedTo(const QByteArray &digestBefore);

private:
    QByteArray m_bytes;
    Sha256 m_hash;
};

/// Within one transaction only the last event carries its digest whole, the others this much of it (before
/// version 3 of the tables twice as much): enough to find the row that does not fit.
constexpr int shortDigestSize = 4;
