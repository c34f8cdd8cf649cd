// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/difftexts.h"

#include "sync/values/configdiff.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/style/displaytext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace {

// Nobody reads more in a cell, and shaping it costs time.
constexpr qsizetype longestCell = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeTexts)
};

QString unitText(const ValueFormat &format)
{
    return format.kind == ValueFormat::Kind::Hours ? Words::tr(" h", "hours, behind a number")
                                                   : format.suffix();
}

/// Twelve digits: more than anybody sets, fewer than binary fractions blur.
QString roundedNumber(double number)
{
    constexpr int digits = 12;
    return QString::number(number, 'g', digits);
}

} // namespace

QString parameterTitle(const Profile &profile, const QString &key)
{
    return profile.knows(key) ? profileText(profile.parameter(key).title) : visibleText(key, longestCell);
}

QString valueText(const ProfileParameter &parameter, const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("—");
    if (value.isArray() || value.isObject())
        return visibleText(jsonText(value), longestCell);
    const QString amount = visibleText(parameter.format.amount(value), longestCell);
    return value.isDouble() ? withMinusSign(amount) + unitText(parameter.format) : amount;
}

QString stepText(const ProfileParameter &parameter, const QJsonValue &before, const QJsonValue &after)
{
    if (before.isUndefined())
        return after.isUndefined() ? QString() : Words::tr("added", "a parameter");
    if (after.isUndefined())
        return Words::tr("removed", "a parameter");
    if (!sameJsonType(before, after))
        return Words::tr("other type", "a parameter's value became another JSON type");
    const QJsonValue delta = numericDelta(before, after);
    if (!delta.isDouble())
        return QString();
    QString amount = plainDelta(delta);
    QString unit = unitText(parameter.format);
    switch (parameter.format.kind) {
    case ValueFormat::Kind::PercentLoss:
    case ValueFormat::Kind::Percent:
    case ValueFormat::Kind::Ratio: {
        // A loss is shown negative: a larger one lies further below.
        const double sign = parameter.format.kind == ValueFormat::Kind::PercentLoss ? -1 : 1;
        amount = roundedNumber(delta.toDouble() * 100 * sign);
        unit = Words::tr(" pp", "percentage points, behind a number");
        break;
    }
    default:
        break;
    }
    if (!amount.startsWith(u'-') && amount != u'0')
        amount.prepend(u'+');
    return withMinusSign(amount) + unit;
}

QString plainDelta(const QJsonValue &delta)
{
    if (!delta.isDouble())
        return QString();
    const std::optional<qint64> whole = exactInteger(delta);
    return whole ? QString::number(*whole) : roundedNumber(delta.toDouble());
}

QString copiedValue(const QJsonValue &value)
{
    return value.isUndefined() ? QString() : visibleText(jsonDisplayText(value));
}

QString secondText(qint64 now, qint64 then)
{
    const QDateTime moment = shownMoment(then);
    const bool thisYear = moment.date().year() == shownMoment(now).date().year();
    return QLocale().toString(
        moment, thisYear ? Words::tr("d MMM HH:mm:ss", "format of a date in this year, to the second")
                         : Words::tr("d MMM yyyy HH:mm:ss", "format of a date, to the second"));
}
