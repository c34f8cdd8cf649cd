// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/botlistmodel.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QStringList>

class BotBoard;

/// The order of the bots in the list.
enum class BotSort {
    File,      // as the fleet file has them, in groups
    Name,      // in groups
    Attention, // what needs it first, without groups
};

/// The rows of the sidebar: the bots of a BotListModel that the search finds, in groups by their first tag,
/// each group under a heading that can be closed. Without tags there are no headings.
///
/// Holds ids only: what a row shows comes from the list model. GUI thread; both must outlive it.
class SidebarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole + 100, // QString: the heading's text; null for a bot
        ClosedRole,                       // bool: the heading's group is closed
    };

    SidebarModel(const BotBoard &board, BotListModel &bots, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Invalid where the search hides the bot, or its group is closed.
    QModelIndex indexOf(const QString &botId) const;
    /// Empty for a heading.
    QString botAt(int row) const;
    /// The row of the bot that is `steps` bots below `row` (above, where negative); -1 where there is none.
    int botRowFrom(int row, int steps) const;

    BotSort sort() const { return m_sort; }
    void setSort(BotSort sort);
    /// Finds names and tags.
    void setSearch(const QString &text);
    /// Closes an open group, opens a closed one. `row` is a heading's.
    void toggle(int row);

private:
    struct Row
    {
        QString botId; // empty for a heading
        QString group; // only for a heading
        int count = 0; // of the group's bots

        bool operator==(const Row &) const = default;
    };

    QList<Row> wantedRows() const;
    bool isFound(const QString &botId) const;
    void rebuild();
    void replace(const QList<Row> &rows);
    void reorder(const QList<Row> &rows);
    void passOn(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void noteRows();

    const BotBoard &m_board;
    BotListModel &m_bots;
    QList<Row> m_rows;
    QHash<QString, int> m_rowOfBot;
    QSet<QString> m_closed; // groups
    QString m_search;
    BotSort m_sort = BotSort::File;
    QTimer m_reordering; // a storm of news sorts the list a few times a second
};
