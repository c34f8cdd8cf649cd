// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/valueformat.h"

#include "sync/values/decimaltext.h"
#include "sync/values/jsonvalues.h"

#include <algorithm>

namespace {

int ownDecimals(ValueFormat::Kind kind)
{
    switch (kind) {
    case ValueFormat::Kind::Ratio:
        return 2;
    case ValueFormat::Kind::Percent:
    case ValueFormat::Kind::PercentLoss:
    case ValueFormat::Kind::Hours:
        return 1;
    default:
        return 0;
    }
}

} // namespace

ValueFormat::Kind ValueFormat::kindForWord(const QString &word)
{
    if (word == u"ratio")
        return Kind::Ratio;
    if (word == u"percent")
        return Kind::Percent;
    if (word == u"percent-loss")
        return Kind::PercentLoss;
    if (word == u"hours")
        return Kind::Hours;
    if (word == u"multiplier")
        return Kind::Multiplier;
    if (word == u"text")
        return Kind::Text;
    return Kind::Plain;
}

QString ValueFormat::amount(const QJsonValue &value) const
{
    if (!value.isDouble())
        return jsonDisplayText(value);
    const DecimalText number = DecimalText::fromJson(value);
    const int least = decimals >= 0 ? decimals : ownDecimals(kind);
    switch (kind) {
    case Kind::Percent:
        return number.shifted(2).toFixed(least);
    case Kind::PercentLoss:
        return number.shifted(2).absolute().negated().toFixed(least);
    default:
        return number.toFixed(least);
    }
}

QString ValueFormat::suffix() const
{
    switch (kind) {
    case Kind::Percent:
    case Kind::PercentLoss:
        return QStringLiteral("%");
    case Kind::Hours:
        return QStringLiteral(" hours");
    case Kind::Multiplier:
        return QStringLiteral("x");
    default:
        return QString();
    }
}

QString ValueFormat::first(const QJsonValue &value) const
{
    return value.isDouble() ? amount(value) + suffix() : amount(value);
}

QString ValueFormat::second(const QJsonValue &value) const
{
    if (kind == Kind::Ratio && value.isDouble()) {
        const int least = std::max(0, (decimals >= 0 ? decimals : ownDecimals(kind)) - 2);
        return DecimalText::fromJson(value).shifted(2).toFixed(least) + u'%';
    }
    return remark;
}

QString ValueFormat::text(const QJsonValue &value) const
{
    const QString more = second(value);
    return more.isEmpty() ? first(value) : first(value) + QStringLiteral(" (") + more + u')';
}

QString ValueFormat::unit() const
{
    switch (kind) {
    case Kind::Ratio:
        return QStringLiteral("ratio");
    case Kind::Percent:
    case Kind::PercentLoss:
        return QStringLiteral("percent");
    case Kind::Hours:
        return QStringLiteral("hours");
    case Kind::Multiplier:
        return QStringLiteral("multiplier");
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Plain:
        break;
    }
    return QString();
}

QString withMinusSign(const QString &text)
{
    const bool money = text.size() > 2 && text.at(1).category() == QChar::Symbol_Currency;
    if (text.size() > 1 && text.startsWith(u'-') && text.at(money ? 2 : 1).isDigit())
        return QChar(0x2212) + text.mid(1);
    return text;
}
