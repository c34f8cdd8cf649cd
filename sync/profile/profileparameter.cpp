// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profileparameter.h"

#include "sync/values/decimaltext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace {

Significance significanceFrom(const QJsonValue &rule)
{
    const QJsonObject object = rule.toObject();
    if (object.contains(u"absolute"))
        return {Significance::Kind::Absolute, object.value(u"absolute").toDouble()};
    if (object.contains(u"relative"))
        return {Significance::Kind::Relative, object.value(u"relative").toDouble()};
    return {};
}

std::optional<double> numberAt(const QJsonObject &schema, const QString &keyword, const QString &exclusive)
{
    const QJsonValue inclusiveValue = schema.value(keyword);
    if (inclusiveValue.isDouble())
        return inclusiveValue.toDouble();
    const QJsonValue exclusiveValue = schema.value(exclusive);
    if (exclusiveValue.isDouble())
        return exclusiveValue.toDouble();
    return std::nullopt;
}

/// `1-24`, `at least 0`, `at most 5`, with "above" and "below" where an end is excluded.
QString boundsFrom(const QJsonObject &schema)
{
    const auto words = [&schema](const char *keyword) {
        const QJsonValue value = schema.value(QLatin1String(keyword));
        return value.isDouble() ? QString::fromLatin1(DecimalText::fromJson(value).toCanonical()) : QString();
    };
    const QString minimum = words("minimum");
    const QString maximum = words("maximum");
    const QString above = words("exclusiveMinimum");
    const QString below = words("exclusiveMaximum");
    if (!minimum.isEmpty() && !maximum.isEmpty() && above.isEmpty() && below.isEmpty())
        return minimum + u'-' + maximum;
    QStringList parts;
    if (!minimum.isEmpty())
        parts.append(QStringLiteral("at least ") + minimum);
    if (!above.isEmpty())
        parts.append(QStringLiteral("above ") + above);
    if (!maximum.isEmpty())
        parts.append(QStringLiteral("at most ") + maximum);
    if (!below.isEmpty())
        parts.append(QStringLiteral("below ") + below);
    return parts.join(QStringLiteral(" and "));
}

} // namespace

ProfileParameter ProfileParameter::fromSchema(const QString &key, const QJsonObject &schema, bool required)
{
    ProfileParameter parameter;
    parameter.key = key;
    parameter.required = required;
    parameter.title = schema.value(u"title").toString(key);
    parameter.label = schema.value(u"x-label").toString(parameter.title);
    parameter.description = schema.value(u"description").toString();
    parameter.group = schema.value(u"x-group").toString();
    parameter.format.kind = ValueFormat::kindForWord(schema.value(u"x-format").toString());
    parameter.format.decimals = schema.value(u"x-decimals").toInt(-1);
    parameter.format.remark = schema.value(u"x-remark").toString();
    parameter.significance = significanceFrom(schema.value(u"x-significant"));
    parameter.risk = Risk::forWord(schema.value(u"x-risk").toString()).value_or(Risk());
    const QJsonObject source = schema.value(u"x-source").toObject();
    parameter.source = {source.value(u"name").toString(), source.value(u"scale").toDouble(1)};
    parameter.bounds = schema.value(u"x-bounds").toString(boundsFrom(schema));
    parameter.negativeHint = schema.value(u"x-negative").toString();
    parameter.minimum = numberAt(schema, QStringLiteral("minimum"), QStringLiteral("exclusiveMinimum"));
    parameter.maximum = numberAt(schema, QStringLiteral("maximum"), QStringLiteral("exclusiveMaximum"));
    const QJsonArray allowed = schema.value(u"enum").toArray();
    std::copy(allowed.begin(), allowed.end(), std::back_inserter(parameter.allowed));
    parameter.emergency = schema.value(u"default");
    return parameter;
}

ProfileParameter ProfileParameter::unknown(const QString &key)
{
    ProfileParameter parameter;
    parameter.key = key;
    parameter.title = key;
    parameter.label = key;
    return parameter;
}
