// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/noticelist.h"

#include <algorithm>

namespace {

// Rows come within seconds of their notice, or never.
constexpr int mostUnplaced = 500;

} // namespace

NoticeList::NoticeList(QObject *parent)
    : QObject(parent)
{
}

int NoticeList::indexOf(qint64 id) const
{
    // Ids grow along the list.
    const auto found =
        std::lower_bound(m_notices.cbegin(), m_notices.cend(), id,
                         [](const ListedNotice &entry, qint64 wanted) { return entry.notice.id < wanted; });
    return found != m_notices.cend() && found->notice.id == id ? static_cast<int>(found - m_notices.cbegin())
                                                               : -1;
}

void NoticeList::restore(const QList<ListedNotice> &notices, qint64 givenUp)
{
    m_notices = notices.mid(std::max<qsizetype>(notices.size() - most, 0));
    m_givenUp = givenUp + notices.size() - m_notices.size();
    std::sort(m_notices.begin(), m_notices.end(),
              [](const ListedNotice &a, const ListedNotice &b) { return a.notice.id < b.notice.id; });
    m_nextId = m_notices.isEmpty() ? 1 : m_notices.constLast().notice.id + 1;
    Q_EMIT reset();
    recount();
}

bool NoticeList::isKnown(const BotNotice &notice) const
{
    if (notice.heldBack != BotNotice::HeldBack::FirstLoad || !notice.turn)
        return false;
    const auto before = std::find_if(m_notices.crbegin(), m_notices.crend(), [&notice](const auto &entry) {
        return entry.notice.bot.id == notice.bot.id && entry.notice.turn;
    });
    return before != m_notices.crend() && before->notice.turn->to == notice.turn->to &&
           before->notice.turn->toLate == notice.turn->toLate;
}

void NoticeList::put(const BotNotice &notice)
{
    m_nextId = std::max(m_nextId, notice.id + 1);
    if (const int index = indexOf(notice.id); index >= 0) {
        m_notices[index].notice = notice;
        setFlags(index, false, false);
        Q_EMIT changed(index);
    } else if (isKnown(notice)) {
        return; // the bot is still as it was when the program ended
    } else {
        ListedNotice entry;
        entry.notice = notice;
        const auto place = std::find_if(m_notices.crbegin(), m_notices.crend(),
                                        [&notice](const auto &other) { return other.notice.id < notice.id; });
        const auto at = static_cast<int>(m_notices.crend() - place);
        m_notices.insert(at, entry);
        if (m_notices.size() > most) {
            m_notices.removeFirst();
            ++m_givenUp;
            Q_EMIT reset();
        } else if (at + 1 < m_notices.size()) {
            Q_EMIT reset();
        } else {
            Q_EMIT inserted(at);
        }
    }
    m_unplaced.removeIf([this, &notice](const Unplaced &unplaced) {
        if (!holds(notice, unplaced.botId, unplaced.time))
            return false;
        if (const int index = indexOf(notice.id); index >= 0)
            append(m_notices[index], unplaced.rows);
        return true;
    });
    recount();
    Q_EMIT contentChanged();
}

bool NoticeList::holds(const BotNotice &notice, const QString &botId, qint64 time)
{
    return notice.changes > 0 && notice.bot.id == botId && notice.begunAt <= time && time <= notice.time;
}

void NoticeList::append(ListedNotice &entry, const QList<qint64> &rows)
{
    for (const qint64 row : rows) {
        if (!entry.rows.contains(row))
            entry.rows.append(row);
    }
    if (entry.rows.size() > mostRows)
        entry.rows = entry.rows.last(mostRows);
}

qint64 NoticeList::addRows(const QString &botId, qint64 time, const QList<qint64> &rows)
{
    const auto entry = std::find_if(m_notices.rbegin(), m_notices.rend(), [&](const ListedNotice &each) {
        return holds(each.notice, botId, time);
    });
    if (entry != m_notices.rend()) {
        append(*entry, rows);
        Q_EMIT contentChanged();
        return entry->notice.id;
    }
    m_unplaced.append({botId, time, rows});
    if (m_unplaced.size() > mostUnplaced)
        m_unplaced.removeFirst();
    return 0;
}

void NoticeList::setFlags(int index, bool read, bool acknowledged)
{
    m_notices[index].read = read;
    m_notices[index].acknowledged = acknowledged;
}

void NoticeList::markRead(qint64 id)
{
    const int index = indexOf(id);
    if (index < 0 || m_notices.at(index).read)
        return;
    setFlags(index, true, m_notices.at(index).acknowledged);
    Q_EMIT changed(index);
    recount();
    Q_EMIT contentChanged();
}

void NoticeList::markAllRead()
{
    for (int i = 0; i < m_notices.size(); ++i) {
        if (!m_notices.at(i).read) {
            m_notices[i].read = true;
            Q_EMIT changed(i);
        }
    }
    recount();
    Q_EMIT contentChanged();
}

void NoticeList::acknowledge(qint64 id)
{
    const int index = indexOf(id);
    if (index < 0 || m_notices.at(index).acknowledged)
        return;
    setFlags(index, true, true);
    Q_EMIT changed(index);
    recount();
    Q_EMIT contentChanged();
}

void NoticeList::acknowledgeChangesOf(const QString &botId)
{
    for (int i = static_cast<int>(m_notices.size()) - 1; i >= 0; --i) {
        const ListedNotice &entry = m_notices.at(i);
        // What the history has not told yet cannot have been acknowledged there.
        if (entry.notice.bot.id == botId && !entry.notice.turn && !entry.rows.isEmpty())
            acknowledge(entry.notice.id);
    }
}

void NoticeList::removeAcknowledged()
{
    if (m_notices.removeIf([](const ListedNotice &entry) { return entry.acknowledged; }) == 0)
        return;
    Q_EMIT reset();
    recount();
    Q_EMIT contentChanged();
}

void NoticeList::recount()
{
    const auto unread = static_cast<int>(std::count_if(
        m_notices.cbegin(), m_notices.cend(), [](const ListedNotice &entry) { return !entry.read; }));
    if (unread == m_unread)
        return;
    m_unread = unread;
    Q_EMIT unreadChanged(unread);
}
