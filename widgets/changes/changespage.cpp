// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/changespage.h"

#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "widgets/changes/changefilterbar.h"
#include "widgets/changes/changelistmodel.h"
#include "widgets/changes/changetable.h"
#include "widgets/changes/configurationdiffdialog.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/colours.h"
#include "widgets/style/flowlayout.h"
#include "widgets/style/typescale.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <limits>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal margin = 24;
// More cannot have been fetched, and nobody pastes more.
constexpr qsizetype mostCopiedRows = 8'000;
// Milliseconds: a minute is what the times show.
constexpr int slideInterval = 60'000;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ChangesPage::ChangesPage(HistoryStore &store, const BotBoard &board, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_board(board)
    , m_clock(clock)
    , m_texts(board, clock)
    , m_filter(new ChangeFilterBar(board, m_texts, clock, this))
    , m_model(new ChangeListModel(store, board, m_texts, this))
    , m_table(new ChangeTable(*m_model, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(makeEmptyNote())
    , m_footer(makeFooter())
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);
    connectTable();
    connect(m_filter, &ChangeFilterBar::changed, this, &ChangesPage::applyFilter);
    connect(&store, &HistoryStore::contentChanged, this, [this] {
        if (isVisible())
            readBots();
    });
    // "The last hour" is not the hour before it was chosen.
    m_slide.setInterval(slideInterval);
    connect(&m_slide, &QTimer::timeout, this, [this] {
        if (m_filter->slides())
            m_model->slide(m_filter->filter());
    });
    applyFont();
    updateState();
}

ChangesPage::~ChangesPage() = default;

QWidget *ChangesPage::makeEmptyNote()
{
    auto *note = new QWidget(this);
    m_emptyTitle = plainLabel(note);
    m_emptyText = plainLabel(note);
    m_emptyText->setWordWrap(true);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_clear = new QPushButton(tr("&Clear the filter"), note);
    connect(m_clear, &QPushButton::clicked, m_filter, &ChangeFilterBar::clear);
    auto *layout = new QVBoxLayout(note);
    layout->addStretch(2);
    layout->addWidget(m_emptyTitle);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return note;
}

QWidget *ChangesPage::makeFooter()
{
    auto *footer = new QWidget(this);
    m_count = plainLabel(footer);
    m_acknowledge = new QPushButton(tr("&Acknowledge"), footer);
    m_acknowledgeAll = new QPushButton(tr("Ac&knowledge all"), footer);
    auto *compare = new QPushButton(tr("Compare &moments…"), footer);
    m_export = new QPushButton(tr("E&xport CSV…"), footer);
    auto *layout = new FlowLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_acknowledge, m_acknowledgeAll, compare, m_export, m_count})
        layout->addWidget(widget);
    connect(m_acknowledge, &QPushButton::clicked, this, &ChangesPage::acknowledgeChosen);
    connect(m_acknowledgeAll, &QPushButton::clicked, this, &ChangesPage::acknowledgeAll);
    connect(compare, &QPushButton::clicked, this, &ChangesPage::compareMoments);
    connect(m_export, &QPushButton::clicked, this, &ChangesPage::exportRequested);
    return footer;
}

void ChangesPage::connectTable()
{
    connect(m_table, &ChangeTable::openRequested, this, &ChangesPage::openChange);
    connect(m_table, &ChangeTable::acknowledgeRequested, this, &ChangesPage::acknowledgeChosen);
    connect(m_table, &ChangeTable::noteRequested, this, &ChangesPage::addNote);
    connect(m_table, &ChangeTable::copyRequested, this, &ChangesPage::copyChosen);
    connect(m_table, &ChangeTable::menuRequested, this, &ChangesPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChangesPage::updateState);
    connect(m_model, &ChangeListModel::counted, this, &ChangesPage::updateState);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_reselect = m_table->current(); });
    connect(m_model, &ChangeListModel::counted, this, [this] {
        if (m_reselect > 0 && !m_table->currentIndex().isValid())
            m_table->choose(m_reselect);
        m_reselect = 0;
    });
}

void ChangesPage::showBot(const QString &botId)
{
    if (botId == m_botId)
        return;
    m_botId = botId;
    m_filter->setBot(botId);
    if (isVisible())
        applyFilter();
}

void ChangesPage::applyFilter()
{
    m_table->setBotShown(m_filter->showsAllBots());
    m_model->setFilter(m_filter->filter());
    updateState();
}

void ChangesPage::readBots()
{
    m_store.bots(this, [this](const QList<RecordedBot> &bots) { m_filter->setRecordedBots(bots); });
}

void ChangesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setActive(true);
    m_slide.start();
    // The rows first: the list of parameters may wait.
    applyFilter();
    readBots();
}

void ChangesPage::hideEvent(QHideEvent *event)
{
    m_slide.stop();
    m_model->setActive(false);
    QWidget::hideEvent(event);
}

ChangeListing ChangesPage::listing() const
{
    return m_model->listing();
}

void ChangesPage::updateState()
{
    const int count = m_model->rowCount();
    const bool counting = m_model->isCounting();
    const bool nothing = count == 0 && !counting;
    if (nothing) {
        const bool narrowed = m_filter->isNarrowed();
        m_emptyTitle->setText(narrowed ? tr("Nothing fits the filter") : tr("No changes yet"));
        m_emptyText->setText(narrowed ? tr("Changes that do not fit it are not shown.")
                                      : tr("As soon as the bot runs with another configuration, every "
                                           "parameter that changed is listed here, and stays."));
        m_clear->setVisible(narrowed);
    }
    m_stack->setCurrentWidget(nothing ? m_empty : m_table);
    m_count->setText(counting ? tr("counting…") : nothing ? QString() : tr("%Ln change(s)", nullptr, count));
    m_acknowledge->setEnabled(m_table->selectionModel()->hasSelection());
    m_acknowledgeAll->setEnabled(count > 0);
    m_export->setEnabled(count > 0 && !counting);
}

