// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/fleetsummary.h"

#include "widgets/fleet/botboard.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FleetSummary)
};

} // namespace

FleetSummary FleetSummary::of(const BotBoard &board)
{
    FleetSummary summary;
    for (const QString &id : board.botIds()) {
        const BotRecord *const record = board.record(id);
        if (!record)
            continue;
        ++summary.bots;
        summary.synced += record->health.isSynced() && !record->health.late ? 1 : 0;
        summary.attention += record->needsAttention() ? 1 : 0;
        summary.drifting += record->drift.isEmpty() ? 0 : 1;
    }
    return summary;
}

QString attentionText(const FleetSummary &summary)
{
    if (summary.attention > 0)
        return Words::tr("%n of %1 need attention", nullptr, summary.attention).arg(summary.bots);
    if (summary.synced == summary.bots)
        return Words::tr("all %n synced", nullptr, summary.bots);
    return Words::tr("%n of %1 synced", nullptr, summary.synced).arg(summary.bots);
}
