// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/valueaxes.h"

#include "widgets/history/historytexts.h"

#include <QJsonValue>

#include <algorithm>
#include <cmath>

namespace {

// A parameter that is smaller than its neighbour by this factor would lie flat on the ground.
constexpr double mostUnlike = 8;
constexpr double aboutSoManyTicks = 5;

struct Extent
{
    double low = 0;
    double high = 0;

    double magnitude() const { return std::max(std::abs(low), std::abs(high)); }
};

Extent extentOf(const ValueRange &range)
{
    const double one = plottedValue(range.format, range.least);
    const double other = plottedValue(range.format, range.greatest);
    return {std::min(one, other), std::max(one, other)};
}

bool alike(const Extent &one, const Extent &other)
{
    const double smaller = std::min(one.magnitude(), other.magnitude());
    const double larger = std::max(one.magnitude(), other.magnitude());
    return smaller <= 0 || larger / smaller <= mostUnlike;
}

double niceStep(double length)
{
    const double rough = length / aboutSoManyTicks;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * 0.999)
            return factor * power;
    }
    return 10 * power;
}

/// Room above and below; a constant stands in the middle.
Extent padded(const Extent &extent)
{
    double room = (extent.high - extent.low) * 0.08;
    if (room <= 0)
        room = extent.magnitude() > 0 ? extent.magnitude() * 0.2 : 1;
    return {extent.low - room, extent.high + room};
}

/// Without the noise of the binary form: 0.30000000000000004 is a mark at 0.3.
double cleaned(double value)
{
    return QString::number(value, 'g', 12).toDouble();
}

void scale(ValueAxis &axis, const Extent &extent)
{
    const bool neverNegative = extent.low >= 0 && extent.high > 0;
    const bool neverPositive = extent.high <= 0 && extent.low < 0;
    const Extent roomy = padded(extent);
    axis.low = neverNegative ? std::max(roomy.low, 0.0) : roomy.low;
    axis.high = neverPositive ? std::min(roomy.high, 0.0) : roomy.high;
    const double step = niceStep(axis.high - axis.low);
    // Ends on marks, unless that wastes space.
    if (!std::isfinite(step) || step <= 0)
        return;
    axis.low = cleaned(std::floor(axis.low / step + 1e-9) * step);
    axis.high = cleaned(std::ceil(axis.high / step - 1e-9) * step);
    const double length = axis.high - axis.low;
    const auto count = static_cast<int>(std::lround(length / step));
    // All with as many decimals as the one that has most.
    ValueFormat format = axis.format;
    for (int i = 0; i <= count; ++i) {
        const QString amount = format.amount(QJsonValue(cleaned(axis.low + i * step)));
        const qsizetype dot = amount.indexOf(u'.');
        if (dot >= 0)
            format.decimals = std::max(format.decimals, static_cast<int>(amount.size() - dot - 1));
    }
    for (int i = 0; i <= count; ++i) {
        const double value = cleaned(axis.low + i * step);
        axis.ticks.append({(value - axis.low) / length, valueText(format, QJsonValue(value))});
    }
}

} // namespace

double plottedValue(const ValueFormat &format, double value)
{
    return format.kind == ValueFormat::Kind::PercentLoss ? -std::abs(value) : value;
}

double ValueAxis::height(double value) const
{
    return high > low ? (plottedValue(format, value) - low) / (high - low) : 0.5;
}

ValueAxis ownAxis(const ValueRange &range)
{
    ValueAxis axis;
    axis.format = range.format;
    const Extent roomy = padded(extentOf(range));
    axis.low = roomy.low;
    axis.high = roomy.high;
    return axis;
}

QList<ValueAxis> planValueAxes(const QList<ValueRange> &ranges)
{
    QList<ValueAxis> axes;
    QList<Extent> extents;
    for (int i = 0; i < ranges.size(); ++i) {
        const ValueRange &range = ranges.at(i);
        const Extent extent = extentOf(range);
        qsizetype place = 0;
        while (place < axes.size() &&
               !(axes.at(place).format.kind == range.format.kind && alike(extents.at(place), extent)))
            ++place;
        if (place == axes.size()) {
            axes.append(ValueAxis());
            axes.last().format = range.format;
            extents.append(extent);
        }
        axes[place].parameters.append(i);
        extents[place] = {std::min(extents.at(place).low, extent.low),
                          std::max(extents.at(place).high, extent.high)};
    }
    if (axes.size() > mostValueAxes) {
        ValueAxis rest;
        rest.ownScales = true;
        while (axes.size() >= mostValueAxes) {
            rest.parameters = axes.takeLast().parameters + rest.parameters;
            extents.removeLast();
        }
        axes.append(rest);
    }
    for (qsizetype i = 0; i < extents.size(); ++i)
        scale(axes[i], extents.at(i));
    return axes;
}
