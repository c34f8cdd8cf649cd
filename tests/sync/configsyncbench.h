// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/configsync.h"
#include "sync/statefile/writecloseprobe.h"

#include <QStringList>
#include <QTemporaryDir>

/// A clock that stands still until it is told to go on, and knows how often it was looked at.
class ManualClock final : public Clock
{
public:
    ManualClock();

    qint64 utcMilliseconds() const override { return m_utc; }
    qint64 steadyMilliseconds() const override;
    /// Both clocks go on.
    void advance(qint64 milliseconds);
    /// The wall clock alone, as when somebody sets it.
    void setUtc(qint64 milliseconds) { m_utc = milliseconds; }
    int looks() const { return m_looks; }

private:
    qint64 m_utc;
    qint64 m_steady = 1'000'000;
    mutable int m_looks = 0;
};

/// One bot on a bench: a real file, a clock that stands still, and all that is said of the bot, in order.
///
/// Owns the file's folder and the ConfigSync. Lives on the test's thread.
class ConfigSyncBench
{
public:
    explicit ConfigSyncBench(const Profile &profile = Profile::opportunityGating(), qint64 lateAfter = 0);

    const QString &path() const { return m_path; }
    ManualClock &clock() { return m_clock; }
    ConfigSync &sync() { return *m_sync; }

    /// Replaces the file by a rename, as of a time (UTC milliseconds; 0 means the clock's), and has it looked
    /// at.
    bool write(const QByteArray &text, qint64 writtenAt = 0);
    bool remove();
    /// Looks at the file until everything about it is certain, bad news too; the clock goes on meanwhile.
    void lookUntilCertain();

    /// What was said since the last call, but for stateUpdated: `health WORD`, `snapshot SOURCE REVISION`,
    /// `change KEYS`, `volatile KEYS`.
    QStringList news();
    bool hasNews() const { return !m_news.isEmpty(); }
    const QList<ConfigSnapshot> &snapshots() const { return m_snapshots; }
    const QList<ConfigChange> &changes() const { return m_changes; }
    const QList<StateDocument> &documents() const { return m_documents; }
    /// The kinds of all signals since the beginning: `health`, `snapshot`, `change`, `state`.
    const QStringList &order() const { return m_order; }

private:
    QTemporaryDir m_folder;
    QString m_path;
    ManualClock m_clock;
    StateFileReader m_reader;
    WriteCloseProbe m_probe;
    std::unique_ptr<ConfigSync> m_sync;
    QStringList m_news;
    QStringList m_order;
    QList<ConfigSnapshot> m_snapshots;
    QList<ConfigChange> m_changes;
    QList<StateDocument> m_documents;
};
