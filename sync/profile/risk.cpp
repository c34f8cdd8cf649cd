// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/risk.h"

std::optional<Risk> Risk::forWord(const QString &word)
{
    if (word == u"higher")
        return Risk{Direction::Higher};
    if (word == u"lower")
        return Risk{Direction::Lower};
    return std::nullopt;
}

bool Risk::isRaisedBy(const KeyChange &change) const
{
    if (direction == Direction::None || change.kind == KeyChange::Kind::Added)
        return false;
    if (!change.before.isDouble())
        return false; // it was no limit before either
    if (!change.after.isDouble())
        return true;
    const double delta = numericDelta(change.before, change.after).toDouble();
    return direction == Direction::Higher ? delta > 0 : delta < 0;
}
