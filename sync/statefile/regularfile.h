// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/filestamp.h"
#include "sync/values/syncproblem.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QFile;

/// One regular file, opened for one reading: never a FIFO or a device, never larger than the limit, and able
/// to tell whether it is still the same file with the same content.
///
/// Owned by one reading; lives on its thread. Closes the file when it goes.
class RegularFile
{
public:
    enum class Trouble { None, NoFile, NotRegular, TooLarge, NoPermission, IoError };

    /// What is known of the path before it is looked at.
    enum class Known {
        Nothing,    // it is asked what it is before it is opened: to open a device may do something
        WasRegular, // a moment ago: it is opened at once, which spares a question
    };

    /// Opens without blocking. `maximumSize` in bytes.
    RegularFile(const QString &path, qint64 maximumSize, Known known = Known::Nothing);
    ~RegularFile();
    RegularFile(const RegularFile &) = delete;
    RegularFile &operator=(const RegularFile &) = delete;

    Trouble trouble() const { return m_trouble; }
    /// What is wrong, where trouble() is neither None nor NoFile.
    const SyncProblem &problem() const { return m_problem; }
    /// As it was before anything was read; null where there is no file.
    const FileStamp &stamp() const { return m_stamp; }

    /// Up to `size` bytes; fewer only at the end of the file; nothing on an error, which trouble() then
    /// tells.
    std::optional<qint64> read(char *data, qint64 size);
    /// The next read() begins there. `offset` in bytes.
    void seek(qint64 offset);
    /// The whole file from its beginning; nothing where that fails or it is not as long as stamp() says.
    std::optional<QByteArray> readWhole();
    /// True where the open file has not changed since it was opened, and the path still names it.
    bool isUnchanged() const;

    /// What the path names now; null where there is nothing. One system call.
    static FileStamp stampOf(const QString &path);
    /// UTC nanoseconds, by the clock that file times are taken from.
    static qint64 nowNanoseconds();

private:
    void fail(Trouble trouble, SyncProblem::Code code, const QString &detail = {},
              const QStringList &arguments = {});
    void failBySystem(int error);

    bool openAtOnce(qint64 maximumSize);

    QByteArray m_path;
    FileStamp m_stamp;
    Trouble m_trouble = Trouble::None;
    SyncProblem m_problem;
#ifdef Q_OS_UNIX
    int m_descriptor = -1;
    qint64 m_offset = 0;            // where the next read() begins
    bool m_stampIsOfOpened = false; // the stamp was taken of the open file, not of what the path named before
#else
    std::unique_ptr<QFile> m_file;
#endif
};
