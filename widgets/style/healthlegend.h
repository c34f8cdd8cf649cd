// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// What each health means: its shape, its word and a sentence on what has happened and what is shown, one
/// below the other.
///
/// Owned by its dialog; GUI thread.
class HealthLegend : public QWidget
{
    Q_OBJECT

public:
    explicit HealthLegend(QWidget *parent = nullptr);
};
