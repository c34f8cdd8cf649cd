// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTemporaryDir>

/// A folder with state files of a bot, as a bot of the kind "opportunity gating" writes them.
///
/// Everything is written under a temporary name and renamed: whole, as a careful writer does.
class StateFixture
{
public:
    /// The path of a file in the folder, whether it is there or not.
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    /// Writes `content` to the file, and returns its path. A valid `time` becomes its modification time.
    QString write(const QString &name, const QByteArray &content, const QDateTime &time = {}) const;
    void remove(const QString &name) const;

    /// A whole state file with 18 parameters, a trade and a balance; line 2 to 21 are the configuration
    /// section.
    static QByteArray good();
    /// The same with `before` (which must stand in it) replaced by `after`.
    static QByteArray goodWith(const QByteArray &before, const QByteArray &after);

private:
    QTemporaryDir m_folder;
};
