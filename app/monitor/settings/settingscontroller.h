// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/settingsdialog.h"
#include "app/monitor/settings/settingssection.h"

#include <QObject>
#include <QPointer>

class SettingsStore;
struct ReadSettings;

/// The settings dialog with all that is done in it: pages, import, export, reset.
///
/// Owned by Monitor; GUI thread; the store and the window must outlive it.
class SettingsController : public QObject
{
    Q_OBJECT

public:
    SettingsController(SettingsStore &store, QWidget &window, QObject *parent = nullptr);

    /// Pages stand in the order in which they are added; from the next opening on.
    void addPage(const SettingsPage &page);
    /// What is exported, imported and reset with the rest.
    void addSection(const SettingsSection &section);
    /// Shows the dialog, and the page with this id where one is given.
    void open(const QString &pageId = QString());
    SettingsDialog *dialog() const { return m_dialog; }

private:
    void exportTo(const QString &path);
    void importFrom(const QString &path);
    void take(const ReadSettings &read);
    void askToReset();
    void tell(const QString &title, const QString &text);

    SettingsStore &m_store;
    QWidget &m_window;
    QList<SettingsPage> m_pages;
    QList<SettingsSection> m_sections;
    QPointer<SettingsDialog> m_dialog;
};
