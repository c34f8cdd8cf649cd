// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/fleetsummary.h"

#include <QAbstractButton>

/// The fleet's own row above the list of bots: how all of them are, and how many need attention.
///
/// Owned by the sidebar; GUI thread. Checked while the fleet is what the window shows.
class FleetEntry : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FleetEntry(QWidget *parent = nullptr);

    void setSummary(const FleetSummary &summary);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FleetSummary m_summary;
};
