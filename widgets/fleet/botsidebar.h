// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/fleetsummary.h"
#include "widgets/fleet/sidebarmodel.h"

#include <QTimer>
#include <QWidget>

class AgeTicker;
class BotBoard;
class BotListDelegate;
class BotListView;
class Clock;
class QKeyEvent;
class ElidedLabel;
class FleetEntry;
class QLineEdit;
class QToolButton;

/// The left side of the window: a search field, the fleet, and the list of bots in groups.
///
/// Owned by the main window; GUI thread; the board and the clock must outlive it. What is selected is told,
/// and can be set from outside; a bot that the search hides stays selected until another one is chosen.
class BotSidebar : public QWidget
{
    Q_OBJECT

public:
    BotSidebar(const BotBoard &board, const Clock &clock, QWidget *parent = nullptr);
    ~BotSidebar() override;

    /// The bot that is shown, or was shown last while the fleet is.
    QString currentBot() const { return m_current; }
    bool isFleetCurrent() const;
    /// Shows the fleet as what is chosen, or the current bot again.
    void setFleetCurrent(bool fleet);
    const FleetSummary &summary() const { return m_summary; }
    BotSort sort() const;
    void setSort(BotSort sort);
    /// Selects the bot; an unknown id selects nothing.
    void setCurrentBot(const QString &botId);
    /// The same, and shows it where the fleet was shown.
    void chooseBot(const QString &botId);
    void focusSearch();
    /// Gives the keyboard's focus to the list of bots.
    void focusList();
    /// The bot above (-1) or below (+1) with which the current one can change places; empty where there is
    /// none.
    QString neighbour(int direction) const;
    /// The bot above (-1) or below (+1) in the list becomes the current one.
    void step(int rows);

Q_SIGNALS:
    /// Empty where no bot is selected any more.
    void currentBotChanged(const QString &botId);
    /// The user chose the fleet, or a bot after it.
    void fleetChosen(bool fleet);
    void summaryChanged(const FleetSummary &summary);
    void sortChanged(BotSort sort);
    void contextMenuRequested(const QString &botId, const QPoint &globalPosition);
    /// The user wants this bot off the list.
    void removalRequested(const QString &botId);
    /// The user dragged a bot beside that one: before it, or behind it.
    void placeRequested(const QString &botId, const QString &neighbour, bool behind);
    /// Which neighbours the current bot has may have changed.
    void orderChanged();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void adopt(const QModelIndex &index);
    void applyFont();
    void search(const QString &text);
    void followRemoval();
    void summarize();
    void buildSortMenu();
    bool handleListKey(const QKeyEvent &key);
    void showMenu(const QPoint &position);

    const BotBoard &m_board;
    BotListModel *m_model;
    SidebarModel *m_rows;
    QLineEdit *m_search;
    FleetEntry *m_fleet;
    ElidedLabel *m_heading;
    QToolButton *m_sortButton;
    BotListView *m_list;
    BotListDelegate *m_delegate;
    AgeTicker *m_ticker;
    QString m_current;
    bool m_adopting = false;
    FleetSummary m_summary;
    QTimer m_summing; // the fleet is counted a few times a second at most
};
