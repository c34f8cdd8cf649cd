// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>
#include <random>
#include <string>

/// The ways in which programs bring a new text into a file.
enum class WritePattern {
    Truncate,      // open(path, "w"), write, close
    Rename,        // a temporary file, renamed over the path
    RenameOldTime, // the same, and the temporary file claims to be a day old
    LinkAndRename, // the old file stays alive as a backup's hard link
    OpenReader,    // renamed while this process reads the old file on and on
    InPlace,       // open(path, "r+"), write over what is there, cut what is too much, close
    InPlaceOpen,   // the same, and the file stays open
    Recreate,      // unlink, then as Truncate
    RecreateLater, // unlink, 100 ms without a file, then as Truncate
    CopyOldTime,   // as Truncate, then the file's time is set back by a day: cp -p
    SwapLink,      // path -> ..data/NAME, ..data -> a folder of each version
};

const char *patternName(WritePattern pattern);
std::optional<WritePattern> patternNamed(const std::string &name);

/// How a text is written: in which pieces, and with which pauses.
struct WritePace
{
    static constexpr size_t never = std::numeric_limits<size_t>::max();

    /// Bytes of a piece; 0 writes the whole text by one system call.
    size_t chunk = 0;
    /// The pause between two pieces: a random time of this range, in microseconds.
    int shortestPause = 0;
    int longestPause = 0;
    /// A longer pause, in milliseconds, once, as soon as this many bytes have been written. 0 bytes: before
    /// the first, where a truncated file is empty.
    size_t stallAt = never;
    int stall = 0;
    /// Ends the write there for good, as a process that is killed does.
    size_t haltAt = never;
};

/// Writes one file, again and again, by any pattern; without Qt, so that a small program can be made of it.
///
/// Used on one thread. Throws std::system_error where the system refuses.
class FileMutator
{
public:
    FileMutator(std::string path, unsigned seed);
    ~FileMutator();
    FileMutator(const FileMutator &) = delete;
    FileMutator &operator=(const FileMutator &) = delete;

    void setPace(const WritePace &pace) { m_pace = pace; }
    /// False where the pace has halted the write half-way.
    bool write(WritePattern pattern, const std::string &text);
    /// The longest time for which a write may have left the file as it was between its beginning and its end,
    /// in milliseconds: a machine that is busy may make a pause longer than the pace asks for.
    int longestGap() const { return m_longestGap; }

private:
    bool writeTo(int file, const std::string &text);
    bool writeNew(const std::string &path, const std::string &text);
    bool writeOver(bool keepOpen, const std::string &text);
    bool replace(const std::string &text, bool oldTime);
    bool swapLink(const std::string &text);
    void closeKeptFile();
    void pause(int milliseconds);
    void mutated();

    std::string m_path;
    WritePace m_pace;
    std::minstd_rand m_random;
    int m_keptFile = -1;
    int m_reader = -1;
    int m_version = 0;
    int m_longestGap = 0;
    std::chrono::steady_clock::time_point m_lastMutation;
    std::chrono::steady_clock::time_point m_mutationBefore;
};
