// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/noticelist.h"
#include "widgets/notices/noticetexts.h"

#include <QAbstractListModel>

class Clock;

/// The list of notices for a view, the last one first.
///
/// Owned by its view; GUI thread; list, board and clock must outlive it.
class NoticeListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        DetailRole,  // the first line of the details, and why it was held back
        WhenRole,    // an age or a moment
        UrgencyRole, // int
        GoodRole,    // bool: good news
        ReadRole,
        AcknowledgedRole,
    };

    NoticeListModel(NoticeList &list, const BotBoard &board, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Nothing for an index that is none.
    const ListedNotice *at(const QModelIndex &index) const;
    /// The ages are others now.
    void refreshAges();
    /// The latest moment whose age is shown; 0 for none.
    qint64 lastMoment() const;

private:
    QString accessibleText(const ListedNotice &entry) const;
    QString detail(const ListedNotice &entry) const;
    QStringList toolTipLines(const ListedNotice &entry) const;

    NoticeList &m_list;
    const Clock &m_clock;
    NoticeTexts m_texts;
    /// What the view knows of: the list itself has grown already when it says so.
    int m_rows = 0;
};
