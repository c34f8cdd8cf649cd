// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/bannercontent.h"

#include <QTimer>
#include <QWidget>

class AgeTicker;
class Banner;
class BotBoard;
class BotFooter;
class BotHeader;
class CardGrid;
class Clock;
class ElidedLabel;
class QScrollArea;
class QVBoxLayout;

/// One bot: its header, what is wrong with it, and every parameter as a card.
///
/// Shows what the board knows and follows it; a change of a value repaints its card at once and nothing else.
/// Owned by the main window; GUI thread; the board and the clock must outlive it.
class DashboardPage : public QWidget
{
    Q_OBJECT

public:
    DashboardPage(BotBoard &board, const Clock &clock, QWidget *parent = nullptr);
    ~DashboardPage() override;

    /// Another bot; an unknown id shows an empty page.
    void showBot(const QString &botId);
    const QString &currentBot() const { return m_botId; }
    /// Its header, which is about the bot and not this page alone: a window with more pages of the bot places
    /// it above them all.
    BotHeader &header() const { return *m_header; }
    /// The widget on which the values are painted, for those who want to know when that happens.
    QWidget *valueArea() const;
    /// The stored value of the card that has the keyboard's focus, as it would be copied; false where there
    /// is none.
    bool copyFocusedValue();

Q_SIGNALS:
    void bannerActionRequested(const QString &botId, BannerAction action);
    void openFolderRequested(const QString &path);
    void exportRequested(const QString &botId);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshSoon(const QString &botId);
    void orderTabs();
    void refreshHead();
    void refreshBanners();
    void refreshLines();
    void refreshAges();
    void updateCards(const QString &botId, const QStringList &keys);
    void updateHead(const QString &botId);
    void updateMoney(const QString &botId);
    void watchFreshness();
    void setBanner(Banner *&banner, const std::optional<BannerContent> &content, int position);
    void copyValue(const QString &key) const;
    void showCardMenu(const QString &key, const QPoint &globalPosition);
    void showCardToolTip(const QString &key, const QPoint &globalPosition);
    void applyFont();

    BotBoard &m_board;
    const Clock &m_clock;
    QString m_botId;
    bool m_refreshPending = false;

    BotHeader *m_header;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_contentLayout;
    Banner *m_healthBanner = nullptr;
    Banner *m_driftBanner = nullptr;
    Banner *m_warningBanner = nullptr;
    ElidedLabel *m_strategy;
    CardGrid *m_grid;
    ElidedLabel *m_volatile;
    BotFooter *m_footer;
    AgeTicker *m_ticker;
    QTimer m_freshness;
};
