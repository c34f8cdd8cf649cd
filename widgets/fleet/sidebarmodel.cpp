// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/sidebarmodel.h"

#include "sync/values/plaintext.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/bottexts.h"

#include <QMimeData>

#include <algorithm>

namespace {

constexpr int newsGatheredFor = 250; // milliseconds
constexpr qsizetype longestHeading = 100;

QString draggedBot()
{
    return QStringLiteral("application/x-configsync-bot");
}

} // namespace

SidebarModel::SidebarModel(const BotBoard &board, BotListModel &bots, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_bots(bots)
{
    m_reordering.setSingleShot(true);
    m_reordering.setInterval(newsGatheredFor);
    connect(&m_reordering, &QTimer::timeout, this, &SidebarModel::rebuild);
    for (const auto news :
         {&BotBoard::botAdded, &BotBoard::botRemoved, &BotBoard::renamed, &BotBoard::listingChanged})
        connect(&board, news, this, &SidebarModel::rebuild);
    connect(&board, &BotBoard::orderChanged, this, &SidebarModel::rebuild);
    for (const auto news : {&BotBoard::statusChanged, &BotBoard::driftChanged}) {
        connect(&board, news, this, [this] {
            if (m_sort == BotSort::Attention && !m_reordering.isActive())
                m_reordering.start();
        });
    }
    connect(&bots, &QAbstractItemModel::dataChanged, this, &SidebarModel::passOn);
    m_rows = wantedRows();
    noteRows();
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (!row.botId.isEmpty()) {
        // A view, or a screen reader, may ask for the row of a bot that is just being removed.
        const QModelIndex bot = m_bots.indexOf(row.botId);
        return bot.isValid() && role < HeadingRole ? m_bots.data(bot, role) : QVariant();
    }
    const QString name = row.group.isEmpty() ? tr("Other bots") : visibleText(row.group, longestHeading);
    switch (role) {
    case Qt::DisplayRole:
    case HeadingRole:
        return QString(name + QStringLiteral(" · ") + QString::number(row.count));
    case ClosedRole:
        return m_closed.contains(row.group);
    case Qt::AccessibleTextRole:
        return m_closed.contains(row.group) ? tr("%1, %n bot(s), closed", nullptr, row.count).arg(name)
                                            : tr("%1, %n bot(s)", nullptr, row.count).arg(name);
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    // Between rows, never onto one.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return canBePlaced(botAt(index.row())) ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList SidebarModel::mimeTypes() const
{
    return {draggedBot()};
}

QMimeData *SidebarModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(draggedBot(), botAt(indexes.constFirst().row()).toUtf8());
    return data;
}

bool SidebarModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                   [[maybe_unused]] int column, const QModelIndex &parent) const
{
    return action == Qt::MoveAction && data && data->hasFormat(draggedBot()) && !parent.isValid() &&
           !placeAt(QString::fromUtf8(data->data(draggedBot())), row).neighbour.isEmpty();
}

bool SidebarModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QString botId = QString::fromUtf8(data->data(draggedBot()));
    const Place place = placeAt(botId, row);
    if (place.neighbour != botId)
        Q_EMIT placeRequested(botId, place.neighbour, place.behind);
    return true;
}

bool SidebarModel::canBePlaced(const QString &botId) const
{
    const BotRecord *const record = m_board.record(botId);
    return record && !record->definition.id.isEmpty() && !record->definition.included &&
           m_sort == BotSort::File && m_search.isEmpty();
}

bool SidebarModel::canStandBeside(const QString &botId, const QString &other) const
{
    return canBePlaced(botId) && canBePlaced(other) &&
           m_board.record(botId)->group() == m_board.record(other)->group();
}

SidebarModel::Place SidebarModel::placeAt(const QString &botId, int row) const
{
    const int before = row < 0 ? rowCount() : row; // below all rows
    if (const QString next = botAt(before); canStandBeside(botId, next))
        return {next, false};
    if (const QString last = botAt(before - 1); canStandBeside(botId, last))
        return {last, true};
    return {};
}

QString SidebarModel::neighbourOf(const QString &botId, int direction) const
{
    const QModelIndex index = indexOf(botId);
    if (!index.isValid())
        return QString();
    const QString other = botAt(index.row() + (direction < 0 ? -1 : 1));
    return canStandBeside(botId, other) ? other : QString();
}

QModelIndex SidebarModel::indexOf(const QString &botId) const
{
    const auto found = m_rowOfBot.constFind(botId);
    return found == m_rowOfBot.constEnd() ? QModelIndex() : index(*found);
}

QString SidebarModel::botAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).botId : QString();
}

int SidebarModel::botRowFrom(int row, int steps) const
{
    const int direction = steps < 0 ? -1 : 1;
    int left = std::abs(steps);
    int found = -1;
    for (int next = row + direction; left > 0 && next >= 0 && next < m_rows.size(); next += direction) {
        if (m_rows.at(next).botId.isEmpty())
            continue;
        found = next;
        --left;
    }
    return found;
}

void SidebarModel::setOrder(BotSort sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    rebuild();
}

