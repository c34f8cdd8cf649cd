// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/steplineview.h"

#include <QObject>

/// What StepLines finds in the library `configsync-charts`.
class ChartsLibrary final : public QObject, public StepLineViewFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "configsync.StepLineViewFactory/1")
    Q_INTERFACES(StepLineViewFactory)

public:
    std::unique_ptr<StepLineView> create(QWidget *parent) const override;
};
