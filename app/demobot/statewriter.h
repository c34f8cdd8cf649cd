// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/randomsource.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class StopSignal;

enum class WriterKind { Truncate, Rename, Slow, Symlink };

/// One way of bringing a new text into the state file.
///
/// Owned by the demo bot; one thread; blocks. A writer never looks at the path before it writes: whether the
/// file may be overwritten is decided before (ownership.h).
class StateWriter
{
public:
    virtual ~StateWriter() = default;

    /// Nothing when the text is in the file; else a sentence that says why not.
    virtual std::optional<QString> write(const QByteArray &text) = 0;

    /// Deletes the state file (its link, where it is one). No error where it is absent already.
    std::optional<QString> remove();

    /// Null where this system does not know the kind. `stop` ends the pauses of the slow writer, not its
    /// write; it must outlive the writer.
    static std::unique_ptr<StateWriter> create(WriterKind kind, const QString &path, quint64 seed,
                                               const StopSignal &stop);

protected:
    explicit StateWriter(QString path);

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// Opens the path as Python's `open(path, "w")` does (created or cut to nothing) and writes the text in
/// pieces of at most `chunkSize` bytes, each by a system call of its own. `pause` is called between two
/// pieces. Returns what StateWriter::write() returns.
std::optional<QString> writeInChunks(const QString &path, const QByteArray &text, qsizetype chunkSize,
                                     const std::function<void()> &pause);
/// The same without pauses, in the pieces in which Python empties its buffer.
std::optional<QString> writeInChunks(const QString &path, const QByteArray &text);