void SidebarModel::setSearch(const QString &text)
{
    m_search = text;
    rebuild();
}

void SidebarModel::toggle(int row)
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).botId.isEmpty())
        return;
    const QString group = m_rows.at(row).group;
    if (!m_closed.remove(group))
        m_closed.insert(group);
    rebuild();
    const QModelIndex heading = index(row);
    Q_EMIT dataChanged(heading, heading);
}

bool SidebarModel::isFound(const QString &botId) const
{
    if (m_search.isEmpty())
        return true;
    const BotRecord *const record = m_board.record(botId);
    if (!record)
        return false;
    if (record->identity.name.contains(m_search, Qt::CaseInsensitive))
        return true;
    const QStringList &tags = record->definition.tags;
    return std::any_of(tags.cbegin(), tags.cend(),
                       [this](const QString &tag) { return tag.contains(m_search, Qt::CaseInsensitive); });
}

QList<SidebarModel::Row> SidebarModel::wantedRows() const
{
    QStringList bots;
    for (const QString &id : m_board.botIds()) {
        if (isFound(id))
            bots.append(id);
    }
    if (m_sort == BotSort::Attention) {
        std::stable_sort(bots.begin(), bots.end(), [this](const QString &left, const QString &right) {
            return attentionRank(*m_board.record(left)) < attentionRank(*m_board.record(right));
        });
    } else if (m_sort == BotSort::Name) {
        std::stable_sort(bots.begin(), bots.end(), [this](const QString &left, const QString &right) {
            return m_board.record(left)->identity.name.compare(m_board.record(right)->identity.name,
                                                               Qt::CaseInsensitive) < 0;
        });
    }
    QList<Row> rows;
    QStringList groups;
    QHash<QString, QStringList> botsOfGroup;
    for (const QString &id : std::as_const(bots)) {
        const QString group = m_sort == BotSort::Attention ? QString() : m_board.record(id)->group();
        if (!botsOfGroup.contains(group) && !group.isEmpty())
            groups.append(group);
        botsOfGroup[group].append(id);
    }
    const bool headings = !groups.isEmpty();
    if (botsOfGroup.contains(QString()))
        groups.append(QString()); // those without a tag, behind all others
    for (const QString &group : std::as_const(groups)) {
        const QStringList &members = botsOfGroup[group];
        if (headings)
            rows.append({QString(), group, static_cast<int>(members.size())});
        // What is searched for is shown.
        if (headings && m_search.isEmpty() && m_closed.contains(group))
            continue;
        for (const QString &id : members)
            rows.append({id, QString(), 0});
    }
    return rows;
}

void SidebarModel::noteRows()
{
    m_rowOfBot.clear();
    m_rowOfBot.reserve(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!m_rows.at(i).botId.isEmpty())
            m_rowOfBot.insert(m_rows.at(i).botId, static_cast<int>(i));
    }
}

void SidebarModel::rebuild()
{
    const QList<Row> rows = wantedRows();
    if (rows != m_rows)
        replace(rows);
}

void SidebarModel::replace(const QList<Row> &rows)
{
    // What is the same at both ends stays; most news is one row that comes, goes or moves.
    qsizetype head = 0;
    while (head < m_rows.size() && head < rows.size() && m_rows.at(head) == rows.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < m_rows.size() - head && tail < rows.size() - head &&
           m_rows.at(m_rows.size() - 1 - tail) == rows.at(rows.size() - 1 - tail))
        ++tail;
    const qsizetype gone = m_rows.size() - head - tail;
    const qsizetype fresh = rows.size() - head - tail;
    if (gone == fresh) {
        QSet<QString> before;
        for (qsizetype i = head; i < head + gone; ++i)
            before.insert(m_rows.at(i).botId + u'\n' + m_rows.at(i).group);
        const bool same =
            std::all_of(rows.cbegin() + head, rows.cbegin() + head + fresh,
                        [&](const Row &row) { return before.contains(row.botId + u'\n' + row.group); });
        if (same) {
            reorder(rows);
            return;
        }
    }
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + gone - 1));
        m_rows.remove(head, gone);
        noteRows();
        endRemoveRows();
    }
    if (fresh > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + fresh - 1));
        m_rows = rows;
        noteRows();
        endInsertRows();
    }
}

void SidebarModel::reorder(const QList<Row> &rows)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QStringList ids;
    for (const QModelIndex &each : before)
        ids.append(m_rows.at(each.row()).botId + u'\n' + m_rows.at(each.row()).group);
    m_rows = rows;
    noteRows();
    QHash<QString, int> places;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        places.insert(m_rows.at(i).botId + u'\n' + m_rows.at(i).group, static_cast<int>(i));
    QModelIndexList after;
    for (const QString &id : std::as_const(ids))
        after.append(index(places.value(id)));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void SidebarModel::passOn(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (m_rows.isEmpty())
        return;
    if (first.row() != last.row()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), roles);
        return;
    }
    const QModelIndex changed = indexOf(first.data(BotListModel::BotIdRole).toString());
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed, roles);
}
