// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class BotBoard;
class Clock;
class NoticeDelegate;
class NoticeList;
class NoticeListModel;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

/// Every notice that there was, the last one first: what was shown, and what was missed. Enter opens one, `A`
/// acknowledges it.
///
/// Stands beside the window without blocking it; owned by its parent; GUI thread; list, board and clock must
/// outlive it.
class NoticesDialog : public QDialog
{
    Q_OBJECT

public:
    NoticesDialog(NoticeList &list, const BotBoard &board, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(qint64 noticeId);
    void acknowledgeRequested(qint64 noticeId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void updateState();
    void applyFont();
    void translate();
    void acknowledgeChosen();
    void openChosen();
    QList<qint64> chosen() const;

    NoticeList &m_notices;
    NoticeListModel *m_model;
    QListView *m_list;
    NoticeDelegate *m_delegate;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QLabel *m_count;
    QPushButton *m_open;
    QPushButton *m_acknowledge;
    QPushButton *m_readAll;
    QPushButton *m_tidy;
};
