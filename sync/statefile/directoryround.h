// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

#include <functional>
#include <utility>

/// Gathers directories in which something happened, and after a while has what is watched in them looked at,
/// each once, in small portions: a thousand files at once would make the news of another one wait.
///
/// Owned by StateFileWatcher; lives on the engine's thread.
class DirectoryRound : public QObject
{
    Q_OBJECT

public:
    /// What is watched in a directory, or on the way through it.
    using IdsIn = std::function<QSet<QString>(const QString &directory)>;

    explicit DirectoryRound(IdsIn idsIn, QObject *parent = nullptr);

    enum class Hurry {
        None, // the files tell of themselves what happens to them
        Some,
    };
    void gather(const QString &directory, Hurry hurry);

Q_SIGNALS:
    /// This one is to be looked at, because something happened in the directory. It may be gone by now.
    void due(const QString &id, const QString &directory);

private:
    void lookAtPortion();
    int wait() const;

    IdsIn m_idsIn;
    QSet<QString> m_directories;
    Hurry m_hurry = Hurry::None;               // of any of them
    QList<std::pair<QString, QString>> m_left; // of the present round
    QTimer m_timer;
};
