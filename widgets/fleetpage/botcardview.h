// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class BotCardDelegate;
class Clock;
class FleetMatrixModel;

/// The bots of the fleet as cards, in as many columns of one width as its own width has room for.
///
/// Owned by its page; GUI thread.
class BotCardView : public QListView
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BotCardView(FleetMatrixModel &model, const Clock &clock, QWidget *parent = nullptr);
    ~BotCardView() override;

Q_SIGNALS:
    /// The user wants to see this bot: a double click, or Enter.
    void botActivated(const QString &botId);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void divideWidth();

    BotCardDelegate *m_delegate;
};
