// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/bottexts.h"

#include "sync/profile/valueformat.h"
#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/healthlook.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BotTexts)
};

/// The first thing that is wrong, in a few words.
QString shortReason(const SyncHealth &health)
{
    if (health.problems.isEmpty())
        return QString();
    const SyncProblem &problem = health.problems.constFirst();
    switch (problem.code) {
    case SyncProblem::Code::Empty:
        return Words::tr("the file is empty");
    case SyncProblem::Code::NotRegular:
        return Words::tr("not a regular file");
    case SyncProblem::Code::TooLarge:
        return Words::tr("too large");
    case SyncProblem::Code::NoPermission:
        return Words::tr("no permission");
    case SyncProblem::Code::Io:
        return Words::tr("cannot be read");
    case SyncProblem::Code::Syntax:
        return problem.line > 0 ? Words::tr("not JSON at line %1").arg(problem.line) : Words::tr("not JSON");
    case SyncProblem::Code::NotObject:
        return Words::tr("no JSON object");
    case SyncProblem::Code::MissingKey: {
        const auto missing =
            std::count_if(health.problems.cbegin(), health.problems.cend(),
                          [](const SyncProblem &each) { return each.code == SyncProblem::Code::MissingKey; });
        return Words::tr("%n key(s) missing", nullptr, static_cast<int>(missing));
    }
    default:
        break;
    }
    constexpr qsizetype longest = 40;
    return visibleText(problem.key, longest) + u' ' + withMinusSign(visibleText(problem.value, longest));
}

QString detail(const BotRecord &record, qint64 now)
{
    const SyncHealth &health = record.health;
    switch (health.status) {
    case HealthStatus::Starting:
        return QString();
    case HealthStatus::Synced:
        if (health.late)
            return Words::tr("%1 silent", "a span of time without a write")
                .arg(spanText(now - record.lastWrite));
        return lastWriteText(record, now);
    case HealthStatus::Fallback:
        return health.absence == Absence::Section ? Words::tr("no configuration section")
                                                  : Words::tr("no state file");
    case HealthStatus::Missing:
        return Words::tr("last good %1").arg(agoText(now, record.lastGoodWrite));
    default:
        return shortReason(health);
    }
}

} // namespace

QString botStatusLine(const BotRecord &record, qint64 now)
{
    const QString more = detail(record, now);
    const QString name = healthName(record.health);
    return more.isEmpty() ? name : name + QStringLiteral(" · ") + more;
}

QString lastWriteText(const BotRecord &record, qint64 now)
{
    if (record.lastWrite <= 0)
        return QString();
    return Words::tr("wrote %1", "%1 is an age, such as: 12 s ago").arg(agoText(now, record.lastWrite));
}

qint64 botStatusMoment(const BotRecord &record)
{
    switch (record.health.status) {
    case HealthStatus::Synced:
        return record.lastWrite;
    case HealthStatus::Missing:
        return record.lastGoodWrite;
    default:
        return 0;
    }
}

QString unseenText(const BotRecord &record)
{
    const int count = record.unreadCount();
    return count > 0 ? Words::tr("%n unseen change(s)", nullptr, count) : QString();
}

int attentionRank(const BotRecord &record)
{
    switch (record.health.status) {
    case HealthStatus::Unreadable:
        return 0;
    case HealthStatus::Corrupted:
        return 1;
    case HealthStatus::Incomplete:
        return 2;
    case HealthStatus::Invalid:
        return 3;
    case HealthStatus::Missing:
        return 4;
    case HealthStatus::Fallback:
        return 5;
    case HealthStatus::Synced:
        return record.health.late ? 6 : !record.drift.isEmpty() ? 7 : 8;
    case HealthStatus::Starting:
        break;
    }
    return 9;
}
