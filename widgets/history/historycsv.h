// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartscene.h"

#include <QByteArray>
#include <QString>

/// What the chart shows within the span, as CSV (RFC 4180, UTF-8; English, dots, UTC in every locale):
/// `bot,key,title,time,value,unit,complete`. The first record of each parameter tells what was in force when
/// the span begins, each other one a change; the value is as it is stored, and empty where the parameter was
/// absent. `complete` is `false` where the chart does not show every change. Pure; any thread.
QByteArray chartCsv(const ChartScene &scene, const QString &bot, const TimeSpan &span);
