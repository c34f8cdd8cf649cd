// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/healthlook.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

class BotBoard;
class Clock;
struct BotRecord;

/// The bots of the board, one a row, in the order in which they were added.
///
/// Holds nothing itself: every cell comes from the board. GUI thread; the board and the clock must outlive
/// it.
class BotListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        BotIdRole = Qt::UserRole,
        StatusLineRole, // QString: word of the health, and a detail
        ShapeRole,      // int: HealthShape
        ToneRole,       // int: Tone
        UnseenRole,     // int: number of unseen changes
        PathRole,       // QString
    };

    BotListModel(const BotBoard &board, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    QModelIndex indexOf(const QString &botId) const;
    /// The latest moment (UTC milliseconds) whose age a row tells; 0 for none.
    qint64 youngestMoment() const;
    /// The ages read otherwise now.
    void refreshAges();

Q_SIGNALS:
    /// youngestMoment() may be another one.
    void momentsChanged();

private:
    void addRow(const QString &botId);
    void adoptOrder();
    void rowChanged(const QString &botId);
    void rowWritten();

    const BotBoard &m_board;
    const Clock &m_clock;
    QStringList m_ids;
    mutable QHash<QString, int> m_rows; // made when a row is looked for; empty where rows have moved
    // A thousand writes a second repaint the list a few times a second, not a thousand times.
    QTimer m_writes;
    QTimer m_moments; // and what is the youngest is looked for no more often
};
