// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/historytexts.h"

#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/healthlook.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace {

// Nobody reads more in a cell, and shaping it costs time.
constexpr qsizetype longestValue = 120;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryTexts)
};

QString unitText(const ValueFormat &format)
{
    return format.kind == ValueFormat::Kind::Hours ? Words::tr(" h", "hours, behind a number")
                                                   : format.suffix();
}

/// With its sign, and without the noise of the binary form (0.6 - 0.7 is -0.09999999999999998).
QString signedText(double number)
{
    const QString text = QString::number(std::abs(number), 'g', 10);
    if (number == 0)
        return text;
    return (number < 0 ? QChar(0x2212) : QChar(u'+')) + text;
}

QString numberChangeText(const ValueFormat &format, const ChangeRow &row)
{
    const double before = row.before.toDouble();
    const double after = row.after.toDouble();
    switch (format.kind) {
    case ValueFormat::Kind::PercentLoss:
        return Words::tr("%1 pp", "percentage points")
            .arg(signedText((std::abs(before) - std::abs(after)) * 100));
    case ValueFormat::Kind::Ratio:
    case ValueFormat::Kind::Percent:
        return Words::tr("%1 pp", "percentage points").arg(signedText((after - before) * 100));
    default:
        break;
    }
    QString text;
    const QJsonValue delta = row.delta();
    // Integers are exact, however large.
    if (delta.toInteger(1) == delta.toInteger(2))
        text = (delta.toInteger() > 0 ? QStringLiteral("+") : QString()) +
               withMinusSign(QString::number(delta.toInteger()));
    else
        text = signedText(delta.toDouble(after - before));
    text += unitText(format);
    if (before != 0 && std::isfinite(after / before)) {
        const double percent = (after - before) / std::abs(before) * 100;
        const double rounded = std::abs(percent) < 1000 ? std::round(percent * 10) / 10 : std::round(percent);
        if (rounded != 0)
            text += QStringLiteral(" (") + signedText(rounded) + QStringLiteral("%)");
    }
    return text;
}

} // namespace

QString valueText(const ValueFormat &format, const QJsonValue &value)
{
    if (value.isUndefined())
        return Words::tr("not written", "a parameter that the state file does not hold");
    const QString amount = visibleText(format.amount(value), longestValue);
    return value.isDouble() ? withMinusSign(amount) + unitText(format) : amount;
}

QString changeText(const ValueFormat &format, const ChangeRow &row)
{
    switch (row.kind) {
    case ChangeKind::Baseline:
        return Words::tr("first configuration");
    case ChangeKind::Added:
        return Words::tr("new", "a parameter that was not there before");
    case ChangeKind::Removed:
        return Words::tr("removed", "a parameter");
    case ChangeKind::Retyped:
        return Words::tr("another type", "a value that was a number and is a text, or the like");
    case ChangeKind::Changed:
        break;
    }
    return row.before.isDouble() && row.after.isDouble() ? numberChangeText(format, row) : QString();
}

QString rowRemark(const ChangeRow &row, qint64 now)
{
    QStringList parts;
    if (row.significant)
        parts.append(Words::tr("significant"));
    switch (row.observed) {
    case Observed::Live:
        break;
    case Observed::Startup:
        parts.append(row.notBefore > 0 ? Words::tr("while the monitor was not running, after %1", "a moment")
                                             .arg(momentText(now, row.notBefore))
                                       : Words::tr("while the monitor was not running"));
        break;
    case Observed::Import:
        parts.append(Words::tr("imported"));
        break;
    }
    return parts.join(QStringLiteral(" · "));
}

QString gapText(const WatchGap &gap)
{
    if (gap.kind == WatchGap::Kind::NotWatched)
        return Words::tr("not watched");
    SyncHealth health;
    health.status = gap.status;
    return Words::tr("not synced: %1", "a word such as missing or corrupted").arg(healthName(health));
}
