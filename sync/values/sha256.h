// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <nettle/sha2.h>

/// SHA-256 (FIPS 180-4) of bytes that come in one or more pieces.
///
/// By Nettle, which uses the processor's own instructions for it: a quarter of the time, or less, of what
/// QCryptographicHash takes. A value type; lives on any thread.
class Sha256
{
public:
    Sha256() { sha256_init(&m_context); }

    Sha256 &add(QByteArrayView bytes);
    /// The 32 bytes of the digest; what is added after that begins another one.
    QByteArray result();

    static QByteArray of(QByteArrayView bytes) { return Sha256().add(bytes).result(); }

private:
    sha256_ctx m_context{};
};
