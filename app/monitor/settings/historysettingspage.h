// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/settingsform.h"

class HistoryStore;
class QComboBox;

/// Where the history is kept, and for how long. Before anything is deleted it says how much that would be,
/// and asks.
///
/// Owned by the settings dialog; GUI thread; what it is given must outlive it.
class HistorySettingsPage : public SettingsForm
{
    Q_OBJECT

public:
    /// `isGiven`: the place came with the command line, which counts more than the setting.
    HistorySettingsPage(SettingsStore &store, HistoryStore &history, bool isGiven, QWidget *parent = nullptr);

private:
    void addPlace(bool isGiven);
    void addRetention();
    void choosePlace();
    void setPlace(const QString &path);
    void chooseRetention(int days);
    void askToDelete(int days, const QString &text);
    void setRetention(int days);
    void showRetention(int days);

    HistoryStore &m_history;
    QComboBox *m_retention = nullptr;
};
