// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/configdiff.h"

#include <QString>

#include <optional>

/// Which way a parameter has to go to mean more risk (`x-risk`): a leverage that is raised, a stop loss that
/// is loosened. Most parameters have no such way.
///
/// A value type; lives on any thread.
struct Risk
{
    enum class Direction { None, Higher, Lower };

    Direction direction = Direction::None;

    /// `higher` or `lower`; nothing for any other word.
    static std::optional<Risk> forWord(const QString &word);
    /// True where the value went that way, and where it can no longer be told: it was removed, or is no
    /// number any more.
    bool isRaisedBy(const KeyChange &change) const;

    bool operator==(const Risk &) const = default;
};
