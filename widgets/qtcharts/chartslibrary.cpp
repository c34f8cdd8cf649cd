// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/qtcharts/chartslibrary.h"

#include "widgets/qtcharts/chartslineview.h"

std::unique_ptr<StepLineView> ChartsLibrary::create(QWidget *parent) const
{
    return std::make_unique<ChartsLineView>(parent);
}
