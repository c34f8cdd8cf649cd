// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/bannercontent.h"

#include <QWidget>

class ProblemList;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

/// A message across the page that stays until its cause is gone: a shape, a title, a text, the problems as a
/// list, and buttons for what can be done. Where it is only a message, a button closes it.
///
/// Owned by its page; GUI thread. Everything in it is plain text.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    const BannerContent &content() const { return m_content; }
    /// Only what reads otherwise is touched: a selection in the list stays while an age counts.
    void setContent(const BannerContent &content);
    /// Adds a button that emits closeRequested().
    void setClosable(bool closable);
    /// What takes the keyboard's focus, in the order in which it is seen.
    QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void actionRequested(BannerAction action);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyFont();
    void showProblems();
    void showActions();

    BannerContent m_content;
    QLabel *m_title;
    QLabel *m_text;
    ProblemList *m_problems = nullptr; // made when there are problems to show
    QWidget *m_actions;
    QHBoxLayout *m_actionLayout;
    QToolButton *m_close = nullptr;
    QBoxLayout *m_head;
};
