// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/fleetmatrixmodel.h"

#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/bottexts.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/healthlook.h"

#include <QSet>

#include <algorithm>

namespace {

constexpr int newsGatheredFor = 250; // milliseconds
constexpr qsizetype longestName = 100;

} // namespace

FleetMatrixModel::FleetMatrixModel(const BotBoard &board, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board)
    , m_clock(clock)
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(newsGatheredFor);
    connect(&m_gathering, &QTimer::timeout, this, &FleetMatrixModel::refresh);
    for (const auto news : {&BotBoard::botAdded, &BotBoard::renamed, &BotBoard::listingChanged})
        connect(&board, news, this, [this] { schedule(News::Shape); });
    connect(&board, &BotBoard::orderChanged, this, [this] { schedule(News::Shape); });
    // Bots tell of these all the time; mostly they move nothing. What a bot drifts by is no value of another
    // one.
    const auto follow = [this, &board](auto signal, News news) {
        connect(&board, signal, this, [this, news] {
            const bool moves = m_health != HealthFilter::All || m_sort == BotSort::Attention;
            schedule(moves ? News::Shape : news);
        });
    };
    follow(&BotBoard::statusChanged, News::Bots);
    follow(&BotBoard::driftChanged, News::Values);
    connect(&board, &BotBoard::valuesChanged, this, [this](const QString &, const QStringList &keys) {
        m_staleKeys.unite({keys.cbegin(), keys.cend()});
        schedule(News::Values);
    });
    // A row without a bot is not to be seen for one moment.
    connect(&board, &BotBoard::botAboutToBeRemoved, this, [this](const QString &botId) {
        const int row = rowOf(botId);
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        schedule(News::Shape);
    });
}

int FleetMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FleetMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

const BotRecord *FleetMatrixModel::record(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_board.record(m_rows.at(row)) : nullptr;
}

FleetCell FleetMatrixModel::cell(int row, int column) const
{
    const BotRecord *const bot = record(row);
    if (!bot)
        return {};
    const Column &shown = this->column(column);
    // A bot of another kind shows the value in its own way.
    return bot->profile.knows(shown.key)
               ? fleetCell(*bot, bot->profile.parameter(shown.key),
                           m_usual.value(shown.key, QJsonValue::Undefined))
               : fleetCell(*bot, shown.parameter, m_usual.value(shown.key, QJsonValue::Undefined));
}

QStringList FleetMatrixModel::details(const QModelIndex &index) const
{
    const BotRecord *const bot = record(index.row());
    if (!bot || index.column() < 1)
        return {};
    const Column &shown = column(index.column());
    return cellDetails(*bot,
                       bot->profile.knows(shown.key) ? bot->profile.parameter(shown.key) : shown.parameter,
                       m_usual.value(shown.key, QJsonValue::Undefined), m_clock.utcMilliseconds());
}

QVariant FleetMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BotRecord *const bot = record(index.row());
    if (!bot)
        return {};
    if (index.column() == 0) {
        const qint64 now = m_clock.utcMilliseconds();
        switch (role) {
        case Qt::DisplayRole:
            return visibleText(bot->identity.name, longestName);
        case Qt::AccessibleTextRole:
            return QString(visibleText(bot->identity.name, longestName) + QStringLiteral(", ") +
                           botStatusLine(*bot, now));
        case Qt::ToolTipRole:
            return plainToolTip({bot->identity.name, botStatusLine(*bot, now), bot->identity.path});
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row(), index.column()).text;
    case Qt::AccessibleTextRole: {
        const FleetCell shown = cell(index.row(), index.column());
        const QString mark = markText(shown.mark);
        const QString text = visibleText(bot->identity.name, longestName) + QStringLiteral(", ") +
                             column(index.column()).title + QStringLiteral(", ") + shown.text;
        return mark.isEmpty() ? text : QString(text + QStringLiteral(", ") + mark);
    }
    case Qt::ToolTipRole: {
        const QString name = visibleText(bot->identity.name, longestName) + QStringLiteral(" · ") +
                             column(index.column()).title;
        return plainToolTip(QStringList(name) + details(index));
    }
    default:
        return {};
    }
}

