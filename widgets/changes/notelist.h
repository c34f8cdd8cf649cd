// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Clock;
class HistoryStore;
class QLineEdit;
class QListWidget;
class QPushButton;

/// The notes on one change, and a field to add another.
///
/// Owned by its dialog; GUI thread; the store and the clock must outlive it.
class NoteList : public QWidget
{
    Q_OBJECT

public:
    NoteList(HistoryStore &store, const Clock &clock, QWidget *parent = nullptr);

    /// A row's sequence number; 0 for none.
    void setChange(qint64 seq);

private:
    void read();
    void add();

    HistoryStore &m_store;
    const Clock &m_clock;
    qint64 m_seq = 0;
    QListWidget *m_list;
    QLineEdit *m_text;
    QPushButton *m_add;
};
