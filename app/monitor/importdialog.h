// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/historyimport.h"

#include <QDialog>

class HistoryStore;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

/// Imports backups of a bot's state file into the history: asks for them, shows how far it is, can be
/// cancelled, and tells what came of it and which files were skipped.
///
/// Stops nothing else; deletes itself when it is closed, which cancels. GUI thread; the store must outlive
/// it.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `request` without paths.
    ImportDialog(HistoryStore &store, ImportRequest request, QWidget *parent = nullptr);

    /// Begins with these files and folders.
    void start(const QStringList &paths);

Q_SIGNALS:
    /// What finished() of the import told.
    void imported(const ImportReport &report);

private:
    void choose(bool folder);
    void showReport(const ImportReport &report);

    HistoryStore &m_store;
    ImportRequest m_request;
    HistoryImport *m_import = nullptr;
    QLabel *m_text;
    QProgressBar *m_progress;
    QListWidget *m_skipped;
    QPushButton *m_files = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_close = nullptr;
};
