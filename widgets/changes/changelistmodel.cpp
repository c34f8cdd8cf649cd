// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/changelistmodel.h"

#include "sync/history/historystore.h"
#include "widgets/changes/changetexts.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/displaytext.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace {

// So many rows come with the count, and with each fetch: more than a tall screen shows.
constexpr int blockRows = 128;
constexpr int mostKeptRows = 8'192;

ChangeOrder::Column orderColumn(int column)
{
    switch (column) {
    case ChangeListModel::BotColumn:
        return ChangeOrder::Column::Bot;
    case ChangeListModel::KeyColumn:
        return ChangeOrder::Column::Key;
    case ChangeListModel::BeforeColumn:
        return ChangeOrder::Column::Before;
    case ChangeListModel::AfterColumn:
        return ChangeOrder::Column::After;
    case ChangeListModel::DeltaColumn:
        return ChangeOrder::Column::Delta;
    case ChangeListModel::SignificanceColumn:
        return ChangeOrder::Column::Significance;
    case ChangeListModel::StatusColumn:
        return ChangeOrder::Column::Acknowledged;
    default:
        return ChangeOrder::Column::Time;
    }
}

int asRowCount(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

ChangeListModel::ChangeListModel(HistoryStore &store, const BotBoard &board, const ChangeTexts &texts,
                                 QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_texts(texts)
    , m_cache(mostKeptRows)
{
    connect(&store, &HistoryStore::changesRecorded, this, &ChangeListModel::refresh);
    connect(&store, &HistoryStore::contentChanged, this, &ChangeListModel::refresh);
    const auto reword = [this] {
        // The words of a row name the bot, and are those of its profile.
        m_cache.clear();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    };
    connect(&board, &BotBoard::renamed, this, reword);
    connect(&board, &BotBoard::botAdded, this, reword);
}

void ChangeListModel::setFilter(const ChangeFilter &filter)
{
    if (m_asked && filter == m_filter)
        return;
    m_filter = filter;
    ask(true);
}

void ChangeListModel::slide(const ChangeFilter &filter)
{
    m_filter = filter;
    refresh();
}

void ChangeListModel::sort(int column, Qt::SortOrder order)
{
    const ChangeOrder wanted{orderColumn(column), order == Qt::DescendingOrder};
    if (wanted == m_order)
        return;
    m_order = wanted;
    if (m_asked)
        ask(true);
}

void ChangeListModel::refresh()
{
    if (!m_asked)
        return;
    if (!m_active) {
        m_stale = true;
        return;
    }
    ++m_generation;
    // A fresh question that is still open stays fresh: its first rows are wanted at once.
    ask(m_counting);
}

void ChangeListModel::setActive(bool active)
{
    m_active = active;
    if (active && std::exchange(m_stale, false))
        refresh();
}

void ChangeListModel::ask(bool fresh)
{
    m_asked = true;
    m_counting = m_counting || fresh;
    m_store.changes(m_filter, m_order, blockRows, this,
                    [this, fresh](const ChangePage &page) { takePage(page, fresh); });
}

void ChangeListModel::takePage(const ChangePage &page, bool fresh)
{
    // Where rows are on the screen already, only the whole answer takes their place.
    if (!page.complete && !fresh)
        return;
    for (const ChangeRow &row : page.rows)
        keep(row);
    ChangeListing listing = page.listing;
    if (!page.complete) {
        std::vector<qint64> first;
        first.reserve(static_cast<size_t>(page.rows.size()));
        for (const ChangeRow &row : page.rows)
            first.push_back(row.seq);
        listing = ChangeListing(std::move(first));
    }
    take(listing);
    if (!page.complete)
        return;
    m_counting = false;
    Q_EMIT counted();
}

void ChangeListModel::take(const ChangeListing &listing)
{
    const std::vector<qint64> &before = m_listing.rows();
    const std::vector<qint64> &after = listing.rows();
    // What stands at both ends stays; only what lies between is another.
    const auto head = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first;
    const auto same = head - before.begin();
    const auto tail =
        std::mismatch(before.rbegin(), before.rend() - same, after.rbegin(), after.rend() - same).first;
    const auto sameTail = tail - before.rbegin();
    const int first = asRowCount(same);
    const int gone = asRowCount(m_listing.count() - same - sameTail);
    const int come = asRowCount(listing.count() - same - sameTail);
    if (gone > 0 && same == 0 && sameTail == 0) {
        beginResetModel();
        m_listing = listing;
        endResetModel();
        return;
    }
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        std::vector<qint64> rest(before.begin(), head);
        rest.insert(rest.end(), before.end() - sameTail, before.end());
        m_listing = ChangeListing(std::move(rest));
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_listing = listing;
        endInsertRows();
    } else {
        m_listing = listing;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ChangeListModel::keep(const ChangeRow &row)
{
    auto *cached = new Cached;
    cached->row = row;
    cached->generation = m_generation;
    cached->texts = {m_texts.when(row),  m_texts.bot(row),  m_texts.parameter(row),    m_texts.before(row),
                     m_texts.after(row), m_texts.step(row), m_texts.significance(row), m_texts.status(row)};
    m_cache.insert(row.seq, cached);
}

const ChangeRow *ChangeListModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Cached *cached = m_cache.object(seqAt(row));
    if (!cached || cached->generation != m_generation)
        want(row);
    return cached ? &cached->row : nullptr;
}

int ChangeListModel::rowOf(qint64 seq) const
{
    const std::vector<qint64> &rows = m_listing.rows();
    const auto found = std::find(rows.begin(), rows.end(), seq);
    return found == rows.end() ? -1 : asRowCount(found - rows.begin());
}

void ChangeListModel::want(int row) const
{
    m_wanted = row;
    if (m_fetching || m_fetchQueued)
        return;
    m_fetchQueued = true;
    // After the painting that asks for every row of the screen one by one.
    auto *self = const_cast<ChangeListModel *>(this);
    QMetaObject::invokeMethod(
        self, [self] { self->fetch(); }, Qt::QueuedConnection);
}

void ChangeListModel::fetch()
{
    m_fetchQueued = false;
    if (m_fetching || m_wanted < 0 || m_wanted >= rowCount())
        return;
    // Around the last row that was missed: while somebody scrolls, that is where the screen is now.
    const int first = qMax(0, m_wanted - blockRows / 2);
    const quint64 generation = m_generation;
    m_wanted = -1;
    m_fetching = true;
    m_store.changeRows(m_listing, first, blockRows, this,
                       [this, generation, first, asked = m_listing](const QList<ChangeRow> &rows) {
                           m_fetching = false;
                           for (const ChangeRow &row : rows) {
                               keep(row);
                               m_cache.object(row.seq)->generation = generation;
                           }
                           // The listing may be another one than the rows were asked of: then they may stand
                           // anywhere.
                           const bool same = &asked.rows() == &m_listing.rows();
                           const int last = same ? qMin(first + blockRows, rowCount()) - 1 : rowCount() - 1;
                           if (!rows.isEmpty() && last >= 0)
                               Q_EMIT dataChanged(index(same ? first : 0, 0), index(last, ColumnCount - 1));
                           if (m_wanted >= 0)
                               fetch();
                       });
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : asRowCount(m_listing.count());
}

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == SeqRole)
        return seqAt(index.row());
    const bool known = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == LoadedRole ||
                       role == SignificantRole || role == AcknowledgedRole;
    if (!known)
        return {};
    const ChangeRow *row = rowAt(index.row());
    if (role == LoadedRole)
        return row != nullptr;
    if (!row)
        return role == Qt::DisplayRole && index.column() == WhenColumn ? QVariant(QStringLiteral("…"))
                                                                       : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return m_cache.object(row->seq)->texts.at(index.column());
    case Qt::ToolTipRole:
        return plainToolTip(m_texts.details(*row));
    case SignificantRole:
        return row->significant;
    default:
        return row->acknowledged;
    }
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case BotColumn:
        return tr("Bot");
    case KeyColumn:
        return tr("Parameter");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case DeltaColumn:
        return tr("Change", "the difference between two values");
    case SignificanceColumn:
        return tr("Significance");
    case StatusColumn:
        return tr("Status");
    default:
        return {};
    }
}
