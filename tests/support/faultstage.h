// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/clock.h"
#include "tests/support/filemutator.h"
#include "tests/support/fleetrecorder.h"
#include "tests/support/statetext.h"

#include <QTemporaryDir>

#include <string>

/// A folder of its own, a running fleet and a recorder of what it says: what one test of the fault suite
/// plays on.
///
/// Owned by the test function; lives on its thread.
class FaultStage
{
public:
    FaultStage();

    /// A path within the stage's folder.
    QString path(const QString &name = QStringLiteral("state.json")) const;
    /// Writes a configuration by the pattern, whole and at once.
    static void write(const QString &path, int number, WritePattern pattern = WritePattern::Truncate);
    /// Lets the fleet follow the file; waits for the number unless it is 0.
    bool follow(const QString &path, int number);
    /// Waits until the bot's last accepted configuration is this one, and it is synced.
    bool waitForNumber(const QString &path, int number, int milliseconds = 20'000) const;
    /// Writes one more configuration and waits for it: everything that was said because of what came before
    /// has been said then.
    bool finish(const QString &path, int number);

    BotFleet &fleet() { return m_fleet; }
    const FleetRecorder &recorder() const { return m_recorder; }

private:
    QTemporaryDir m_folder;
    BotFleet m_fleet;
    FleetRecorder m_recorder;
};

/// In a test function: the bot has followed from configuration `first` to `last` without a fault and without
/// an alarm.
#define VERIFY_NO_FAULT(stage, path, first, last)                                                            \
    do {                                                                                                     \
        QCOMPARE((stage).recorder().fault((path), (first), (last)), QString());                              \
        QCOMPARE((stage).recorder().alarms(path), QString());                                                \
    } while (false)
