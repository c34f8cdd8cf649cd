// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class AgeTicker;
class BotBoard;
class BotListDelegate;
class BotListModel;
class Clock;
class ElidedLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

/// The left side of the window: a search field over the list of bots.
///
/// Owned by the main window; GUI thread; the board and the clock must outlive it. What is selected is told,
/// and can be set from outside; a bot that the search hides stays selected until another one is chosen.
class BotSidebar : public QWidget
{
    Q_OBJECT

public:
    BotSidebar(const BotBoard &board, const Clock &clock, QWidget *parent = nullptr);
    ~BotSidebar() override;

    QString currentBot() const { return m_current; }
    /// Selects the bot; an unknown id selects nothing.
    void setCurrentBot(const QString &botId);
    void focusSearch();
    /// Gives the keyboard's focus to the list of bots.
    void focusList();
    /// The bot above (-1) or below (+1) in the list becomes the current one.
    void step(int rows);

Q_SIGNALS:
    /// Empty where no bot is selected any more.
    void currentBotChanged(const QString &botId);
    void contextMenuRequested(const QString &botId, const QPoint &globalPosition);
    /// The user wants this bot off the list.
    void removalRequested(const QString &botId);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void adopt(const QModelIndex &index);
    void applyFont();
    void search(const QString &text);
    void followRemoval();
    void showMenu(const QPoint &position);

    BotListModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_search;
    ElidedLabel *m_heading;
    QListView *m_list;
    BotListDelegate *m_delegate;
    AgeTicker *m_ticker;
    QString m_current;
    bool m_adopting = false;
};
