// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/regularfile.h"

#include <QCoreApplication>
#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <ctime>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <QDateTime>
#include <QFileInfo>
#endif

namespace {

QString megabytes(qint64 bytes)
{
    const qint64 tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
    return QString::number(tenths / 10) + u'.' + QString::number(tenths % 10) + QStringLiteral(" MiB");
}

QStringList sizes(const FileStamp &stamp, qint64 maximumSize)
{
    return {megabytes(stamp.size), megabytes(maximumSize)};
}

const char tooLarge[] = QT_TRANSLATE_NOOP("SyncProblem", "%1, and the limit is %2");

} // namespace

void RegularFile::fail(Trouble trouble, SyncProblem::Code code, const QString &detail,
                       const QStringList &arguments)
{
    m_trouble = trouble;
    m_problem = {};
    m_problem.code = code;
    m_problem.detail = detail;
    m_problem.detailArguments = arguments;
}

#ifdef Q_OS_UNIX

namespace {

/// A descriptor, or -1 with errno. Where the system lets us, the time of the last access stays as it is: a
/// bot's folder is only read, and the first reading after every write would otherwise write an inode.
int openToRead(const char *path)
{
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
#ifdef O_NOATIME
    const int descriptor = ::open(path, flags | O_NOATIME);
    if (descriptor >= 0 || errno != EPERM) // EPERM: the file is somebody else's
        return descriptor;
#endif
    return ::open(path, flags);
}

const char *kindOfFile(mode_t mode)
{
    if (S_ISDIR(mode))
        return QT_TRANSLATE_NOOP("SyncProblem", "it is a directory");
    if (S_ISFIFO(mode))
        return QT_TRANSLATE_NOOP("SyncProblem", "it is a FIFO");
    if (S_ISSOCK(mode))
        return QT_TRANSLATE_NOOP("SyncProblem", "it is a socket");
    return QT_TRANSLATE_NOOP("SyncProblem", "it is a device");
}

} // namespace

RegularFile::RegularFile(const QString &path, qint64 maximumSize, Known known)
    : m_path(QFile::encodeName(path))
{
    if (known == Known::WasRegular && openAtOnce(maximumSize))
        return;
    struct stat status
    {
    };
    if (::stat(m_path.constData(), &status) != 0) {
        failBySystem(errno);
        return;
    }
    m_stamp = FileStamp::fromStat(status);
    if (!S_ISREG(status.st_mode)) {
        fail(Trouble::NotRegular, SyncProblem::Code::NotRegular,
             QString::fromUtf8(kindOfFile(status.st_mode)));
    } else if (m_stamp.size > maximumSize) {
        fail(Trouble::TooLarge, SyncProblem::Code::TooLarge, QString::fromUtf8(tooLarge),
             sizes(m_stamp, maximumSize));
    } else {
        // What the path names may be another thing by now; not to block on it, and isUnchanged() tells.
        m_descriptor = openToRead(m_path.constData());
        if (m_descriptor < 0)
            failBySystem(errno);
    }
}

/// False where it is no longer a file that may be read, or none at all: why, is for the careful way to tell.
bool RegularFile::openAtOnce(qint64 maximumSize)
{
    const int descriptor = openToRead(m_path.constData());
    if (descriptor < 0)
        return false;
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > maximumSize) {
        ::close(descriptor);
        return false;
    }
    m_descriptor = descriptor;
    m_stamp = FileStamp::fromStat(status);
    m_stampIsOfOpened = true;
    return true;
}

RegularFile::~RegularFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void RegularFile::failBySystem(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        m_trouble = Trouble::NoFile;
        m_stamp = {};
        break;
    case EACCES:
    case EPERM:
        fail(Trouble::NoPermission, SyncProblem::Code::NoPermission);
        break;
    case ELOOP:
        fail(Trouble::IoError, SyncProblem::Code::Io,
             QString::fromUtf8(QT_TRANSLATE_NOOP("SyncProblem", "its symbolic links lead in a circle")));
        break;
    default:
        fail(Trouble::IoError, SyncProblem::Code::Io, QStringLiteral("%1"), {qt_error_string(error)});
    }
}

