// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/writeproof.h"

#include "sync/statefile/writecloseprobe.h"

#include <algorithm>
#include <utility>

namespace {

using Outcome = StateReading::Outcome;

// How long a file whose configuration may be a mixture has to rest, in milliseconds. No kernel's clock is
// coarser.
constexpr int confirmation = 25;
// For a bot that was caught overwriting its file in place, and while a writer has not closed the file.
constexpr int inPlaceConfirmation = 250;
// For a writer that is known to close the file when it is done, and has not.
constexpr int closeConfirmation = 2000;
// So many confirmations with the same configuration will do where the file never rests.
constexpr int confirmationsWithoutRest = 4;
// Readings in a row to find one between two writes.
constexpr int readingsForCertainty = 3;

} // namespace

WriteProof::WriteProof(QString botId, const StateFileRequest &request, StateFileReader &reader,
                       WriteCloseProbe &probe, const Clock &clock)
    : m_botId(std::move(botId))
    , m_request(request)
    , m_reader(reader)
    , m_probe(probe)
    , m_clock(clock)
{
}

/// A file that is absent, empty or cut is written from its beginning: once it is whole, it was written whole.
/// A part of another text in the middle shows that the old one was not removed first.
void WriteProof::noteBad(const StateReading &reading)
{
    m_candidate.reset();
    const FileStamp before = std::exchange(m_lastStamp, reading.stamp);
    switch (reading.outcome) {
    case Outcome::NoFile:
    case Outcome::Empty:
        m_writtenFromStart = true;
        break;
    case Outcome::Unfinished:
        // Where nothing was cut, quotes that do not match look the same.
        if (!m_overwritesInPlace && !before.isNull() &&
            (reading.stamp.size < before.size || !reading.stamp.sameFile(before)))
            m_writtenFromStart = true;
        break;
    case Outcome::Malformed:
        m_overwritesInPlace = m_overwritesInPlace || reading.stamp.sameFile(m_acceptedStamp);
        m_writtenFromStart = false;
        break;
    default:
        break;
    }
}

bool WriteProof::isCertain(StateReading &reading)
{
    // Another file than the one before, or than the last good one: an inode may be used again.
    const auto isAnother = [&reading](const FileStamp &stamp) {
        return !stamp.isNull() && !stamp.sameFile(reading.stamp);
    };
    const bool replaced = isAnother(std::exchange(m_lastStamp, reading.stamp)) || isAnother(m_acceptedStamp);
    if (replaced || m_writtenFromStart || reading.section == m_acceptedSection)
        return true;
    if (reading.age() >= confirmation * 1'000'000LL && reading.age() >= restNeeded() * 1'000'000LL)
        return true;
    // Between two equal marks nothing was written, but a call that is still copying leaves its mark only at
    // its end: twice the same configuration, the second time between two equal marks, is certain.
    for (int attempt = 0; attempt < readingsForCertainty; ++attempt) {
        const std::optional<quint64> mark = m_probe.closedMark(m_botId);
        if (!mark)
            return false;
        if (m_reader.findsAgain(m_request, reading)) {
            if (m_probe.closedMark(m_botId) == mark) {
                m_writerCloses = true;
                return true;
            }
            continue;
        }
        StateReading again = m_reader.read(m_request);
        if (!again.isWhole())
            return false;
        const bool same = again.section == reading.section;
        reading = std::move(again);
        if (same && m_probe.closedMark(m_botId) == mark) {
            m_writerCloses = true;
            return true;
        }
    }
    return false;
}

/// For how long the file must be left alone before its configuration is believed without any other proof.
int WriteProof::restNeeded()
{
    if (m_probe.isBeingWritten(m_botId))
        return m_writerCloses && !m_writerKeepsOpen ? closeConfirmation : inPlaceConfirmation;
    return m_overwritesInPlace ? inPlaceConfirmation : confirmation;
}

int WriteProof::waitFor(StateReading &reading)
{
    if (isCertain(reading))
        return 0;
    const qint64 now = m_clock.steadyMilliseconds();
    if (m_candidate && m_candidate->section == reading.section) {
        if (m_candidate->stamp != reading.stamp)
            m_candidate->restsSince = now;
        m_candidate->stamp = reading.stamp;
    } else {
        m_overwritesInPlace = m_overwritesInPlace || m_candidate.has_value();
        m_candidate = Candidate{reading.section, reading.stamp, now, now};
    }
    const int rest = restNeeded();
    const qint64 due = std::min<qint64>(m_candidate->restsSince + rest,
                                        m_candidate->since + confirmationsWithoutRest * rest);
    if (now < due) {
        m_probe.notifyWhenClosed(m_botId);
        return static_cast<int>(due - now);
    }
    m_writerKeepsOpen = m_writerKeepsOpen || rest == closeConfirmation;
    return 0;
}

void WriteProof::noteAccepted(const StateReading &reading)
{
    m_candidate.reset();
    m_writtenFromStart = false;
    m_lastStamp = reading.stamp;
    m_acceptedStamp = reading.stamp;
    m_acceptedSection = reading.section;
}
