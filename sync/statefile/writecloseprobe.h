// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QSocketNotifier;

/// Knows whether a writer has closed a file since it last wrote to it: the cheapest proof that a document
/// which is overwritten in place is not half old and half new (DESIGN 5, "never a mixture").
///
/// QFileSystemWatcher does not tell of a close, so this asks inotify itself; where there is none, or no watch
/// can be had, it never knows, and the caller waits instead. Owned by SyncEngine; lives on the engine's
/// thread.
class WriteCloseProbe : public QObject
{
    Q_OBJECT

public:
    explicit WriteCloseProbe(QObject *parent = nullptr);
    ~WriteCloseProbe() override;

    /// Follows the file that the path names now, under the bot's id; replaces what was followed before.
    void follow(const QString &id, const QString &path);
    void forget(const QString &id);

    /// A mark where the last thing that a writer did to the file was to close it; nothing where that is not
    /// known. A reading between two equal marks saw the file as the writer left it.
    std::optional<quint64> closedMark(const QString &id);
    /// True where something was written, and the file was not closed since.
    bool isBeingWritten(const QString &id);
    /// Emits closed() as soon as the file of this bot is closed, once.
    void notifyWhenClosed(const QString &id);
    /// Empties the kernel's queue; called now and then, so that it does not overflow.
    void drain();

Q_SIGNALS:
    void closed(const QString &id);

private:
    enum class State { Unknown, Writing, Closed };
    struct File
    {
        QString id;
        State state = State::Unknown;
        quint64 events = 0;
        bool notify = false;
    };

    File file(const QString &id) const;
    void forgetEverything();

    int m_descriptor = -1;
    QHash<int, QList<File>> m_files; // by watch descriptor: two bots may share a file
    QHash<QString, int> m_watches;   // by bot
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_awaited = 0;
};
