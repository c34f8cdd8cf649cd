// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class BotBoard;
class FleetController;
class QPushButton;
class QTreeWidget;

/// The bots with their profiles and state files: add, rename, choose another profile or file, remove. All of
/// it is done by FleetController, and stands in the fleet file.
///
/// Owned by the settings dialog; GUI thread; what it is given must outlive it.
class BotSettingsPage : public QWidget
{
    Q_OBJECT

public:
    BotSettingsPage(BotBoard &board, FleetController &bots, QWidget *parent = nullptr);

private:
    void fill();
    void updateButtons();
    QString currentBot() const;
    void add();
    void rename();
    void changeProfile();
    void changeFile();
    void remove();

    BotBoard &m_board;
    FleetController &m_bots;
    QTreeWidget *m_list;
    QList<QPushButton *> m_needBot;
};
