// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QStringList>

#include <functional>

class BotBoard;
class BotPages;
class BotSidebar;
class Clock;
class DashboardPage;
class EmptyPage;
class FleetPage;
class MessageArea;
class QSplitter;
class QVBoxLayout;

/// The frame around everything: bots on the left, the current bot's pages on the right, notices above it.
/// Knows nothing of what any of it means; WindowController wires it.
///
/// Owned by Monitor; GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(BotBoard &board, const Clock &clock);
    ~MainWindow() override;

    BotSidebar &sidebar() const { return *m_sidebar; }
    DashboardPage &page() const { return *m_page; }
    BotPages &pages() const { return *m_pages; }
    /// Made when it is first asked for.
    FleetPage &fleetPage();
    /// The fleet's page in place of the bot's.
    void showFleet(bool fleet);
    MessageArea &messages() const { return *m_messages; }
    QSplitter &splitter() const { return *m_splitter; }

    /// Makes everything in the window anew, without a menu: for another language, or other texts. What was
    /// taken from it before is gone then, but for the window itself.
    void refurnish();

    /// Shows it, in front of all others as far as the desktop allows that.
    void comeForward();
    /// With bots: the list and the pages. Without: an invitation.
    void setEmpty(bool empty);
    /// Asked whenever the window is closed: true hides it, and the program goes on. Without an answer closing
    /// ends the program.
    void setMayHide(const std::function<bool()> &mayHide) { m_mayHide = mayHide; }
    /// Ends the program, whatever closing does.
    void quit();

Q_SIGNALS:
    void openRequested();
    void demoRequested();
    /// Somebody wants to know what the states of the bots mean.
    void statesRequested();
    /// Files were dropped on the window.
    void filesDropped(const QStringList &paths);
    void closing();
    /// Closing has only hidden it.
    void hiddenByClosing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void furnish();

    std::function<bool()> m_mayHide;
    bool m_quitting = false;
    BotBoard &m_board;
    const Clock &m_clock;
    QSplitter *m_splitter = nullptr;
    BotSidebar *m_sidebar = nullptr;
    MessageArea *m_messages = nullptr;
    DashboardPage *m_page = nullptr;
    BotPages *m_pages = nullptr; // holds the dashboard
    FleetPage *m_fleetPage = nullptr;
    bool m_isEmpty = false;
    EmptyPage *m_empty = nullptr; // made when it is first needed
    QVBoxLayout *m_right = nullptr;
};
