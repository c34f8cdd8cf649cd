// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filemutator.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr std::array<std::pair<WritePattern, const char *>, 11> names{{
    {WritePattern::Truncate, "truncate"},
    {WritePattern::Rename, "rename"},
    {WritePattern::RenameOldTime, "rename-old-time"},
    {WritePattern::LinkAndRename, "link-rename"},
    {WritePattern::OpenReader, "open-reader"},
    {WritePattern::InPlace, "in-place"},
    {WritePattern::InPlaceOpen, "in-place-open"},
    {WritePattern::Recreate, "recreate"},
    {WritePattern::RecreateLater, "recreate-later"},
    {WritePattern::CopyOldTime, "copy-old-time"},
    {WritePattern::SwapLink, "swap-link"},
}};

constexpr int withoutFile = 100;        // milliseconds
constexpr time_t setBackBy = 24 * 3600; // seconds

[[noreturn]] void fail(const std::string &what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

int opened(const std::string &path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC, 0644);
    if (file < 0)
        fail("open " + path);
    return file;
}

void setTimeBack(int file)
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    now.tv_sec -= setBackBy;
    const timespec times[2] = {now, now};
    if (::futimens(file, times) != 0)
        fail("futimens");
}

void renameOver(const std::string &from, const std::string &to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        fail("rename " + to);
}

void removeIfThere(const std::string &path)
{
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        fail("unlink " + path);
}

/// Empty where the path is no symbolic link.
std::string linkTarget(const std::string &path)
{
    std::array<char, 4096> buffer{};
    const ssize_t length = ::readlink(path.c_str(), buffer.data(), buffer.size());
    return length > 0 ? std::string(buffer.data(), static_cast<size_t>(length)) : std::string();
}

void linkOver(const std::string &target, const std::string &path)
{
    const std::string temporary = path + "_tmp";
    removeIfThere(temporary);
    if (::symlink(target.c_str(), temporary.c_str()) != 0)
        fail("symlink " + temporary);
    renameOver(temporary, path);
}

} // namespace

const char *patternName(WritePattern pattern)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [pattern](const auto &name) { return name.first == pattern; });
    return found == names.end() ? "" : found->second;
}

