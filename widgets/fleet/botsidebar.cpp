// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botsidebar.h"

#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botlistdelegate.h"
#include "widgets/fleet/botlistmodel.h"
#include "widgets/fleet/botlistview.h"
#include "widgets/fleet/fleetentry.h"
#include "widgets/style/ageticker.h"
#include "widgets/style/colours.h"
#include "widgets/style/elidedlabel.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int summedUpEvery = 100; // milliseconds

} // namespace

BotSidebar::BotSidebar(const BotBoard &board, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_model(new BotListModel(board, clock, this))
    , m_rows(new SidebarModel(board, *m_model, this))
    , m_search(new QLineEdit(this))
    , m_fleet(new FleetEntry(this))
    , m_heading(new ElidedLabel(this))
    , m_sortButton(new QToolButton(this))
    , m_list(new BotListView(this))
    , m_delegate(new BotListDelegate(m_list))
    , m_ticker(new AgeTicker(this, clock))
{
    m_search->setPlaceholderText(tr("Search bots…"));
    m_search->setAccessibleName(tr("Search bots"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &BotSidebar::search);

    m_heading->setInk(ElidedLabel::Ink::Secondary);

    m_fleet->installEventFilter(this);
    connect(m_fleet, &QAbstractButton::clicked, this, [this] {
        setFleetCurrent(true);
        Q_EMIT fleetChosen(true);
    });
    buildSortMenu();

    m_list->setModel(m_rows);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Bots"));
    m_list->installEventFilter(this);
    connect(m_list, &QWidget::customContextMenuRequested, this, &BotSidebar::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BotSidebar::adopt);
    connect(m_rows, &SidebarModel::placeRequested, this, &BotSidebar::placeRequested);
    for (const auto order : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_rows, order, this, &BotSidebar::orderChanged);
    connect(m_rows, &QAbstractItemModel::layoutChanged, this, &BotSidebar::orderChanged);
    connect(&board, &BotBoard::botRemoved, this, &BotSidebar::followRemoval);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_rows->botAt(index.row()).isEmpty())
            m_rows->toggle(index.row());
        else if (isFleetCurrent())
            adopt(index);
    });

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_fleet);
    auto *headingRow = new QHBoxLayout;
    headingRow->setSpacing(0);
    headingRow->addWidget(m_heading, 1);
    headingRow->addWidget(m_sortButton);
    layout->addLayout(headingRow);
    layout->addWidget(m_list, 1);

    const auto countBots = [this] {
        m_heading->setText(tr("%n bot(s)", nullptr, m_model->rowCount()));
        m_heading->setVisible(m_model->rowCount() > 0);
        m_sortButton->setVisible(m_model->rowCount() > 1);
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, countBots);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, countBots);
    countBots();
    const auto followAges = [this] { m_ticker->setMoment(m_model->youngestMoment()); };
    connect(m_model, &BotListModel::momentsChanged, this, followAges);
    connect(m_ticker, &AgeTicker::ticked, m_model, &BotListModel::refreshAges);
    followAges();
    m_summing.setSingleShot(true);
    m_summing.setInterval(summedUpEvery);
    connect(&m_summing, &QTimer::timeout, this, &BotSidebar::summarize);
    const auto sumUp = [this] {
        if (!m_summing.isActive())
            m_summing.start();
    };
    for (const auto news :
         {&BotBoard::botAdded, &BotBoard::botRemoved, &BotBoard::statusChanged, &BotBoard::driftChanged})
        connect(&board, news, this, sumUp);
    summarize();
    applyFont();
}

BotSidebar::~BotSidebar() = default;

void BotSidebar::setCurrentBot(const QString &botId)
{
    const QString current = m_model->indexOf(botId).isValid() ? botId : QString();
    const QModelIndex shown = m_rows->indexOf(current);
    {
        const QScopedValueRollback adopting(m_adopting, true);
        m_list->setCurrentIndex(shown);
        if (!shown.isValid() || isFleetCurrent())
            m_list->clearSelection();
    }
    if (current == m_current)
        return;
    m_current = current;
    Q_EMIT currentBotChanged(m_current);
}

void BotSidebar::chooseBot(const QString &botId)
{
    setCurrentBot(botId);
    if (!isFleetCurrent() || m_current.isEmpty())
        return;
    setFleetCurrent(false);
    Q_EMIT fleetChosen(false);
}

bool BotSidebar::isFleetCurrent() const
{
    return m_fleet->isChecked();
}

void BotSidebar::setFleetCurrent(bool fleet)
{
    m_fleet->setChecked(fleet);
    const QScopedValueRollback adopting(m_adopting, true);
    if (fleet)
        m_list->clearSelection();
    else if (const QModelIndex shown = m_rows->indexOf(m_current); shown.isValid())
        m_list->selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect);
}

BotSort BotSidebar::sort() const
{
    return m_rows->order();
}

void BotSidebar::setSort(BotSort sort)
{
    const QList<QAction *> actions = m_sortButton->menu()->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toInt() == static_cast<int>(sort));
    {
        const QScopedValueRollback adopting(m_adopting, true);
        m_rows->setOrder(sort);
    }
    setCurrentBot(m_current);
}

