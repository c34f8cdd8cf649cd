// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/configevaluation.h"
#include "sync/documentfeed.h"
#include "sync/profile/profile.h"
#include "sync/profile/volatilekeys.h"
#include "sync/statefile/statefilereader.h"
#include "sync/values/clock.h"
#include "sync/values/configdiff.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/synchealth.h"
#include "sync/writeproof.h"
#include "sync/writerhythm.h"

#include <QObject>
#include <QTimer>

#include <optional>

class WriteCloseProbe;

/// Keeps one bot's configuration in step with its state file: reads when told that the file may have moved,
/// decides what the bytes mean, and says what is new.
///
/// Owned by SyncEngine and living on the engine's thread, with the reader, the probe and the clock that it is
/// given, which must outlive it. Good news is immediate; bad news waits until it is certain that no write is
/// in progress (DESIGN 5). For one event the signals come in this order: healthChanged, then snapshotAccepted
/// or configurationChanged, then stateUpdated.
class ConfigSync : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        BotIdentity bot;
        Profile profile = Profile::opportunityGating();
        /// Bytes; a larger file is unreadable.
        qint64 maximumSize = StateFileReader::defaultMaximumSize;
        /// Milliseconds without a write after which the bot is late; 0 learns it from the bot's rhythm.
        qint64 lateAfter = 0;
        /// The last good configuration that the history knows, with revision 0; null where it knows none.
        /// With it the bot is never in fallback, and an absent file is missing from the start.
        ConfigSnapshot lastKnown;
    };

    /// How long bad news waits, in milliseconds.
    static constexpr int stillness = 250;
    static constexpr int unfinishedStillness = 3000;
    static constexpr int longestWait = 5000;

    ConfigSync(Settings settings, StateFileReader &reader, WriteCloseProbe &probe, const Clock &clock,
               QObject *parent = nullptr);
    ~ConfigSync() override;

    const BotIdentity &bot() const { return m_settings.bot; }
    const Profile &profile() const { return m_settings.profile; }
    const SyncHealth &health() const { return m_health; }
    /// The last good configuration from the state file; null when there is none yet.
    const ConfigSnapshot &lastGood() const { return m_lastGood; }
    /// The keys of a generic bot that change at every write, and so count for nothing.
    const VolatileKeys &volatileKeys() const { return m_volatileKeys; }

    /// The file may have moved: reads it now.
    void check();
    /// The file may have been replaced: reads it only where it is not the one that was read last. Either way
    /// something happened to it, and bad news waits on.
    void verify();
    /// The file was not watched for a moment after it was read: reads it again unless its configuration still
    /// stands there as it was accepted.
    void recheck();
    /// True while what stands in the file looks like the beginning of a write.
    bool awaitsWrite() const { return m_pending && !m_pending->whole; }
    /// Goes the way of a change with what is accepted already, and drops what comes of it: code and data are
    /// in the processor's caches when the change itself comes. Does nothing where that would take long.
    void rehearse();
    /// The time has moved on: decides whether the bot is late. Called every few seconds.
    void tick();
    /// While true, stateUpdated carries the whole parsed document, at most once a second.
    void setDocumentWanted(bool wanted) { m_feed.setWanted(wanted); }
    /// What people call the bot from now on.
    void rename(const QString &name);
    /// The same as Settings::lastKnown, for a history that answers only after the start: a fallback that was
    /// told already becomes the missing file that it is.
    void setLastKnown(const ConfigSnapshot &lastKnown);
    /// Bytes, for every reading from now on.
    void setMaximumSize(qint64 maximumSize);
    /// Milliseconds, as Settings::lateAfter; decides at once. What was learned of the rhythm stays.
    void setLateAfter(qint64 lateAfter);

Q_SIGNALS:
    /// The first values: from the state file, or the emergency values (see source()). Where the state file
    /// had nothing good since the start, the one that the history knows comes before (with revision 0).
    void snapshotAccepted(const ConfigSnapshot &snapshot);
    /// From one accepted configuration of the state file to the next, which is another one.
    void configurationChanged(const ConfigChange &change);
    void healthChanged(const SyncHealth &health);
    /// The bot has written: when and how much; with the whole document while it is wanted.
    void stateUpdated(const StateDocument &document);
    /// These keys of a generic bot turned out to change at every write, and are left out from now on.
    void volatileKeysFound(const BotIdentity &bot, const QStringList &keys);

private:
    /// Bad news that is not yet certain.
    struct Pending
    {
        qint64 since = 0;    // steady milliseconds
        qint64 lastStir = 0; // steady milliseconds: when something last happened to the file
        int restless = 0;    // readings in a row during which the file changed
        bool whole = false;  // the last of them closed properly: only what it says is bad
    };

    void read(StateFileReader::Effort effort = StateFileReader::Effort::Quick);
    void onTimer();
    void handleWhole(StateReading reading);
    void handleBad(const StateReading &reading);
    void accept(const StateReading &reading);
    void acceptConfiguration(const StateReading &reading, const ConfigEvaluation &evaluation);
    void report(const StateReading &reading, const ConfigEvaluation &evaluation);
    void publishFallback(const StateReading &reading);
    void publishLastKnown();
    ConfigSnapshot snapshotOf(const StateReading &reading, const ConfigEvaluation &evaluation,
                              const QJsonObject &parameters) const;
    SyncHealth healthFrom(const StateReading &reading, const ConfigEvaluation &evaluation) const;
    void publishHealth(SyncHealth health);
    QList<KeyChange> differencesTo(const QJsonObject &parameters) const;
    void noteWrite(const StateReading &reading);
    bool isReported(const StateReading &reading) const;

    Settings m_settings;
    StateFileReader &m_reader;
    const Clock &m_clock;
    StateFileRequest m_request;
    WriteProof m_proof;

    SyncHealth m_health;
    ConfigSnapshot m_lastGood;
    QJsonObject m_parameters;     // of the last good reading, volatile ones included
    QByteArray m_acceptedSection; // the bytes that were last understood to be good
    FileStamp m_acceptedStamp;    // and where they stood when they were last seen
    qint64 m_acceptedOffset = 0;
    SyncProblems m_acceptedWarnings;
    bool m_fallbackShown = false;
    bool m_lastKnownShown = false;
    std::optional<StateReading> m_reported; // the bad reading behind the present health
    FileStamp m_lastStamp;                  // of the last reading, whatever came of it
    std::optional<Pending> m_pending;
    QTimer m_timer;

    WriteRhythm m_rhythm;
    VolatileKeys m_volatileKeys;

    DocumentFeed m_feed;
};
