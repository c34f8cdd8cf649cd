// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/chartpage.h"
#include "app/monitor/historyrecall.h"
#include "app/monitor/windowparts.h"
#include "sync/history/historycondition.h"

#include <QObject>

class ChangesPage;

/// Connects the history with the window: its pages, its condition, imports and exports.
///
/// Owned by Monitor, which owns everything that it is given and makes it anew with the window's content; GUI
/// thread.
class HistoryController : public QObject
{
    Q_OBJECT

public:
    explicit HistoryController(const WindowParts &parts, QObject *parent = nullptr);

    /// Opens a change wherever the window is.
    void openChange(qint64 seq);

private:
    void addPages();
    void connectActions();
    QWidget *makeChangesPage();
    void showBot(const QString &botId);
    void tellCondition(const HistoryCondition &condition);
    void importBackups();
    void exportChanges();
    void writeChanges(const QString &path);

    WindowParts m_;
    HistoryRecall m_recall;
    ChartPage m_chart;
    ChangesPage *m_changes = nullptr; // owned by the window's pages, made when it is first shown
    HistoryCondition m_told;
};
