// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/statefile/statefilereader.h"
#include "sync/values/synchealth.h"

#include <QJsonObject>
#include <QStringList>

/// What one reading of a state file means under a profile: the one place that decides the health (DESIGN 4).
/// The terminal's one-shot commands and ConfigSync share it.
///
/// A value type; lives on any thread.
struct ConfigEvaluation
{
    /// Synced, Unreadable, Corrupted, Incomplete or Invalid; Missing where the file or the section is absent
    /// (whether that is a fallback depends on what is known already, which is the caller's business).
    HealthStatus status = HealthStatus::Missing;
    Absence absence = Absence::None;
    /// The configuration; only where the status is Synced.
    QJsonObject section;
    SyncProblems problems;
    SyncProblems warnings;
    QStringList presentKeys;
};

ConfigEvaluation evaluateReading(const StateReading &reading, const Profile &profile);
