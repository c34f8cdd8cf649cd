// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bytesize.h"

#include <cmath>

namespace {

/// How many bytes one of the unit is; 0 for a unit that is none.
double bytesOfUnit(const QString &unit)
{
    const QString letters = QStringLiteral("KMGT");
    if (unit.isEmpty() || unit == u"B")
        return 1;
    const qsizetype power = letters.indexOf(unit.at(0)) + 1;
    const QString rest = unit.mid(1);
    if (power == 0 || !(rest.isEmpty() || rest == u"IB" || rest == u"B"))
        return 0;
    return std::pow(rest == u"B" ? 1000.0 : 1024.0, static_cast<double>(power));
}

} // namespace

std::optional<qint64> parseByteSize(const QString &text)
{
    const QString trimmed = text.trimmed();
    qsizetype end = 0;
    while (
        end < trimmed.size() &&
        ((trimmed.at(end).unicode() >= u'0' && trimmed.at(end).unicode() <= u'9') || trimmed.at(end) == u'.'))
        ++end;
    const QString digits = trimmed.left(end);
    const QString unit = trimmed.mid(end).trimmed().toUpper();
    if (unit.isEmpty() || unit == u"B") {
        bool whole = false;
        const qint64 bytes = digits.toLongLong(&whole);
        return whole && bytes > 0 ? std::optional(bytes) : std::nullopt;
    }
    bool isNumber = false;
    const double bytes = digits.toDouble(&isNumber) * bytesOfUnit(unit);
    if (!isNumber || !(bytes >= 1) || bytes >= 9.2e18)
        return std::nullopt;
    return static_cast<qint64>(bytes);
}
