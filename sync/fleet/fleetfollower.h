// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/fleetlisting.h"
#include "sync/fleet/sourcereading.h"

#include <QObject>
#include <QThread>

class FleetFileService;

/// Follows a fleet file, the folders of its patterns and the source files of its bots while the program runs,
/// on a thread of its own: the thread that this lives on never waits for any of them.
///
/// Owned by whoever shows or runs the fleet. Ends its thread when it is destroyed.
class FleetFollower : public QObject
{
    Q_OBJECT

public:
    explicit FleetFollower(QString path, QObject *parent = nullptr);
    ~FleetFollower() override;

    /// Begins to follow. The file is read once more at once, so that nothing is lost that was written since
    /// it was read before.
    void start();
    /// Reads everything again, and tells it also where it is the same.
    void reload();

Q_SIGNALS:
    /// What the fleet file comes to: once after start() or reload(), then whenever it is another thing.
    void listed(const FleetListing &listing);
    /// The file is there but wrong, or it has gone; what was listed last still holds.
    void broken(const FleetFileError &error);
    /// A bot's source file was read, for the first time or because it was changed.
    void sourceRead(const SourceReading &source);

private:
    QThread m_thread;
    FleetFileService *m_service = nullptr; // lives on m_thread, which deletes it when it ends
};