void ChangesPage::acknowledgeChosen()
{
    const QList<qint64> chosen = m_table->chosen();
    if (!chosen.isEmpty())
        m_store.acknowledge(chosen);
}

void ChangesPage::acknowledgeAll()
{
    if (!m_filter->isNarrowed()) {
        m_store.acknowledgeAll(m_filter->showsAllBots() ? QString() : m_botId);
        return;
    }
    const std::vector<qint64> &rows = m_model->listing().rows();
    m_store.acknowledge(QList<qint64>(rows.begin(), rows.end()));
}

void ChangesPage::addNote()
{
    const qint64 seq = m_table->current();
    if (seq <= 0)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a note"));
    dialog->setLabelText(tr("A note on this change:"));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, seq](const QString &text) {
        if (!text.trimmed().isEmpty())
            m_store.addNote(seq, text.trimmed());
    });
    dialog->open();
    Q_EMIT opened(dialog);
}

void ChangesPage::copyChosen()
{
    const QList<qint64> chosen = m_table->chosen();
    if (chosen.isEmpty())
        return;
    // They may not have been fetched yet: asked for as a listing of their own.
    const qsizetype count = qMin(chosen.size(), mostCopiedRows);
    const ChangeListing wanted(std::vector<qint64>(chosen.begin(), chosen.begin() + count));
    m_store.changeRows(wanted, 0, static_cast<int>(count), this, [this](const QList<ChangeRow> &rows) {
        QString text;
        for (const ChangeRow &row : rows)
            text += m_texts.copied(row) + u'\n';
        QGuiApplication::clipboard()->setText(text);
    });
}

void ChangesPage::openChange(qint64 seq)
{
    auto *dialog = new ConfigurationDiffDialog(m_store, m_texts, m_clock, this);
    dialog->showChange(seq);
    dialog->show();
    Q_EMIT opened(dialog);
}

void ChangesPage::compareMoments()
{
    constexpr qint64 day = 86'400'000;
    const qint64 now = m_clock.utcMilliseconds();
    BotIdentity bot;
    if (const BotRecord *record = m_board.record(m_botId))
        bot = record->identity;
    qint64 left = now - day;
    qint64 right = now;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    QList<qint64> times;
    for (const QModelIndex &index : chosen) {
        const ChangeRow *row = times.size() < 2 ? m_model->rowAt(index.row()) : nullptr;
        if (!row || (!times.isEmpty() && row->bot.id != bot.id))
            continue;
        bot = row->bot;
        times.append(row->time);
    }
    if (!times.isEmpty())
        left = times.constFirst();
    if (times.size() > 1)
        right = times.constLast();
    if (bot.id.isEmpty())
        return;
    auto *dialog = new ConfigurationDiffDialog(m_store, m_texts, m_clock, this);
    dialog->showMoments(bot, qMin(left, right), qMax(left, right));
    dialog->show();
    Q_EMIT opened(dialog);
}

void ChangesPage::showMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    const bool any = m_table->selectionModel()->hasSelection();
    const qint64 seq = m_table->current();
    const auto add = [&menu](const QString &text, const QKeySequence &key, bool enabled) {
        QAction *action = menu.addAction(text);
        action->setShortcut(key);
        action->setEnabled(enabled);
        return action;
    };
    connect(add(tr("&Open"), QKeySequence(Qt::Key_Return), seq > 0), &QAction::triggered, this,
            [this, seq] { openChange(seq); });
    connect(add(tr("&Acknowledge"), QKeySequence(Qt::Key_A), any), &QAction::triggered, this,
            &ChangesPage::acknowledgeChosen);
    connect(add(tr("Add a &note…"), QKeySequence(Qt::Key_N), seq > 0), &QAction::triggered, this,
            &ChangesPage::addNote);
    connect(add(tr("&Copy as text"), QKeySequence::Copy, any), &QAction::triggered, this,
            &ChangesPage::copyChosen);
    menu.addSeparator();
    connect(add(tr("Compare &moments…"), {}, true), &QAction::triggered, this, &ChangesPage::compareMoments);
    connect(add(tr("Ac&knowledge all"), {}, m_acknowledgeAll->isEnabled()), &QAction::triggered, this,
            &ChangesPage::acknowledgeAll);
    connect(add(tr("E&xport CSV…"), {}, m_export->isEnabled()), &QAction::triggered, this,
            &ChangesPage::exportRequested);
    menu.exec(globalPosition);
}

void ChangesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
    QWidget::changeEvent(event);
}

void ChangesPage::applyFont()
{
    const TypeScale type(font());
    const int side = type.px(margin);
    layout()->setContentsMargins(side, type.px(16), side, type.px(16));
    layout()->setSpacing(type.px(12));
    m_footer->layout()->setSpacing(type.px(8));
    m_emptyTitle->setFont(type.title());
    m_count->setMinimumHeight(type.px(30));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Colours::of(palette()).secondary);
    m_emptyText->setPalette(quiet);
    m_count->setPalette(quiet);
}
