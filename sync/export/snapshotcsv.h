// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/synchealth.h"

#include <QStringList>

class CsvWriter;

// One configuration as CSV (DESIGN 14): a record for each parameter that the configuration holds, the
// profile's groups in its order, then the keys that the profile does not know. Pure but for the writer; any
// thread.

/// `bot,key,title,value,formatted,unit,group,source,status,observed_at,hash`.
QStringList snapshotCsvColumns();

/// Writes the header record.
void writeSnapshotCsvHeader(CsvWriter &writer);

/// Writes the snapshot's records. Every one carries the snapshot's source and the bot's status, so that
/// emergency values cannot be taken for real ones.
void writeSnapshotCsv(CsvWriter &writer, const ConfigSnapshot &snapshot, const Profile &profile,
                      HealthStatus status);
