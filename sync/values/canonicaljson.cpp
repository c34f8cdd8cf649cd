// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/canonicaljson.h"

#include "sync/values/decimaltext.h"
#include "sync/values/sha256.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace {

/// The escape of a character that JSON demands one for; empty for every other.
QByteArray escapeOf(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    if (static_cast<unsigned char>(c) >= 0x20)
        return {};
    return "\\u00" + QByteArray(1, c).toHex();
}

void appendString(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8.at(i);
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.constData() + plainFrom, i - plainFrom);
        out += escapeOf(c);
        plainFrom = i + 1;
    }
    out.append(utf8.constData() + plainFrom, utf8.size() - plainFrom);
    out += '"';
}

void appendNumber(QByteArray &out, const QJsonValue &value)
{
    // Within these bounds the shortest plain notation is the canonical one.
    constexpr double smallest = 1e-4;
    constexpr double largest = 1e15;
    const double number = value.toDouble();
    const double size = std::fabs(number);
    if (size < smallest || size >= largest) {
        out += DecimalText::fromJson(value).toCanonical();
        return;
    }
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    out.append(buffer.data(), end.ptr - buffer.data());
}

/// The members, sorted by UTF-16 code unit. A parsed object may have them in another order: QJsonDocument
/// sorts by code point what stands in the text as UTF-8.
std::vector<std::pair<QString, QJsonValue>> membersByKey(const QJsonObject &object)
{
    std::vector<std::pair<QString, QJsonValue>> members;
    members.reserve(static_cast<size_t>(object.size()));
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        members.emplace_back(it.key(), it.value());
    const auto byKey = [](const auto &left, const auto &right) { return left.first < right.first; };
    if (!std::is_sorted(members.cbegin(), members.cend(), byKey))
        std::sort(members.begin(), members.end(), byKey);
    return members;
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
        appendNumber(out, value);
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
        for (const auto &[key, member] : membersByKey(value.toObject())) {
            if (!std::exchange(first, false))
                out += ',';
            appendString(out, key);
            out += ':';
            appendValue(out, member);
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
    return Sha256::of(canonicalJson(value)).toHex();
}
