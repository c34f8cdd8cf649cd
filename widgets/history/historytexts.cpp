// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/historytexts.h"

#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/steptext.h"

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

/// How much that is of what it was, such as ` (+20%)`; empty where that says nothing.
QString shareText(double before, double after)
{
    if (before == 0 || !std::isfinite(after / before))
        return QString();
    const double percent = (after - before) / std::abs(before) * 100;
    const bool large = std::abs(percent) >= 1000;
    const QString rounded =
        QString::number(large ? std::round(percent) : std::round(percent * 10) / 10, 'g', 10);
    if (rounded == u'0' || rounded == u"-0")
        return QString();
    return QStringLiteral(" (") + withMinusSign(percent > 0 ? u'+' + rounded : rounded) +
           QStringLiteral("%)");
}

bool isShare(const ValueFormat &format)
{
    return format.kind == ValueFormat::Kind::Ratio || format.kind == ValueFormat::Kind::Percent ||
           format.kind == ValueFormat::Kind::PercentLoss;
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
    if (row.kind == ChangeKind::Baseline)
        return Words::tr("first configuration");
    const QString step = stepText(format, row.before, row.after);
    // Of percentage points nobody wants to know how many percent they are.
    const bool withShare = row.before.isDouble() && row.after.isDouble() && !isShare(format);
    return withShare ? step + shareText(row.before.toDouble(), row.after.toDouble()) : step;
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