void BotSidebar::buildSortMenu()
{
    auto *menu = new QMenu(m_sortButton);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, BotSort sort) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(sort == m_rows->order());
        action->setData(static_cast<int>(sort));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] {
            setSort(sort);
            Q_EMIT sortChanged(sort);
        });
    };
    add(tr("&Order of the fleet file"), BotSort::File);
    add(tr("By &name"), BotSort::Name);
    add(tr("&Attention first"), BotSort::Attention);
    m_sortButton->setMenu(menu);
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
    m_sortButton->setAutoRaise(true);
    m_sortButton->setText(tr("Sort"));
    m_sortButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_sortButton->setAccessibleName(tr("Order of the bots"));
}

void BotSidebar::summarize()
{
    const FleetSummary summary = FleetSummary::of(m_board);
    m_fleet->setSummary(summary);
    if (summary == m_summary)
        return;
    m_summary = summary;
    Q_EMIT summaryChanged(m_summary);
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

QString BotSidebar::neighbour(int direction) const
{
    return m_rows->neighbourOf(m_current, direction);
}

void BotSidebar::step(int rows)
{
    const QModelIndex current = m_rows->indexOf(m_current);
    const int row = current.isValid() ? m_rows->botRowFrom(current.row(), rows) : m_rows->botRowFrom(-1, 1);
    if (row >= 0)
        m_list->setCurrentIndex(m_rows->index(row));
}

void BotSidebar::adopt(const QModelIndex &index)
{
    // The view moves its current index by itself when rows go; that is no choice of the user's.
    if (m_adopting || !index.isValid())
        return;
    const QString botId = m_rows->botAt(index.row());
    if (botId.isEmpty())
        return; // a heading
    const bool fromFleet = isFleetCurrent();
    if (fromFleet)
        m_fleet->setChecked(false);
    if (botId != m_current) {
        m_current = botId;
        Q_EMIT currentBotChanged(m_current);
    }
    if (fromFleet)
        Q_EMIT fleetChosen(false);
}

void BotSidebar::search(const QString &text)
{
    {
        const QScopedValueRollback adopting(m_adopting, true);
        m_rows->setSearch(text);
    }
    setCurrentBot(m_current);
}

void BotSidebar::followRemoval()
{
    if (!m_current.isEmpty() && m_model->indexOf(m_current).isValid())
        return;
    // The neighbour that the view has moved to, or the first that is left.
    const int moved = m_list->currentIndex().row();
    QString next = m_rows->botAt(moved);
    for (const int row :
         {m_rows->botRowFrom(moved, 1), m_rows->botRowFrom(moved, -1), m_rows->botRowFrom(-1, 1)}) {
        if (next.isEmpty())
            next = m_rows->botAt(row);
    }
    setCurrentBot(next);
}

void BotSidebar::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    const QString botId = index.isValid() ? m_rows->botAt(index.row()) : QString();
    if (!botId.isEmpty())
        Q_EMIT contextMenuRequested(botId, m_list->viewport()->mapToGlobal(position));
}

bool BotSidebar::handleListKey(const QKeyEvent &key)
{
    const int row = m_list->currentIndex().row();
    const bool heading = row >= 0 && m_rows->botAt(row).isEmpty();
    if (key.matches(QKeySequence::Delete) && !m_current.isEmpty() && !heading) {
        Q_EMIT removalRequested(m_current);
        return true;
    }
    if (key.key() == Qt::Key_Up && row <= 0) {
        m_fleet->setFocus(Qt::BacktabFocusReason);
        m_fleet->click();
        return true;
    }
    if (!heading)
        return false;
    const bool closed = m_list->currentIndex().data(SidebarModel::ClosedRole).toBool();
    const bool turns = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter ||
                       key.key() == Qt::Key_Space || (key.key() == Qt::Key_Left && !closed) ||
                       (key.key() == Qt::Key_Right && closed);
    if (turns)
        m_rows->toggle(row);
    return turns;
}

bool BotSidebar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (object == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_rows->index(qMax(0, m_rows->botRowFrom(-1, 1))));
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
        if (object == m_list && handleListKey(*key))
            return true;
        if (object == m_fleet && key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            const QModelIndex current = m_rows->indexOf(m_current);
            adopt(current.isValid() ? current : m_rows->index(m_rows->botRowFrom(-1, 1)));
            setFleetCurrent(isFleetCurrent());
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
    m_heading->setFont(type.small());
    layout()->setContentsMargins(type.px(12), type.px(16), type.px(12), type.px(8));
    m_heading->setContentsMargins(0, 0, 0, 0);
    m_search->setMinimumHeight(type.px(34));
    m_sortButton->setFont(type.small());
    m_search->setTextMargins(type.px(6), 0, type.px(4), 0);
    static_cast<QVBoxLayout *>(layout())->setSpacing(type.px(8));
    setMinimumWidth(type.px(180));
    m_list->doItemsLayout();
}

void BotSidebar::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), Colours::of(palette()).sidebar);
}
