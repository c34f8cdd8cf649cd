// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <functional>

class QListWidget;
class QPushButton;
class QStackedWidget;

/// One page of the settings dialog.
struct SettingsPage
{
    /// Never shown; by it a page is opened.
    QString id;
    /// Its name in the list, in the language of the moment.
    std::function<QString()> title;
    /// Makes the page; the dialog owns it from then on.
    std::function<QWidget *()> make;
};

/// The settings: a list of pages at the left, the chosen one at the right. Everything on a page holds at
/// once; there is nothing to confirm. Knows nothing of what is on the pages.
///
/// Stands beside the window without blocking it. Made when it is needed, deletes itself when it is closed;
/// GUI thread. When the language changes it makes its pages anew.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(QList<SettingsPage> pages, QWidget *parent);

    /// An unknown id is ignored.
    void showPage(const QString &id);
    QString currentPage() const;

Q_SIGNALS:
    void importRequested();
    void exportRequested();
    void resetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void translate();
    void applyFont();

    QList<SettingsPage> m_pages;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_reset;
    QPushButton *m_close;
};
