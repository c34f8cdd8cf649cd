// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/equity.h"
#include "widgets/history/chartscene.h"

#include <QByteArray>
#include <QString>

/// What the chart shows within the span, as CSV (RFC 4180, UTF-8; English, dots, UTC in every locale):
/// `bot,key,title,time,value,unit,complete`. The first record of each parameter tells what was in force when
/// the span begins, each other one a change; the value is as it is stored, and empty where the parameter was
/// absent. `complete` is `false` where the chart does not show every change. Closed trades of the span
/// follow, two records for each, at its exit: `(trade)` its result, `(equity)` what all up to it have earned
/// together, in `currency`. Pure; any thread.
QByteArray chartCsv(const ChartScene &scene, const QString &bot, const TimeSpan &span,
                    const std::vector<EquityPoint> &trades, const QString &currency);
