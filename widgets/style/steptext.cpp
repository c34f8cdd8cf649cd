// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/steptext.h"

#include "sync/values/configdiff.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StepTexts)
};

} // namespace

QString unitText(const ValueFormat &format)
{
    return format.kind == ValueFormat::Kind::Hours ? Words::tr(" h", "hours, behind a number")
                                                   : format.suffix();
}

QString stepText(const ValueFormat &format, const QJsonValue &before, const QJsonValue &after)
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
    QString unit = unitText(format);
    switch (format.kind) {
    case ValueFormat::Kind::PercentLoss:
    case ValueFormat::Kind::Percent:
    case ValueFormat::Kind::Ratio: {
        const double sign = format.kind == ValueFormat::Kind::PercentLoss ? -1 : 1;
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
