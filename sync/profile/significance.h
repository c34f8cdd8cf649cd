// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/configdiff.h"

/// When a change of one parameter deserves an alert: by more than an absolute step, by more than a share of
/// the value before, or always.
///
/// A value type; lives on any thread.
struct Significance
{
    enum class Kind { Any, Absolute, Relative };

    Kind kind = Kind::Any;
    /// For Absolute in the parameter's own unit, for Relative as a share (0.5 is half). Not negative.
    double threshold = 0;

    /// Strictly more than the rule, with a tolerance for binary fractions: 0.70 -> 0.80 is not more than 0.1.
    /// A key that was added, removed or retyped, and a value that is no number, is significant under any
    /// rule.
    bool isSignificant(const KeyChange &change) const;

    bool operator==(const Significance &) const = default;
};
