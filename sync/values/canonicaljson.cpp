// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/canonicaljson.h"

#include "sync/values/decimaltext.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace {

void appendString(QByteArray &out, const QString &text)
{
    static constexpr char hexDigits[] = "0123456789abcdef";
    out += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hexDigits[(c >> 4) & 0xf];
                out += hexDigits[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendValue(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        out += DecimalText::fromJson(value).toCanonical();
        break;
    case QJsonValue::String:
        appendString(out, value.toString());
        break;
    case QJsonValue::Array: {
        out += '[';
        bool first = true;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            if (!std::exchange(first, false))
                out += ',';
            appendValue(out, element);
        }
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        out += '{';
        bool first = true;
        const QJsonObject object = value.toObject();
        // QJsonObject keeps its keys sorted by UTF-16 code unit.
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (!std::exchange(first, false))
                out += ',';
            appendString(out, it.key());
            out += ':';
            appendValue(out, it.value());
        }
        out += '}';
        break;
    }
    case QJsonValue::Undefined:
        break;
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    out.reserve(512);
    appendValue(out, value);
    return out;
}

QByteArray canonicalHash(const QJsonValue &value)
{
    return QCryptographicHash::hash(canonicalJson(value), QCryptographicHash::Sha256).toHex();
}
