// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notices/noticelistmodel.h"

#include "sync/values/clock.h"
#include "widgets/style/displaytext.h"

NoticeListModel::NoticeListModel(NoticeList &list, const BotBoard &board, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_list(list)
    , m_clock(clock)
    , m_texts(board)
    , m_rows(static_cast<int>(list.notices().size()))
{
    connect(&list, &NoticeList::inserted, this, [this] {
        beginInsertRows({}, 0, 0);
        ++m_rows;
        endInsertRows();
    });
    connect(&list, &NoticeList::changed, this, [this](int index) {
        const QModelIndex changed = this->index(m_rows - 1 - index);
        Q_EMIT dataChanged(changed, changed);
    });
    connect(&list, &NoticeList::reset, this, [this] {
        beginResetModel();
        m_rows = static_cast<int>(m_list.notices().size());
        endResetModel();
    });
}

int NoticeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

const ListedNotice *NoticeListModel::at(const QModelIndex &index) const
{
    const qsizetype place = m_rows - 1 - index.row();
    return index.isValid() && place >= 0 && place < m_list.notices().size() ? &m_list.notices().at(place)
                                                                            : nullptr;
}

QString NoticeListModel::detail(const ListedNotice &entry) const
{
    QStringList parts = m_texts.details(entry.notice).mid(0, 2);
    if (const QString why = m_texts.heldBack(entry.notice); !why.isEmpty())
        parts.append(why);
    return parts.join(QStringLiteral(" · "));
}

QString NoticeListModel::accessibleText(const ListedNotice &entry) const
{
    QStringList parts{m_texts.headline(entry.notice), NoticeTexts::urgency(entry.notice.urgency())};
    if (!entry.read)
        parts.append(tr("unread", "a notice"));
    if (entry.acknowledged)
        parts.append(tr("acknowledged", "a notice"));
    parts.append(agoText(m_clock.utcMilliseconds(), entry.notice.time));
    parts.append(m_texts.details(entry.notice));
    if (const QString why = m_texts.heldBack(entry.notice); !why.isEmpty())
        parts.append(why);
    return parts.join(QStringLiteral(", "));
}

QStringList NoticeListModel::toolTipLines(const ListedNotice &entry) const
{
    QStringList lines{m_texts.headline(entry.notice)};
    lines.append(m_texts.details(entry.notice));
    lines.append(exactMomentText(entry.notice.time));
    return lines;
}

QVariant NoticeListModel::data(const QModelIndex &index, int role) const
{
    const ListedNotice *entry = at(index);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_texts.headline(entry->notice);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipLines(*entry));
    case Qt::AccessibleTextRole:
        return accessibleText(*entry);
    case IdRole:
        return entry->notice.id;
    case DetailRole:
        return detail(*entry);
    case WhenRole:
        return agoText(m_clock.utcMilliseconds(), entry->notice.time);
    case UrgencyRole:
        return static_cast<int>(entry->notice.urgency());
    case GoodRole:
        return entry->notice.turn && entry->notice.turn->isGood();
    case ReadRole:
        return entry->read;
    case AcknowledgedRole:
        return entry->acknowledged;
    default:
        return {};
    }
}

void NoticeListModel::refreshAges()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {WhenRole, Qt::AccessibleTextRole});
}

qint64 NoticeListModel::lastMoment() const
{
    return m_list.notices().isEmpty() ? 0 : m_list.notices().constLast().notice.time;
}
