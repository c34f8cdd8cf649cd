// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/jsonvalues.h"

#include "sync/values/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>

namespace {

// 2^63: every double from -2^63 up to, but not including, 2^63 that is whole fits a qint64.
constexpr double twoTo63 = 9223372036854775808.0;

bool hasSurrogates(QByteArrayView json)
{
    uchar highest = 0; // without a way out, so that the compiler takes many at once
    for (const char c : json)
        highest = std::max(highest, static_cast<uchar>(c));
    const bool inUtf8 = highest >= 0xf0;
    // Most texts have no escape at all, and looking for one character is much quicker.
    return inUtf8 || (json.contains('\\') && (json.contains("\\ud") || json.contains("\\uD")));
}

QJsonValue ordered(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray elements = value.toArray();
        for (const QJsonValue &element : elements)
            array.append(ordered(element));
        return array;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    std::map<QString, QJsonValue> members;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        members[it.key()] = ordered(it.value());
    QJsonObject sorted;
    for (const auto &[key, member] : members)
        sorted.insert(key, member);
    return sorted;
}

} // namespace

std::optional<qint64> exactInteger(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    // toInteger() gives the default where the number is no whole 64-bit number; two defaults tell which.
    const qint64 first = value.toInteger(0);
    if (first != 0 || value.toInteger(1) == 0)
        return first;
    const double number = value.toDouble();
    if (number == std::trunc(number) && number >= -twoTo63 && number < twoTo63)
        return static_cast<qint64>(number);
    return std::nullopt;
}

int compareJsonNumbers(const QJsonValue &left, const QJsonValue &right)
{
    // Below 2^53 a double holds every integer exactly, and this is nearly always so.
    constexpr double exactBelow = 9007199254740992.0;
    const double leftDouble = left.toDouble();
    const double rightDouble = right.toDouble();
    if (std::fabs(leftDouble) < exactBelow && std::fabs(rightDouble) < exactBelow)
        return leftDouble < rightDouble ? -1 : (leftDouble > rightDouble ? 1 : 0);
    const std::optional<qint64> leftInteger = exactInteger(left);
    const std::optional<qint64> rightInteger = exactInteger(right);
    if (leftInteger && rightInteger)
        return *leftInteger < *rightInteger ? -1 : (*leftInteger > *rightInteger ? 1 : 0);
    // At most one is an integer: the other one has a fraction or lies outside the 64-bit range. A long double
    // holds every 64-bit integer exactly where it has 64 bits of mantissa; elsewhere a fraction only exists
    // below 2^53, so that rounding the integer cannot move it past the other number.
    const long double leftNumber =
        leftInteger ? static_cast<long double>(*leftInteger) : static_cast<long double>(left.toDouble());
    const long double rightNumber =
        rightInteger ? static_cast<long double>(*rightInteger) : static_cast<long double>(right.toDouble());
    return leftNumber < rightNumber ? -1 : (leftNumber > rightNumber ? 1 : 0);
}

bool sameJsonType(const QJsonValue &left, const QJsonValue &right)
{
    return left.type() == right.type();
}

bool jsonEqual(const QJsonValue &left, const QJsonValue &right)
{
    if (!sameJsonType(left, right))
        return false;
    switch (left.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    case QJsonValue::Bool:
        return left.toBool() == right.toBool();
    case QJsonValue::Double:
        return compareJsonNumbers(left, right) == 0;
    case QJsonValue::String:
        return left.toString() == right.toString();
    case QJsonValue::Array: {
        const QJsonArray leftArray = left.toArray();
        const QJsonArray rightArray = right.toArray();
        if (leftArray.size() != rightArray.size())
            return false;
        for (qsizetype i = 0; i < leftArray.size(); ++i) {
            if (!jsonEqual(leftArray.at(i), rightArray.at(i)))
                return false;
        }
        return true;
    }
    case QJsonValue::Object: {
        const QJsonObject leftObject = left.toObject();
        const QJsonObject rightObject = right.toObject();
        if (leftObject.size() != rightObject.size())
            return false;
        for (auto it = leftObject.constBegin(); it != leftObject.constEnd(); ++it) {
            const auto other = rightObject.constFind(it.key());
            if (other == rightObject.constEnd() || !jsonEqual(it.value(), other.value()))
                return false;
        }
        return true;
    }
    }
    return false;
}

QJsonValue withOrderedKeys(const QJsonValue &value, QByteArrayView json)
{
    return hasSurrogates(json) ? ordered(value) : value;
}

QString jsonTypeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

QString jsonText(const QJsonValue &value)
{
    return QString::fromUtf8(canonicalJson(value));
}

QString jsonDisplayText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : jsonText(value);
}
