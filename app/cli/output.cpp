// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {

#ifdef Q_OS_UNIX
// A pipe that can be written to has room for so much at least, so that writing it does not block.
constexpr size_t pieceSize = PIPE_BUF;

/// Waits until the descriptor takes more, or there is something to read from `interrupt`. False for the
/// latter.
bool waitForRoom(int descriptor, int interrupt)
{
    std::array<pollfd, 2> waits = {{{descriptor, POLLOUT, 0}, {interrupt, POLLIN, 0}}};
    while (::poll(waits.data(), waits.size(), -1) < 0 && errno == EINTR) {
    }
    return waits[1].revents == 0 || waits[0].revents != 0;
}

/// 0, or the errno of what went wrong; ECANCELED where it was interrupted. `interrupt` is -1 where nothing
/// interrupts.
int writeAll(int descriptor, const QByteArray &text, int interrupt)
{
    const char *data = text.constData();
    auto left = static_cast<size_t>(text.size());
    while (left > 0) {
        if (interrupt >= 0 && !waitForRoom(descriptor, interrupt))
            return ECANCELED;
        const ssize_t written = ::write(descriptor, data, interrupt >= 0 ? std::min(left, pieceSize) : left);
        if (written >= 0) {
            data += written;
            left -= static_cast<size_t>(written);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // The other end has made the pipe non-blocking: wait for room, as a blocking one would.
            waitForRoom(descriptor, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int writeOut(const QByteArray &text, int interrupt)
{
    return writeAll(STDOUT_FILENO, text, interrupt);
}

void writeError(const QByteArray &text)
{
    writeAll(STDERR_FILENO, text, -1);
}

/// A stream that the caller has closed must not become the next file that is opened.
void occupy(int descriptor, int mode)
{
    if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) {
        // The lowest free descriptor is this one, for those below are taken.
        [[maybe_unused]] const int opened = ::open("/dev/null", mode);
    }
}
#else
int writeTo(FILE *stream, const QByteArray &text)
{
    const size_t size = static_cast<size_t>(text.size());
    const bool written = std::fwrite(text.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    return written ? 0 : (errno != 0 ? errno : EIO);
}

int writeOut(const QByteArray &text, int)
{
    return writeTo(stdout, text);
}

void writeError(const QByteArray &text)
{
    writeTo(stderr, text);
}
#endif

} // namespace

Output::Output()
{
#ifdef Q_OS_UNIX
    // Writing to a closed standard output stays an error; what standard error would say is lost.
    occupy(STDIN_FILENO, O_RDONLY);
    occupy(STDOUT_FILENO, O_RDONLY);
    occupy(STDERR_FILENO, O_WRONLY);
    // A reader that has gone away is told by the write, not by a signal that would end the program half-way.
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

void Output::print(const QByteArray &text)
{
    if (m_error == 0)
        m_error = writeOut(text, m_interrupt);
}

void Output::complain(const QString &text)
{
    writeError(text.toUtf8());
}

QString Output::trouble() const
{
    if (m_error == 0 || m_error == EPIPE || m_error == ECANCELED)
        return QString();
    return QString::fromLocal8Bit(std::strerror(m_error));
}

bool Output::hasColours() const
{
#ifdef Q_OS_UNIX
    return qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb" &&
           ::isatty(STDOUT_FILENO) != 0;
#else
    return false;
#endif
}

int Output::abandonableDescriptor() const
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::fstat(STDOUT_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)))
        return STDOUT_FILENO;
#endif
    return -1;
}