QVariant FleetMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const QModelIndex bot = index(section, 0);
        return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole
                   ? data(bot, role)
                   : QVariant();
    }
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(tr("Bot")) : QVariant();
    if (section > m_columns.size())
        return {};
    const Column &shown = column(section);
    if (role == Qt::DisplayRole)
        return shown.title;
    if (role == Qt::ToolTipRole) {
        const QString shared = sharedText(section);
        return plainToolTip({shown.title, shown.key,
                             shared.isEmpty() ? tr("not in the fleet file") : tr("shared: %1").arg(shared)});
    }
    return {};
}

QString FleetMatrixModel::sharedText(int column) const
{
    const Column &shown = this->column(column);
    const QJsonValue value = m_shared.value(shown.key);
    return value.isUndefined() || value.isNull() ? QString() : compactValue(shown.parameter.format, value);
}

void FleetMatrixModel::setShared(const QJsonObject &shared)
{
    if (shared == m_shared)
        return;
    m_shared = shared;
    schedule(News::Shape);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void FleetMatrixModel::schedule(News news)
{
    m_stale = true;
    m_news = std::max(m_news, news);
    if (m_live && !m_gathering.isActive())
        m_gathering.start();
}

void FleetMatrixModel::setLive(bool live)
{
    m_live = live;
    if (live && m_stale)
        rebuild();
}

void FleetMatrixModel::refresh()
{
    if (!m_live)
        return;
    // Where all rows and columns are shown in the file's order, values alone move nothing.
    const bool valuesDecide = m_onlyDifferences || !m_sortKey.isEmpty();
    if (m_news == News::Shape || valuesDecide) {
        rebuild();
        return;
    }
    const QSet<QString> keys = std::exchange(m_staleKeys, {});
    const bool few =
        m_news == News::Values && std::all_of(keys.cbegin(), keys.cend(), [this](const QString &key) {
            return std::any_of(m_columns.cbegin(), m_columns.cend(),
                               [&key](const Column &column) { return column.key == key; });
        });
    bool another = false;
    if (few)
        renewUsual(keys);
    else
        m_usual = usualValues(m_rows, m_columns, another);
    if (another) {
        rebuild();
        return;
    }
    m_stale = false;
    m_news = News::Values;
    tellCells();
}

void FleetMatrixModel::tellCells()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, qMax(0, rowCount() - 1));
    Q_EMIT cellsChanged();
}

void FleetMatrixModel::rebuild()
{
    m_stale = false;
    m_news = News::Values;
    m_staleKeys.clear();
    QStringList rows = wantedRows();
    QList<Column> columns = wantedColumns(rows);
    bool another = false;
    m_usual = usualValues(rows, columns, another);
    sortRows(rows);
    if (m_onlyDifferences)
        leaveOnlyDifferences(rows, columns);
    const bool sameColumns =
        std::equal(columns.cbegin(), columns.cend(), m_columns.cbegin(), m_columns.cend(),
                   [](const Column &left, const Column &right) { return left.key == right.key; });
    if (sameColumns && rows == m_rows) {
        m_columns = columns;
        tellCells();
        return;
    }
    if (sameColumns &&
        QSet<QString>(rows.cbegin(), rows.cend()) == QSet<QString>(m_rows.cbegin(), m_rows.cend())) {
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QHash<QString, int> places;
        for (qsizetype i = 0; i < rows.size(); ++i)
            places.insert(rows.at(i), static_cast<int>(i));
        QModelIndexList after;
        for (const QModelIndex &each : before)
            after.append(index(places.value(m_rows.at(each.row())), each.column()));
        m_rows = rows;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    } else {
        beginResetModel();
        m_rows = rows;
        m_columns = columns;
        endResetModel();
    }
    Q_EMIT shapeChanged();
}

void FleetMatrixModel::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    rebuild();
}

void FleetMatrixModel::setTag(const QString &tag)
{
    m_tag = tag;
    rebuild();
}

void FleetMatrixModel::setHealthFilter(HealthFilter filter)
{
    m_health = filter;
    rebuild();
}

void FleetMatrixModel::setSort(BotSort sort)
{
    m_sort = sort;
    m_sortKey.clear();
    rebuild();
}

void FleetMatrixModel::sortByColumn(int column, Qt::SortOrder order)
{
    m_sortKey = column > 0 ? this->column(column).key : QString();
    m_sortOrder = order;
    rebuild();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int FleetMatrixModel::sortColumn() const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).key == m_sortKey)
            return static_cast<int>(i) + 1;
    }
    return -1;
}
