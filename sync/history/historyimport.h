// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/values/botidentity.h"
#include "sync/values/syncproblem.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <memory>

class HistoryStore;
struct BackupReading;

/// What is to be imported.
struct ImportRequest
{
    /// Backups of one bot's state file, in any order and with any names; a folder stands for the files in it.
    QStringList paths;
    BotIdentity bot;
    Profile profile = Profile::opportunityGating();
    /// Of the bot's machine, for timestamps without an offset.
    QTimeZone timeZone = QTimeZone::systemTimeZone();
    /// Bytes for one file.
    qint64 maximumSize = 0;
};

/// A file that was not imported, and why.
struct SkippedFile
{
    QString path;
    SyncProblems problems; // empty where the file is not there, or has no configuration section
};

/// What an import has done.
///
/// A value type; crosses threads by queued signals.
struct ImportReport
{
    qint64 files = 0; // all that were looked at
    QList<SkippedFile> skipped;
    qint64 known = 0;          // files that tell nothing new
    qint64 configurations = 0; // steps that were added
    qint64 changes = 0;        // rows that were added, each for one key
    qint64 trades = 0;         // closed trades that were added
    bool cancelled = false;    // nothing was added then
    /// Why nothing could be written yet; empty where all is well. What was read then waits in the store's
    /// memory.
    QString trouble;
};
Q_DECLARE_METATYPE(ImportReport)

/// Imports backups into a store while that goes on recording: reads the files on a thread of its own, and has
/// the store write them in one transaction at the end, so that a cancelled import leaves nothing behind.
///
/// Owned by the dialog that shows its progress; lives on the store's thread, which must outlive it. One
/// import for each object. Destroying it cancels.
class HistoryImport : public QObject
{
    Q_OBJECT

public:
    HistoryImport(HistoryStore &store, ImportRequest request, QObject *parent = nullptr);
    ~HistoryImport() override;

    void start();
    /// finished() still comes.
    void cancel();

Q_SIGNALS:
    /// `done` of `total` steps of the work; at most twenty times a second.
    void progressed(qint64 done, qint64 total);
    void finished(const ImportReport &report);

private:
    class Work;

    void write(const std::shared_ptr<BackupReading> &reading);

    HistoryStore &m_store;
    ImportRequest m_request;
    std::shared_ptr<Work> m_work;
};
