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
    // A bot can be dragged to another place within its group.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    /// Moves nothing itself: placeRequested() asks for it.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// Invalid where the search hides the bot, or its group is closed.
    QModelIndex indexOf(const QString &botId) const;
    /// Empty for a heading.
    QString botAt(int row) const;
    /// The row of the bot that is `steps` bots below `row` (above, where negative); -1 where there is none.
    int botRowFrom(int row, int steps) const;

    /// Whether the bot can be put to another place: it stands in the fleet file itself, and the rows are in
    /// that order.
    bool canBePlaced(const QString &botId) const;
    /// The bot above (-1) or below (+1) with which it can change places; empty where there is none.
    QString neighbourOf(const QString &botId, int direction) const;

    BotSort order() const { return m_sort; }
    void setOrder(BotSort sort);
    /// Finds names and tags.
    void setSearch(const QString &text);
    /// Closes an open group, opens a closed one. `row` is a heading's.
    void toggle(int row);

Q_SIGNALS:
    /// The user wants this bot beside that one, of the same group: before it, or behind it.
    void placeRequested(const QString &botId, const QString &neighbour, bool behind);

private:
    /// Beside which bot one is put that is dropped before `row`.
    struct Place
    {
        QString neighbour; // empty where it cannot be dropped there
        bool behind = false;
    };
    /// Both can be placed, and stand in one group.
    bool canStandBeside(const QString &botId, const QString &other) const;
    Place placeAt(const QString &botId, int row) const;

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
