// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changefilter.h"
#include "widgets/changes/changetexts.h"

#include <QTimer>
#include <QWidget>

class BotBoard;
class ChangeFilterBar;
class ChangeListModel;
class ChangeTable;
class Clock;
class HistoryStore;
class QLabel;
class QPushButton;
class QStackedWidget;

/// Every change of a bot, or of all bots: a filter, the list, and what can be done with it.
///
/// Owned by the window's pages; GUI thread; store, board and clock must outlive it. Asks the history only
/// while it can be seen.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    ChangesPage(HistoryStore &store, const BotBoard &board, const Clock &clock, QWidget *parent = nullptr);
    ~ChangesPage() override;

    void showBot(const QString &botId);
    /// Opens the change of a row: both configurations side by side.
    void openChange(qint64 seq);
    /// Opens two moments: those of two chosen rows, of one and now, else a day ago and now.
    void compareMoments();
    /// What fits the filter, in the order of the list.
    ChangeListing listing() const;
    ChangeListModel &model() const { return *m_model; }

Q_SIGNALS:
    /// The user wants what listing() holds as CSV.
    void exportRequested();
    /// A dialog was opened: for those who want to know when the page has done what it was asked.
    void opened(QWidget *dialog);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeEmptyNote();
    QWidget *makeFooter();
    void connectTable();
    void applyFilter();
    void readBots();
    void updateState();
    void acknowledgeChosen();
    void acknowledgeAll();
    void addNote();
    void copyChosen();
    void showMenu(const QPoint &globalPosition);
    void applyFont();

    HistoryStore &m_store;
    const BotBoard &m_board;
    const Clock &m_clock;
    ChangeTexts m_texts;
    QString m_botId;
    ChangeFilterBar *m_filter;
    ChangeListModel *m_model;
    ChangeTable *m_table;
    QStackedWidget *m_stack;
    // Made by the two below, and so before them.
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_clear = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_acknowledgeAll = nullptr;
    QPushButton *m_export = nullptr;
    QWidget *m_empty;
    QWidget *m_footer;
    QTimer m_slide;
    qint64 m_reselect = 0; // the row that was current before the rows were read anew
};
