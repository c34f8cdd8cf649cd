// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QtGlobal>

#include <cerrno>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_UNIX
#include <csignal>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {

#ifdef Q_OS_UNIX
/// 0, or the errno of what went wrong.
int writeAll(int descriptor, const QByteArray &text)
{
    const char *data = text.constData();
    qsizetype left = text.size();
    while (left > 0) {
        const ssize_t written = ::write(descriptor, data, static_cast<size_t>(left));
        if (written >= 0) {
            data += written;
            left -= written;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // The other end has made the pipe non-blocking: wait for room, as a blocking one would.
            pollfd room{descriptor, POLLOUT, 0};
            ::poll(&room, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int writeOut(const QByteArray &text)
{
    return writeAll(STDOUT_FILENO, text);
}

void writeError(const QByteArray &text)
{
    writeAll(STDERR_FILENO, text);
}
#else
int writeTo(FILE *stream, const QByteArray &text)
{
    const size_t size = static_cast<size_t>(text.size());
    const bool written = std::fwrite(text.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    return written ? 0 : (errno != 0 ? errno : EIO);
}

int writeOut(const QByteArray &text)
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
    // A reader that has gone away is told by the write, not by a signal that would end the program half-way.
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

void Output::print(const QByteArray &text)
{
    if (m_error == 0)
        m_error = writeOut(text);
}

void Output::complain(const QString &text)
{
    writeError(text.toUtf8());
}

QString Output::trouble() const
{
    if (m_error == 0 || m_error == EPIPE)
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
    struct stat status;
    if (::fstat(STDOUT_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)))
        return STDOUT_FILENO;
#endif
    return -1;
}
