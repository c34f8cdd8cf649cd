// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/statewriter.h"

#include "app/demobot/stopsignal.h"
#include "app/demobot/symlinkwriter.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace {

/// Truncate, then write: for a moment the file is empty, then unfinished. This is what the real bots do.
class TruncatingWriter final : public StateWriter
{
public:
    explicit TruncatingWriter(const QString &path)
        : StateWriter(path)
    {
    }
    std::optional<QString> write(const QByteArray &text) override { return writeInChunks(path(), text); }
};

/// Writes a temporary file in the same folder and renames it over the state file, which is whole at all
/// times.
class RenamingWriter final : public StateWriter
{
public:
    explicit RenamingWriter(const QString &path)
        : StateWriter(path)
        , m_temporary(QFileInfo(path).path() + "/."_L1 + QFileInfo(path).fileName() + ".demobot-new"_L1)
    {
    }

    std::optional<QString> write(const QByteArray &text) override
    {
        if (const std::optional<QString> error = writeInChunks(m_temporary, text))
            return error;
        std::error_code error;
        std::filesystem::rename(QFileInfo(m_temporary).filesystemFilePath(),
                                QFileInfo(path()).filesystemFilePath(), error);
        if (!error)
            return std::nullopt;
        QFile::remove(m_temporary);
        return u"cannot rename %1 to %2: %3"_s.arg(m_temporary, path(),
                                                   QString::fromLocal8Bit(error.message().c_str()));
    }

private:
    QString m_temporary;
};

/// Truncates like the real bots, but takes a pause after each piece, and now and then a long one: a machine
/// that swaps, a network file system.
class SlowWriter final : public StateWriter
{
public:
    SlowWriter(const QString &path, quint64 seed, const StopSignal &stop)
        : StateWriter(path)
        , m_random(seed, RandomSource::Stream::Writer)
        , m_stop(stop)
    {
    }

    std::optional<QString> write(const QByteArray &text) override
    {
        using namespace std::chrono_literals;
        constexpr int pieces = 6;
        const int stalledPiece = m_random.oneIn(8) ? m_random.below(pieces - 1) : -1;
        int piece = 0;
        return writeInChunks(path(), text, std::max<qsizetype>(1, (text.size() + pieces - 1) / pieces), [&] {
            const bool stalled = piece++ == stalledPiece;
            m_stop.waitUntil(std::chrono::steady_clock::now() + (stalled ? 1500ms : 120ms));
        });
    }

private:
    RandomSource m_random;
    const StopSignal &m_stop;
};

} // namespace

StateWriter::StateWriter(QString path)
    : m_path(std::move(path))
{
}

std::optional<QString> StateWriter::remove()
{
    QFile file(m_path);
    const QFileInfo info(m_path);
    if ((!info.exists() && !info.isSymLink()) || file.remove())
        return std::nullopt;
    return u"cannot delete %1: %2"_s.arg(m_path, file.errorString());
}

std::unique_ptr<StateWriter> StateWriter::create(WriterKind kind, const QString &path, quint64 seed,
                                                 const StopSignal &stop)
{
    switch (kind) {
    case WriterKind::Truncate:
        return std::make_unique<TruncatingWriter>(path);
    case WriterKind::Rename:
        return std::make_unique<RenamingWriter>(path);
    case WriterKind::Slow:
        return std::make_unique<SlowWriter>(path, seed, stop);
    case WriterKind::Symlink:
        return createSymlinkWriter(path);
    }
    return nullptr;
}

std::optional<QString> writeInChunks(const QString &path, const QByteArray &text, qsizetype chunkSize,
                                     const std::function<void()> &pause)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return u"cannot open %1 for writing: %2"_s.arg(path, file.errorString());
    for (qsizetype written = 0; written < text.size();) {
        const qint64 count =
            file.write(text.constData() + written, std::min(chunkSize, text.size() - written));
        if (count <= 0)
            return u"cannot write %1: %2"_s.arg(path, file.errorString());
        written += count;
        if (written < text.size())
            pause();
    }
    return std::nullopt;
}

std::optional<QString> writeInChunks(const QString &path, const QByteArray &text)
{
    constexpr qsizetype pythonBuffer = 8192;
    return writeInChunks(path, text, pythonBuffer, [] {});
}
