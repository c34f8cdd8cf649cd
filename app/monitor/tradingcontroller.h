// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/tradingfollower.h"

#include <QObject>

class BotBoard;
class Clock;
class MainWindow;
class TradingPage;
class WindowActions;

/// Connects what the bots trade with the window: the Trading page of the bot that is shown, and its export.
///
/// Owned by Monitor, which owns everything that it is given; GUI thread.
class TradingController : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        WindowActions &actions;
        BotBoard &board;
        TradingFollower &follower;
        const Clock &clock;
    };

    explicit TradingController(const Parts &parts, QObject *parent = nullptr);

protected:
    /// Of the window: nothing is read for one that nobody sees.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makePage();
    /// The documents of a bot are read only while somebody looks at its page.
    void follow();
    void showThresholds();
    void exportTrades();

    Parts m_;
    TradingPage *m_page = nullptr; // owned by the window's pages, made when it is first shown
};
