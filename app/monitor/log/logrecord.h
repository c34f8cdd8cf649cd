// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

/// One line of the log.
///
/// A value type; any thread.
struct LogRecord
{
    /// From what is least to what is most important.
    enum class Level { Debug, Information, Warning, Critical };

    qint64 time = 0; // UTC milliseconds
    Level level = Level::Information;
    /// The room that said it, such as `configsync.history`.
    QByteArray category;
    /// As it was said; may hold anything that stood in a file.
    QString text;

    /// `2026-11-24T23:05:11.042Z warning configsync.history: ...`, on one line, with control and direction
    /// characters made visible, and shortened. English, without its end of line.
    QByteArray line() const;
};

/// `debug`, `info`, `warning`, `critical`.
QByteArray logLevelWord(LogRecord::Level level);
