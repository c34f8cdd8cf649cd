// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/valueformat.h"

#include <QList>
#include <QString>

/// The numbers of one parameter: how they are written, and between which values they lie.
struct ValueRange
{
    ValueFormat format;
    double least = 0;
    double greatest = 0;
};

/// One mark of a value axis.
struct ValueTick
{
    double height = 0; // 0 at the bottom of the plot, 1 at its top
    QString text;
};

/// One scale for parameters of one unit and of like size; the last may be one where each parameter has its
/// own scale, which then has no numbers.
///
/// A value type. Losses, which are shown negative, go downward.
struct ValueAxis
{
    ValueFormat format;
    double low = 0;
    double high = 1;
    QList<ValueTick> ticks;
    /// Positions in the list that was asked about.
    QList<int> parameters;
    bool ownScales = false;

    /// 0 for the lower end, 1 for the upper.
    double height(double value) const;
};

/// The most scales that a chart has room for.
constexpr int mostValueAxes = 3;

/// Puts the parameters on as few scales as let each of them be read: those of one unit share one where none
/// of them would be flattened by it. Pure.
QList<ValueAxis> planValueAxes(const QList<ValueRange> &ranges);
/// The scale of a parameter that shares none, without marks.
ValueAxis ownAxis(const ValueRange &range);
/// What stands on a scale for a stored value: a loss is below zero however it is stored.
double plottedValue(const ValueFormat &format, double value);
