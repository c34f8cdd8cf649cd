// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/sha256.h"

Sha256 &Sha256::add(QByteArrayView bytes)
{
    sha256_update(&m_context, static_cast<size_t>(bytes.size()),
                  reinterpret_cast<const uint8_t *>(bytes.data()));
    return *this;
}

QByteArray Sha256::result()
{
    QByteArray digest(SHA256_DIGEST_SIZE, Qt::Uninitialized);
    sha256_digest(&m_context, SHA256_DIGEST_SIZE, reinterpret_cast<uint8_t *>(digest.data()));
    return digest;
}
