// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// How much a notice wants to be looked at. In the order of weight.
enum class Urgency {
    Low,      // everything else
    Normal,   // a significant change; a bot that is late, runs on emergency values, or is back
    Critical, // more risk than before, or a configuration that cannot be synced
};

/// The word of the settings file and of a notice as JSON: `low`, `normal`, `critical`.
QString urgencyWord(Urgency urgency);
/// Nothing for any other word.
std::optional<Urgency> urgencyForWord(const QString &word);
