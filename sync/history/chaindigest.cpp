// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/chaindigest.h"

#include "sync/values/canonicaljson.h"
#include "sync/values/jsonvalues.h"

#include <QtEndian>

#include <cstring>

namespace {

void appendNumber(QByteArray &out, char kind, quint64 number)
{
    const qsizetype size = out.size();
    out.resize(size + 1 + static_cast<qsizetype>(sizeof(quint64)));
    out[size] = kind;
    qToLittleEndian(number, out.data() + size + 1);
}

} // namespace

ChainContent &ChainContent::add(qint64 number)
{
    appendNumber(m_bytes, 'i', static_cast<quint64>(number));
    return *this;
}

ChainContent &ChainContent::add(const QByteArray &bytes)
{
    appendNumber(m_bytes, 'b', static_cast<quint64>(bytes.size()));
    m_bytes += bytes;
    return *this;
}

ChainContent &ChainContent::add(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    appendNumber(m_bytes, 't', static_cast<quint64>(utf8.size()));
    m_bytes += utf8;
    return *this;
}

ChainContent &ChainContent::add(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        m_bytes += 'n';
        return *this;
    case QJsonValue::Double: {
        if (const std::optional<qint64> integer = exactInteger(value))
            return add(*integer);
        const double number = value.toDouble();
        quint64 bits = 0;
        std::memcpy(&bits, &number, sizeof bits);
        appendNumber(m_bytes, 'r', bits);
        return *this;
    }
    case QJsonValue::String:
        return add(value.toString());
    default:
        return add(canonicalJson(value));
    }
}

QByteArray ChainContent::linkedTo(const QByteArray &digestBefore)
{
    return m_hash.add(digestBefore).add(m_bytes).result();
}