std::optional<qint64> RegularFile::read(char *data, qint64 size)
{
    qint64 total = 0;
    while (total < size) {
        const ssize_t count =
            ::pread(m_descriptor, data + total, static_cast<size_t>(size - total), m_offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            failBySystem(errno);
            return std::nullopt;
        }
        if (count == 0)
            break;
        total += count;
        m_offset += count;
    }
    return total;
}

void RegularFile::seek(qint64 offset)
{
    m_offset = offset;
}

std::optional<QByteArray> RegularFile::readWhole()
{
    QByteArray text(m_stamp.size, Qt::Uninitialized);
    seek(0);
    if (read(text.data(), text.size()) != text.size())
        return std::nullopt;
    return text;
}

bool RegularFile::isUnchanged() const
{
    struct stat status
    {
    };
    // A stamp of the path may be of another file than the one that was opened. One of the open file is
    // compared with what the path names alone: the same inode is the same file, and what it is now.
    if (!m_stampIsOfOpened && (::fstat(m_descriptor, &status) != 0 || FileStamp::fromStat(status) != m_stamp))
        return false;
    return ::stat(m_path.constData(), &status) == 0 && FileStamp::fromStat(status) == m_stamp;
}

FileStamp RegularFile::stampOf(const QString &path)
{
    struct stat status
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return FileStamp::fromStat(status);
}

qint64 RegularFile::nowNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return static_cast<qint64>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

#else // elsewhere: what Qt can tell, which knows no inode

RegularFile::RegularFile(const QString &path, qint64 maximumSize, Known)
    : m_path(path.toUtf8())
{
    const QFileInfo info(path);
    m_stamp = stampOf(path);
    if (m_stamp.isNull()) {
        m_trouble = Trouble::NoFile;
    } else if (!info.isFile()) {
        fail(Trouble::NotRegular, SyncProblem::Code::NotRegular, QStringLiteral("it is a directory"));
    } else if (m_stamp.size > maximumSize) {
        fail(Trouble::TooLarge, SyncProblem::Code::TooLarge, QString::fromUtf8(tooLarge),
             sizes(m_stamp, maximumSize));
    } else {
        m_file = std::make_unique<QFile>(path);
        if (!m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            if (m_file->error() == QFileDevice::PermissionsError)
                fail(Trouble::NoPermission, SyncProblem::Code::NoPermission);
            else
                fail(Trouble::IoError, SyncProblem::Code::Io, QStringLiteral("%1"), {m_file->errorString()});
        }
    }
}

RegularFile::~RegularFile() = default;

void RegularFile::failBySystem(int error)
{
    fail(Trouble::IoError, SyncProblem::Code::Io, QStringLiteral("%1"), {qt_error_string(error)});
}

std::optional<qint64> RegularFile::read(char *data, qint64 size)
{
    qint64 total = 0;
    while (total < size) {
        const qint64 count = m_file->read(data + total, size - total);
        if (count < 0) {
            fail(Trouble::IoError, SyncProblem::Code::Io, QStringLiteral("%1"), {m_file->errorString()});
            return std::nullopt;
        }
        if (count == 0)
            break;
        total += count;
    }
    return total;
}

void RegularFile::seek(qint64 offset)
{
    m_file->seek(offset); // what is read then tells where it failed
}

std::optional<QByteArray> RegularFile::readWhole()
{
    QByteArray text(m_stamp.size, Qt::Uninitialized);
    seek(0);
    if (read(text.data(), text.size()) != text.size())
        return std::nullopt;
    return text;
}

bool RegularFile::isUnchanged() const
{
    return stampOf(QString::fromUtf8(m_path)) == m_stamp;
}

FileStamp RegularFile::stampOf(const QString &path)
{
    const QFileInfo info(path);
    FileStamp stamp;
    if (!info.exists())
        return stamp;
    stamp.size = info.size();
    stamp.modifiedNanoseconds = info.lastModified().toMSecsSinceEpoch() * 1'000'000;
    stamp.changedNanoseconds = stamp.modifiedNanoseconds;
    return stamp;
}

qint64 RegularFile::nowNanoseconds()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000'000;
}

#endif
