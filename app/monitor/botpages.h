// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QStackedWidget;
class QVBoxLayout;
class TabStrip;

/// The pages of the current bot under one header: a row of names, and below it the page that is chosen.
///
/// A page is made when it is shown for the first time, so that the window opens as fast with many as with
/// one. Owned by the main window, owns its pages; GUI thread. Knows nothing of what is on them.
class BotPages : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Dashboard, History, Changes, Trading };
    using MakePage = std::function<QWidget *()>;

    /// The header, which may belong to a page, is placed above the names.
    explicit BotPages(QWidget *header, QWidget *parent = nullptr);
    ~BotPages() override;

    /// Pages stand in the order of Tab, whatever the order in which they are added. The first is shown.
    void addPage(Tab tab, const QString &title, const MakePage &make);
    bool has(Tab tab) const { return indexOf(tab) >= 0; }
    Tab currentTab() const;
    /// An unknown one is ignored.
    void setCurrentTab(Tab tab);

Q_SIGNALS:
    void currentTabChanged(BotPages::Tab tab);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Page
    {
        Tab tab;
        MakePage make;
        QWidget *widget = nullptr; // null until it is shown
    };

    int indexOf(Tab tab) const;
    void showPage(int index);
    void applyFont();

    QVBoxLayout *m_layout;
    QWidget *m_row;
    TabStrip *m_strip;
    QStackedWidget *m_stack;
    QList<Page> m_pages; // as in the row of names
};
