// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/sidebarmodel.h"
#include "widgets/fleetpage/fleetcell.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTimer>

class BotBoard;
class Clock;

/// Which bots the fleet's page shows, by their health.
enum class HealthFilter { All, Attention, Drift, Synced, Failed };

/// The fleet as a matrix: a row for each bot that the filters let through, a column for each parameter of any
/// of them. Column 0 is the bot itself.
///
/// Holds ids and keys only; every cell comes from the board. News is gathered, and taken in only while
/// somebody looks (setLive()). GUI thread; the board and the clock must outlive it.
class FleetMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString key;
        QString title;
        QString group;
        ProfileParameter parameter;
        bool known = false; // by a profile
    };

    FleetMatrixModel(const BotBoard &board, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Null where the bot has just gone.
    const BotRecord *record(int row) const;
    QString botAt(int row) const { return m_rows.value(row); }
    int rowOf(const QString &botId) const { return static_cast<int>(m_rows.indexOf(botId)); }
    /// For columns from 1 on.
    const Column &column(int column) const { return m_columns.at(column - 1); }
    FleetCell cell(int row, int column) const;
    QStringList details(const QModelIndex &index) const;
    /// What all bots should run, as the fleet file says it; empty where it says nothing of the parameter.
    QString sharedText(int column) const;
    bool hasShared() const { return !m_shared.isEmpty(); }
    void setShared(const QJsonObject &shared);

    /// While false nothing is taken in; what has happened meanwhile is, when it becomes true.
    void setLive(bool live);
    /// Only rows and columns in which something differs.
    void setOnlyDifferences(bool only);
    /// A null text lets all through, an empty one those without a tag.
    void setTag(const QString &tag);
    void setHealthFilter(HealthFilter filter);
    void setSort(BotSort sort);
    /// By the values of a column; column 0 and less goes back to setSort()'s order.
    void sortByColumn(int column, Qt::SortOrder order);
    int sortColumn() const;
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// All tags of the fleet, sorted.
    QStringList tags() const;

    /// The cells of the indexes as tab separated text, with the names of bots and parameters around them; one
    /// cell alone as its value.
    QString toTsv(const QModelIndexList &indexes) const;
    /// All that is shown, as CSV: bot, health, the bot's drifting keys, and a column for each parameter.
    QByteArray toCsv() const;

Q_SIGNALS:
    /// Rows or columns have come or gone.
    void shapeChanged();
    /// Cells read otherwise.
    void cellsChanged();

private:
    /// What has happened, by how much of the matrix it may concern.
    enum class News {
        Values, // those of m_staleKeys
        Bots,   // any value: a bot has begun or ceased to run what it is known to run
        Shape,  // which rows and columns there are, and their order
    };
    void schedule(News news);
    void refresh();
    void rebuild();
    QStringList wantedRows() const;
    QList<Column> wantedColumns(const QStringList &rows) const;
    bool isLetThrough(const BotRecord &record) const;
    void sortRows(QStringList &rows) const;
    void leaveOnlyDifferences(QStringList &rows, QList<Column> &columns) const;
    /// What most bots run. `another` is set where a bot runs a parameter that is none of the columns.
    QHash<QString, QJsonValue> usualValues(const QStringList &rows, const QList<Column> &columns,
                                           bool &another) const;
    /// The same for these columns alone.
    void renewUsual(const QSet<QString> &keys);
    void tellCells();

    const BotBoard &m_board;
    const Clock &m_clock;
    QStringList m_rows; // bot ids
    QList<Column> m_columns;
    QHash<QString, QJsonValue> m_usual; // by key
    QJsonObject m_shared;
    QString m_tag;
    HealthFilter m_health = HealthFilter::All;
    BotSort m_sort = BotSort::File;
    QString m_sortKey;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_onlyDifferences = false;
    bool m_live = false;
    bool m_stale = true; // something has happened while nobody looked
    News m_news = News::Values;
    QSet<QString> m_staleKeys;
    QTimer m_gathering;
};
