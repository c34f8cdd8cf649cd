// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changefilter.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QStringList>

class BotBoard;
class ChangeTexts;
class HistoryStore;

/// The changes that fit a filter, one a row: their number is known at once, the rows themselves are fetched
/// when they are looked at, so that millions cost no more than a screenful.
///
/// Nothing waits: a row that has not come yet is a placeholder, and dataChanged() tells when it is there.
/// What is recorded, acknowledged or imported meanwhile comes in by itself, without moving the rows that
/// stay. GUI thread; the store and the texts must outlive it.
class ChangeListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn,
        BotColumn,
        KeyColumn,
        BeforeColumn,
        AfterColumn,
        DeltaColumn,
        SignificanceColumn,
        StatusColumn,
        ColumnCount
    };
    enum Role {
        SeqRole = Qt::UserRole, // qint64: the row's sequence number, known also for a placeholder
        LoadedRole,             // bool
        SignificantRole,        // bool
        AcknowledgedRole,       // bool
    };

    ChangeListModel(HistoryStore &store, const BotBoard &board, const ChangeTexts &texts,
                    QObject *parent = nullptr);

    const ChangeFilter &filter() const { return m_filter; }
    const ChangeOrder &order() const { return m_order; }
    const ChangeListing &listing() const { return m_listing; }
    /// Asks anew, unless it is the filter that there is already.
    void setFilter(const ChangeFilter &filter);
    /// The same for a filter that differs only in its times: what is shown stays where it is.
    void slide(const ChangeFilter &filter);
    /// Asks once more what fits; rows that are still there stay where they are.
    void refresh();
    /// While nobody can see the list it asks nothing; what happened meanwhile comes when it is active again.
    void setActive(bool active);

    /// True until the filter's number of rows is known.
    bool isCounting() const { return m_counting; }
    /// Null where the row has not come yet. Valid until the next event.
    const ChangeRow *rowAt(int row) const;
    /// -1 where the listing does not hold it.
    int rowOf(qint64 seq) const;

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// The number of rows is known.
    void counted();

private:
    struct Cached
    {
        ChangeRow row;
        QStringList texts; // by column
        quint64 generation = 0;
    };

    void ask(bool fresh);
    void takePage(const ChangePage &page, bool fresh);
    void take(const ChangeListing &listing);
    void want(int row) const;
    void fetch();
    void keep(const ChangeRow &row);
    qint64 seqAt(int row) const { return m_listing.rows().at(static_cast<size_t>(row)); }

    HistoryStore &m_store;
    const ChangeTexts &m_texts;
    ChangeFilter m_filter;
    ChangeOrder m_order;
    ChangeListing m_listing;
    bool m_counting = false;
    bool m_asked = false;
    bool m_active = true;
    bool m_stale = false;
    /// Rows by sequence number. What was read in an earlier generation is shown until it is read again.
    mutable QCache<qint64, Cached> m_cache;
    quint64 m_generation = 1;
    mutable int m_wanted = -1; // the row that was last looked at in vain
    mutable bool m_fetchQueued = false;
    bool m_fetching = false;
};
