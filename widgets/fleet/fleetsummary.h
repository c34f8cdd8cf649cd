// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class BotBoard;

/// How the whole fleet is, in numbers.
///
/// A value type for the GUI thread.
struct FleetSummary
{
    int bots = 0;
    int synced = 0; // late ones are none of these
    int attention = 0;
    int drifting = 0; // with at least one drift; such a bot is synced all the same

    static FleetSummary of(const BotBoard &board);

    bool operator==(const FleetSummary &) const = default;
};

/// `2 of 120 need attention`, or `all 120 synced` where none does.
QString attentionText(const FleetSummary &summary);
