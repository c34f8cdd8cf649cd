// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/botpages.h"

#include "widgets/style/tabstrip.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr qreal pageMargin = 24; // pixels of the drawing at 100 %

} // namespace

BotPages::BotPages(QWidget *header, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_row(new QWidget(this))
    , m_strip(new TabStrip(m_row))
    , m_stack(new QStackedWidget(this))
{
    auto *row = new QVBoxLayout(m_row);
    row->addWidget(m_strip);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(header);
    m_layout->addWidget(m_row);
    m_layout->addWidget(m_stack, 1);
    m_strip->setAccessibleName(tr("Pages of the bot"));
    connect(m_strip, &QTabBar::currentChanged, this, &BotPages::showPage);
    applyFont();
}

BotPages::~BotPages() = default;

int BotPages::indexOf(Tab tab) const
{
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i) {
        if (m_pages.at(i).tab == tab)
            return i;
    }
    return -1;
}

void BotPages::addPage(Tab tab, const QString &title, const MakePage &make)
{
    int index = 0;
    while (index < static_cast<int>(m_pages.size()) && m_pages.at(index).tab < tab)
        ++index;
    m_pages.insert(index, {tab, make});
    m_strip->insertTab(index, title);
}

BotPages::Tab BotPages::currentTab() const
{
    const int index = m_strip->currentIndex();
    return index < 0 ? Tab::Dashboard : m_pages.at(index).tab;
}

void BotPages::setCurrentTab(Tab tab)
{
    const int index = indexOf(tab);
    if (index >= 0)
        m_strip->setCurrentIndex(index);
}

void BotPages::showPage(int index)
{
    if (index < 0)
        return;
    Page &page = m_pages[index];
    if (!page.widget) {
        page.widget = page.make();
        m_stack->addWidget(page.widget);
    }
    m_stack->setCurrentWidget(page.widget);
    Q_EMIT currentTabChanged(page.tab);
}

void BotPages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void BotPages::applyFont()
{
    const TypeScale type(font());
    const int margin = type.px(pageMargin);
    m_row->layout()->setContentsMargins(margin - m_strip->textMargin(), 0, margin, 0);
    m_strip->updateGeometry();
}
