// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/difftexts.h"

#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/steptext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace {

// Nobody reads more in a cell, and shaping it costs time.
constexpr qsizetype longestCell = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeTexts)
};

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
