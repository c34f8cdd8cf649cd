// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/botnotice.h"

#include <QHash>
#include <QList>
#include <QObject>

/// One line of the list of notices.
///
/// A value type; lives on any thread.
struct ListedNotice
{
    BotNotice notice;
    bool read = false;
    bool acknowledged = false;
    /// The rows of the history that hold its changes, in their order; empty until they are recorded.
    QList<qint64> rows;

    bool operator==(const ListedNotice &) const = default;
};

/// Every notice, shown or held back, until somebody has seen it and long after: nothing is lost but the
/// oldest, and those are counted.
///
/// Owned by the composition; lives on the thread that made it (the GUI thread). Holds at most `most` notices.
class NoticeList : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 1'000;
    /// Of one notice; the last ones are kept.
    static constexpr int mostRows = 500;

    explicit NoticeList(QObject *parent = nullptr);

    /// The oldest first.
    const QList<ListedNotice> &notices() const { return m_notices; }
    /// -1 where it is not in the list.
    int indexOf(qint64 id) const;
    int unread() const { return m_unread; }
    /// So many were given up because the list is full.
    qint64 givenUp() const { return m_givenUp; }
    qint64 nextId() const { return m_nextId; }

    /// What was there in an earlier run, instead of what is there now.
    void restore(const QList<ListedNotice> &notices, qint64 givenUp);
    /// A new notice, or one that has grown: it is unread again, and not acknowledged.
    void put(const BotNotice &notice);
    /// Rows that the history holds of a change that was accepted at `time` (UTC milliseconds). They find
    /// their notice, also where it comes later. Returns its id, 0 where it is not there yet.
    qint64 addRows(const QString &botId, qint64 time, const QList<qint64> &rows);

    void markRead(qint64 id);
    void markAllRead();
    /// Also reads it.
    void acknowledge(qint64 id);
    /// All notices that hold changes of the bot and nothing else: somebody has acknowledged them elsewhere.
    void acknowledgeChangesOf(const QString &botId);
    /// The notices stay where they are not acknowledged.
    void removeAcknowledged();

Q_SIGNALS:
    /// It is the last one now.
    void inserted(int index);
    void changed(int index);
    /// Some were removed, or all are others.
    void reset();
    void unreadChanged(int unread);
    /// Something that is worth writing to the file.
    void contentChanged();

private:
    struct Unplaced
    {
        QString botId;
        qint64 time = 0;
        QList<qint64> rows;
    };

    bool isKnown(const BotNotice &notice) const;
    static bool holds(const BotNotice &notice, const QString &botId, qint64 time);
    static void append(ListedNotice &entry, const QList<qint64> &rows);
    void setFlags(int index, bool read, bool acknowledged);
    void recount();

    QList<ListedNotice> m_notices;
    QList<Unplaced> m_unplaced; // bounded
    qint64 m_nextId = 1;
    qint64 m_givenUp = 0;
    int m_unread = 0;
};
