// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/windowparts.h"

#include <QObject>

class FleetPage;

/// Connects the fleet's page and the order of the bots with those who can do what the user wants of them.
///
/// Owned by Monitor, which owns everything that it is given; GUI thread.
class FleetPageController : public QObject
{
    Q_OBJECT

public:
    explicit FleetPageController(const WindowParts &parts, QObject *parent = nullptr);

    /// Shows the fleet where it was shown last time.
    void restore();

Q_SIGNALS:
    /// The fleet's page has come, or a bot's in its place.
    void shown(bool fleet);

private:
    void show(bool fleet);
    FleetPage &page();
    void tellShared();
    void exportMatrix();
    void move(int rows);

    WindowParts m_;
    FleetPage *m_page = nullptr; // the window's, once it was shown
};
