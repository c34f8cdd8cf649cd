// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class LogKeeper;
class QComboBox;
class QPlainTextEdit;

/// Shows what the program said in this run, from a chosen importance on, and goes on as more is said.
///
/// Made when it is needed, deletes itself when it is closed; GUI thread; the keeper must outlive it.
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    LogDialog(const LogKeeper &log, QWidget *parent);

Q_SIGNALS:
    /// The folder of this file is to be opened.
    void openFolderRequested(const QString &path);

private:
    void refresh();
    void copy();

    const LogKeeper &m_log;
    QPlainTextEdit *m_text;
    QComboBox *m_level;
    QTimer m_timer;
    qint64 m_shown = -1; // how many records there were when the text was made
};