std::optional<WritePattern> patternNamed(const std::string &name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&name](const auto &known) { return known.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

FileMutator::FileMutator(std::string path, unsigned seed)
    : m_path(std::move(path))
    , m_random(seed)
{
}

FileMutator::~FileMutator()
{
    closeKeptFile();
    if (m_reader >= 0)
        ::close(m_reader);
}

bool FileMutator::write(WritePattern pattern, const std::string &text)
{
    m_lastMutation = m_mutationBefore = std::chrono::steady_clock::now();
    if (pattern != WritePattern::InPlaceOpen)
        closeKeptFile();
    switch (pattern) {
    case WritePattern::Truncate:
        return writeNew(m_path, text);
    case WritePattern::Rename:
        return replace(text, false);
    case WritePattern::RenameOldTime:
        return replace(text, true);
    case WritePattern::LinkAndRename: {
        const std::string backup = m_path + ".bak";
        removeIfThere(backup);
        if (::link(m_path.c_str(), backup.c_str()) != 0 && errno != ENOENT)
            fail("link " + backup);
        return replace(text, false);
    }
    case WritePattern::OpenReader: {
        const int reader = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
        if (m_reader >= 0)
            ::close(m_reader);
        m_reader = reader;
        return replace(text, false);
    }
    case WritePattern::InPlace:
        return writeOver(false, text);
    case WritePattern::InPlaceOpen:
        return writeOver(true, text);
    case WritePattern::Recreate:
    case WritePattern::RecreateLater:
        removeIfThere(m_path);
        mutated();
        if (pattern == WritePattern::RecreateLater)
            pause(withoutFile);
        return writeNew(m_path, text);
    case WritePattern::CopyOldTime: {
        if (!writeNew(m_path, text))
            return false;
        const int file = opened(m_path, O_RDONLY);
        setTimeBack(file);
        ::close(file);
        return true;
    }
    case WritePattern::SwapLink:
        return swapLink(text);
    }
    return false;
}

bool FileMutator::writeTo(int file, const std::string &text)
{
    bool stalled = false;
    size_t done = 0;
    for (;;) {
        if (done >= m_pace.haltAt)
            return false;
        if (done >= m_pace.stallAt && !std::exchange(stalled, true))
            pause(m_pace.stall);
        if (done == text.size())
            return true;
        if (done > 0 && m_pace.longestPause > 0) {
            std::uniform_int_distribution<int> range(m_pace.shortestPause, m_pace.longestPause);
            std::this_thread::sleep_for(std::chrono::microseconds(range(m_random)));
        }
        const size_t piece = m_pace.chunk == 0 ? text.size() : m_pace.chunk;
        size_t end = std::min(done + piece, text.size());
        for (const size_t mark : {m_pace.stallAt, m_pace.haltAt}) {
            if (mark > done)
                end = std::min(end, mark);
        }
        while (done < end) {
            const ssize_t count = ::write(file, text.data() + done, end - done);
            if (count < 0 && errno != EINTR)
                fail("write " + m_path);
            done += count > 0 ? static_cast<size_t>(count) : 0;
        }
        mutated();
    }
}

bool FileMutator::writeNew(const std::string &path, const std::string &text)
{
    const int file = opened(path, O_WRONLY | O_CREAT | O_TRUNC);
    mutated();
    const bool whole = writeTo(file, text);
    ::close(file);
    mutated();
    return whole;
}

bool FileMutator::writeOver(bool keepOpen, const std::string &text)
{
    if (m_keptFile < 0)
        m_keptFile = opened(m_path, O_RDWR | O_CREAT);
    if (::lseek(m_keptFile, 0, SEEK_SET) != 0)
        fail("lseek " + m_path);
    bool whole = writeTo(m_keptFile, text);
    struct stat status
    {
    };
    if (::fstat(m_keptFile, &status) != 0)
        fail("fstat " + m_path);
    if (whole && static_cast<size_t>(status.st_size) > text.size() &&
        ::ftruncate(m_keptFile, static_cast<off_t>(text.size())) != 0)
        fail("ftruncate " + m_path);
    if (!keepOpen)
        closeKeptFile();
    mutated();
    return whole;
}

bool FileMutator::replace(const std::string &text, bool oldTime)
{
    const std::string temporary = m_path + ".tmp";
    if (!writeNew(temporary, text))
        return false;
    if (oldTime) {
        const int file = opened(temporary, O_RDONLY);
        setTimeBack(file);
        ::close(file);
    }
    renameOver(temporary, m_path);
    mutated();
    return true;
}

bool FileMutator::swapLink(const std::string &text)
{
    const size_t slash = m_path.rfind('/');
    const std::string folder = m_path.substr(0, slash + 1);
    const std::string name = m_path.substr(slash + 1);
    std::string version;
    do {
        version = "..version" + std::to_string(++m_version);
    } while (::mkdir((folder + version).c_str(), 0755) != 0 && errno == EEXIST);
    if (!writeNew(folder + version + "/" + name, text))
        return false;
    const std::string before = linkTarget(folder + "..data");
    linkOver(version, folder + "..data");
    mutated();
    if (linkTarget(m_path).empty())
        linkOver("..data/" + name, m_path);
    if (!before.empty()) {
        removeIfThere(folder + before + "/" + name);
        ::rmdir((folder + before).c_str());
    }
    return true;
}

void FileMutator::closeKeptFile()
{
    if (m_keptFile >= 0)
        ::close(std::exchange(m_keptFile, -1));
}

void FileMutator::pause(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

void FileMutator::mutated()
{
    // From the mutation before the last one: when exactly the last one happened, nobody has seen.
    const auto now = std::chrono::steady_clock::now();
    const auto gap = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_mutationBefore).count();
    m_longestGap = std::max(m_longestGap, static_cast<int>(gap));
    m_mutationBefore = std::exchange(m_lastMutation, now);
}
