// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class ChangeListModel;

/// The list of changes as a table: whole rows are chosen, columns share the width, keys act.
///
/// Enter opens, A acknowledges, N adds a note, Ctrl+C copies the chosen rows. Owned by the Changes page; GUI
/// thread; the model must outlive it.
class ChangeTable : public QTableView
{
    Q_OBJECT

public:
    explicit ChangeTable(ChangeListModel &model, QWidget *parent = nullptr);

    /// The sequence numbers of the chosen rows, from top to bottom.
    QList<qint64> chosen() const;
    /// 0 where there is none.
    qint64 current() const;
    /// Scrolls to the row and chooses it; false where it is not in the list.
    bool choose(qint64 seq);
    void setBotShown(bool shown);

Q_SIGNALS:
    void openRequested(qint64 seq);
    void acknowledgeRequested();
    void noteRequested();
    void copyRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void divideWidth();
    void applyFont();

    ChangeListModel &m_model;
};
