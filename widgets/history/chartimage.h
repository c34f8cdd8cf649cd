// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

class StepChart;
class TradeLane;

/// The chart as it is on the screen, with the bot's name, the span of time and a legend above it, so that the
/// picture tells by itself what it shows. Twice as fine as the widget. GUI thread.
QImage chartImage(StepChart &chart, TradeLane &trades, const QString &bot);
