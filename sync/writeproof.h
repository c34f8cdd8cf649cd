// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/statefile/statefilereader.h"
#include "sync/values/clock.h"
#include "sync/values/filestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>

class WriteCloseProbe;

/// Decides whether a configuration that was read whole was also written whole, once (DESIGN 5, "never a
/// mixture").
///
/// A document that is overwritten in place parses at every instant, half old and half new; every other way of
/// writing shows itself: by another file under the name, by a file that was absent, empty or cut on the way,
/// by a writer that has closed the file, or by the time that has passed since. So the ordinary cases cost no
/// delay, and a bot that overwrites its file is learned.
///
/// Owned by one ConfigSync, on the engine's thread; what it is given must outlive it.
class WriteProof
{
public:
    WriteProof(QString botId, const StateFileRequest &request, StateFileReader &reader,
               WriteCloseProbe &probe, const Clock &clock);

    /// A reading that was not whole.
    void noteBad(const StateReading &reading);
    /// 0 where the reading can be believed; else after how many milliseconds the file is to be read again,
    /// unless it stirs before (the probe tells when it is closed). Reads again where that helps, and then
    /// replaces `reading`.
    int waitFor(StateReading &reading);
    /// The reading was believed, whatever its configuration is worth.
    void noteAccepted(const StateReading &reading);

private:
    /// A new configuration that may be half old and half new. Times are steady milliseconds.
    struct Candidate
    {
        QByteArray section;
        FileStamp stamp;
        qint64 since = 0;      // when this section was first read
        qint64 restsSince = 0; // when the file was last seen to have changed
    };

    bool isCertain(StateReading &reading);
    int restNeeded();

    QString m_botId;
    const StateFileRequest &m_request;
    StateFileReader &m_reader;
    WriteCloseProbe &m_probe;
    const Clock &m_clock;

    FileStamp m_lastStamp; // of the last reading, whatever came of it
    FileStamp m_acceptedStamp;
    QByteArray m_acceptedSection;
    std::optional<Candidate> m_candidate;
    bool m_writtenFromStart = false; // what will stand there next; until it is accepted
    // How the bot writes, as far as it has shown.
    bool m_overwritesInPlace = false;
    bool m_writerCloses = false;    // closes the file after writing
    bool m_writerKeepsOpen = false; // does not always, though
};
