// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/significance.h"

#include <algorithm>
#include <cmath>
#include <limits>

bool Significance::isSignificant(const KeyChange &change) const
{
    if (kind == Kind::Any || change.kind != KeyChange::Kind::Changed || !change.delta.isDouble())
        return true;
    const double before = change.before.toDouble();
    const double after = change.after.toDouble();
    const double limit = kind == Kind::Absolute ? threshold : threshold * std::fabs(before);
    // The subtraction of two decimal fractions is off by some units in the last place of the larger one.
    const double tolerance =
        8 * std::numeric_limits<double>::epsilon() * std::max({std::fabs(before), std::fabs(after), limit});
    return std::fabs(after - before) > limit + tolerance;
}
