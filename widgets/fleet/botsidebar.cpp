// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botsidebar.h"

#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botlistdelegate.h"
#include "widgets/fleet/botlistmodel.h"
#include "widgets/style/ageticker.h"
#include "widgets/style/colours.h"
#include "widgets/style/elidedlabel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

BotSidebar::BotSidebar(const BotBoard &board, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new BotListModel(board, clock, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_heading(new ElidedLabel(this))
    , m_list(new QListView(this))
    , m_delegate(new BotListDelegate(m_list))
    , m_ticker(new AgeTicker(this, clock))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_search->setPlaceholderText(tr("Search bots…"));
    m_search->setAccessibleName(tr("Search bots"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &BotSidebar::search);

    m_heading->setInk(ElidedLabel::Ink::Secondary);

    m_list->setModel(m_filtered);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Bots"));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    connect(m_list, &QWidget::customContextMenuRequested, this, &BotSidebar::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BotSidebar::adopt);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &BotSidebar::followRemoval);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);

    const auto countBots = [this] {
        m_heading->setText(tr("%n bot(s)", nullptr, m_model->rowCount()));
        m_heading->setVisible(m_model->rowCount() > 0);
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, countBots);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, countBots);
    countBots();
    const auto followAges = [this] { m_ticker->setMoment(m_model->youngestMoment()); };
    connect(m_model, &BotListModel::momentsChanged, this, followAges);
    connect(m_ticker, &AgeTicker::ticked, m_model, &BotListModel::refreshAges);
    followAges();
    applyFont();
}

BotSidebar::~BotSidebar() = default;

void BotSidebar::setCurrentBot(const QString &botId)
{
    const QModelIndex source = m_model->indexOf(botId);
    const QString current = source.isValid() ? botId : QString();
    const QModelIndex shown = m_filtered->mapFromSource(source);
    {
        const QScopedValueRollback adopting(m_adopting, true);
        m_list->setCurrentIndex(shown);
        if (!shown.isValid())
            m_list->clearSelection();
    }
    if (current == m_current)
        return;
    m_current = current;
    Q_EMIT currentBotChanged(m_current);
}

void BotSidebar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BotSidebar::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void BotSidebar::step(int rows)
{
    const int count = m_filtered->rowCount();
    if (count == 0)
        return;
    const QModelIndex current = m_filtered->mapFromSource(m_model->indexOf(m_current));
    const int row = current.isValid() ? qBound(0, current.row() + rows, count - 1) : 0;
    m_list->setCurrentIndex(m_filtered->index(row, 0));
}

void BotSidebar::adopt(const QModelIndex &index)
{
    // The view moves its current index by itself when rows go; that is no choice of the user's.
    if (m_adopting || !index.isValid())
        return;
    const QString botId = index.data(BotListModel::BotIdRole).toString();
    if (botId == m_current)
        return;
    m_current = botId;
    Q_EMIT currentBotChanged(m_current);
}

void BotSidebar::search(const QString &text)
{
    {
        const QScopedValueRollback adopting(m_adopting, true);
        m_filtered->setFilterFixedString(text);
    }
    setCurrentBot(m_current);
}

void BotSidebar::followRemoval()
{
    if (!m_current.isEmpty() && m_model->indexOf(m_current).isValid())
        return;
    // The neighbour that the view has moved to, or the first that is left.
    QModelIndex next = m_list->currentIndex();
    if (!next.isValid())
        next = m_filtered->index(0, 0);
    setCurrentBot(next.isValid() ? next.data(BotListModel::BotIdRole).toString() : QString());
}

void BotSidebar::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (index.isValid())
        Q_EMIT contextMenuRequested(index.data(BotListModel::BotIdRole).toString(),
                                    m_list->viewport()->mapToGlobal(position));
}

bool BotSidebar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (object == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_filtered->index(0, 0));
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (object == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        // Who moves by keys wants to see where the keys go.
        if (object == m_list)
            window()->setAttribute(Qt::WA_KeyboardFocusChange);
        if (object == m_list && key->matches(QKeySequence::Delete) && !m_current.isEmpty()) {
            Q_EMIT removalRequested(m_current);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void BotSidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void BotSidebar::applyFont()
{
    const TypeScale type(font());
    m_delegate->setFont(font());
    m_heading->setFont(type.smallStrong());
    layout()->setContentsMargins(type.px(12), type.px(16), type.px(12), type.px(8));
    m_heading->setContentsMargins(0, 0, 0, 0);
    m_search->setMinimumHeight(type.px(34));
    m_search->setTextMargins(type.px(6), 0, type.px(4), 0);
    static_cast<QVBoxLayout *>(layout())->setSpacing(type.px(8));
    setMinimumWidth(type.px(180));
    m_list->doItemsLayout();
}

void BotSidebar::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), Colours::of(palette()).sidebar);
}
